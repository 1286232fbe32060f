import Foundation
import Glibc
import Testing

/// `build --verify` makes everything again, and finds what does not come out as it stands.
@Suite struct VerifyTests {
    @Test func aSiteThatIsAsItShouldBe() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let before = try place.changes("site")
        let result = try place.build(["--verify", "--timings"])
        #expect(result.status == 0, "\(result.err)")
        #expect(result.out.contains("tệp của trang: chạy \(try place.tree("site").count),"))
        #expect(try place.changes("site") == before)
    }

    /// A page that stands with its stamp and holds other bytes was made otherwise than it would be now: a fault of the
    /// program. It is named, and nothing is written, whatever else has changed.
    @Test func aPageThatRendersDifferently() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let spoiled = try SecretWriter(place.path + "/site/can-bo.html")
        // Until no clock has looked between the build and the change.
        var isSecret = false
        for _ in 0..<10 where !isSecret {
            spoiled.write(0x3C)
            #expect(try place.build().status == 0)
            let stamp = try place.changes("site")["can-bo.html"]
            spoiled.write(0x3E)
            isSecret = try place.changes("site")["can-bo.html"] == stamp
        }
        try #require(isSecret, "the file system tells of every change")
        try place.write(
            SampleContent.news("Tin khác", date: "2024-10-05"), to: "Content/news/2024/tin-khac.md")
        let tree = try place.tree("site")
        for (language, words) in [
            ("vi", "lỗi của chương trình khi dựng “can-bo.html”"),
            ("en", "internal error while “can-bo.html” was rendered"),
        ] {
            let result = try place.build(["--verify", "--lang", language])
            #expect(result.status == 5)
            #expect(result.err.contains(words), "\(result.err)")
            #expect(try place.tree("site") == tree)
        }
        // A build that does not compare trusts the stamp.
        #expect(try place.build().status == 0)
        #expect(try place.tree("site")["can-bo.html"] == tree["can-bo.html"])
    }

    /// What somebody changed is no fault of the program, and is mended.
    @Test func whatSomebodyChanged() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let tree = try place.tree("site")
        try place.write("không phải của trang", to: "site/index.html")
        try place.remove("site/thu-tuc/1.001193.html")
        let result = try place.build(["--verify"])
        #expect(result.status == 0, "\(result.err)")
        #expect(try place.tree("site") == tree)
    }
}

/// Changes the first byte of a file by way of memory: a page of it that was written to once is written to again without
/// leaving another stamp, until the system writes it out.
private final class SecretWriter {
    private let memory: UnsafeMutableRawPointer

    init(_ path: String) throws {
        let descriptor = open(path, O_RDWR)
        defer { close(descriptor) }
        guard descriptor >= 0, let memory = mmap(nil, 1, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0),
            memory != UnsafeMutableRawPointer(bitPattern: -1)
        else { throw Program.Failure(reason: "cannot map \(path)") }
        self.memory = memory
    }

    deinit { munmap(memory, 1) }

    func write(_ byte: UInt8) { memory.storeBytes(of: byte, as: UInt8.self) }
}
