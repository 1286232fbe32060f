import Glibc
import Testing

/// A build with one job never keeps two processors busy, whatever it has to do.
@Suite(.serialized) struct JobsTests {
    @Test func oneJobIsOneProcessor() throws {
        let place = try Folder(SampleContent.many(procedureName: "Đăng ký khai sinh", perDay: 30))
        try expectOneProcessor(in: place)
        try place.write(place.text("Content/site.yml") + "# Ghi chú.\n", to: "Content/site.yml")
        try expectOneProcessor(in: place)
    }

    private func expectOneProcessor(in place: Folder) throws {
        let clock = ContinuousClock()
        let start = clock.now
        let program = try Program.start(["build", "--as-of", SampleContent.asOf, "--jobs", "1"], in: place)
        let (status, worked) = program.waitAndTime()
        let lasted = clock.now - start
        #expect(status == 0)
        // Threads take a moment to hand work over.
        #expect(worked <= lasted * 1.03 + .milliseconds(20))
    }
}

extension RunningProgram {
    /// Its exit code as the system gives it, and how long it kept processors busy, all of them together.
    fileprivate func waitAndTime() -> (status: Int32, worked: Duration) {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(id, &status, 0, &usage) < 0, errno == EINTR {}
        let worked = [usage.ru_utime, usage.ru_stime].reduce(Duration.zero) {
            $0 + .seconds($1.tv_sec) + .microseconds($1.tv_usec)
        }
        return (status, worked)
    }
}
