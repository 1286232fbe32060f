import Foundation
import Glibc
import Testing

/// What is live is whole, whenever building or publishing is ended.
@Suite struct PublishInterruptionTests {
    @Test func killedAtAnyMomentWhatIsLiveIsWhole() throws {
        let place = try Folder()
        let www = PublishedFolder(place: place)
        let contents = ["Khai sinh", "Đăng ký khai sinh (mới)"].map {
            SampleContent.many(procedureName: $0, daysPerMonth: 3, perDay: 5)
        }
        var trees: [[String: [UInt8]]] = []
        for files in contents {
            for (name, text) in files { try place.write(text, to: name) }
            trees.append(try place.cleanTree())
        }
        #expect(trees[0] != trees[1])
        func isWhole(_ folder: String) throws -> Bool {
            try trees.contains { try www.tree(folder, like: $0) == $0 }
        }
        // How long each may run before it is ended: longer after one that was cut short, shorter after one that was not,
        // so that the moments lie all over the run on a machine as fast or slow as it is just now.
        var limits = [
            "build": try duration { try place.build() }, "publish": try duration { try www.publish() },
        ]
        var ends: [String: Set<Int32>] = [:]
        func kill(_ arguments: [String]) throws {
            let limit = limits[arguments[0]] ?? 0
            let program = try Program.start(arguments, in: place)
            usleep(UInt32(Double.random(in: 0...limit)))
            program.kill()
            let end = program.wait()
            ends[arguments[0], default: []].insert(end)
            limits[arguments[0]] = limit * (end == -SIGKILL ? 1.25 : 0.6)
            #expect(try isWhole(www.live), "\(arguments[0])")
            for name in www.releases { #expect(try isWhole("www/generations/" + name), "\(name)") }
        }
        for round in 0..<Program.kills(20) / 2 {
            for (name, text) in contents[round % 2] { try place.write(text, to: name) }
            try kill(["build", "--as-of", SampleContent.asOf])
            // What was being written may be half old and half new; then it is not taken.
            #expect([0, 4].contains(try www.publish().status))
            #expect(try isWhole(www.live), "published after a build that was killed in round \(round)")

            #expect(try place.build().status == 0)
            try kill(["publish", "www"])
            #expect(try www.publish().status == 0)
            #expect(try www.tree(like: trees[round % 2]) == trees[round % 2], "round \(round)")
            #expect(try Folder.names(in: place.path + "/www/.congkhai").count == 1 + www.releases.count)
        }
        #expect(ends["build"]?.contains(-SIGKILL) == true && ends["publish"]?.contains(-SIGKILL) == true)
    }

    /// Of a run that succeeds, in microseconds.
    private func duration(_ run: () throws -> Program.Result) throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try run().status == 0)
        let (seconds, rest) = (clock.now - start).components
        return Double(seconds) * 1e6 + Double(rest) / 1e12
    }

    @Test(
        .enabled(if: SmallDisk.canBeMade, "only root can mount a small disk"),
        arguments: [SmallDisk.Limit.space, .files])
    func aFullDiskLeavesWhatIsLive(limit: SmallDisk.Limit) throws {
        let place = try Folder(SampleContent.full)
        let disk = try SmallDisk(at: place.path + "/disk")
        let www = PublishedFolder(place: place, name: "disk/www")
        #expect(try place.build().status == 0)
        #expect(try www.publish().status == 0)
        let live = try place.tree(www.live)
        try place.write(SampleContent.site.replacing("#9f1d20", with: "#1d4f9f"), to: "Content/site.yml")
        #expect(try place.build().status == 0)
        let wanted = try place.tree("site")

        // A little more room each time, until it is enough.
        let used = disk.used(limit)
        let step = limit == .space ? 65_536 : 16
        var failures = 0
        for room in stride(from: used, to: used + 200 * step, by: step) {
            try disk.resize(limit, to: room)
            let result = try www.publish()
            if result.status == 0 { break }
            failures += 1
            #expect(result.status == 3 && result.out == "" && result.err.lines.count == 1)
            #expect(www.live == "disk/www/generations/000001")
            #expect(try place.tree(www.live) == live)
        }
        #expect(failures > 5)
        #expect(try www.tree(like: wanted) == wanted)
    }
}
