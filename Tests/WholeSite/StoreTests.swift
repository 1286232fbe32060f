import Foundation
import Testing

/// Whatever becomes of the files that a build keeps for the next one, the site is that of a first build.
@Suite struct StoreTests {
    private static let cache = "site/.congkhai/cache"
    /// Beginnings of the names of its files; what begins alike is of one kind.
    static let kinds = ["site", "engine/graph", "engine/values-", "engine/"]

    /// Each file takes the place of each other of its kind once.
    @Test(arguments: kinds.filter { $0.hasSuffix("-") || $0.hasSuffix("/") })
    func exchanged(kind: String) throws {
        let site = try EditedSite()
        var round = 0
        while true {
            let names = try site.kept(kind)
            // All pairs in rounds, as in a tournament: the first one stays, the others move on by one.
            let seats = names.count % 2 == 0 ? names : names + [""]
            if round >= max(1, seats.count - 1) { break }
            let turned = seats.indices.map { $0 == 0 ? 0 : 1 + ($0 - 1 + round) % (seats.count - 1) }.map { seats[$0] }
            for (one, other) in zip(turned, turned.reversed()).prefix(turned.count / 2)
            where !one.isEmpty && !other.isEmpty {
                let bytes = site.place.bytes(one)
                try site.place.write(site.place.bytes(other), to: one)
                try site.place.write(bytes, to: other)
            }
            #expect(try site.differencesAfterAnEdit() == [], "round \(round)")
            round += 1
        }
        #expect(round > 0)
    }

    /// Files of another site, made by the same program from other content, in the place of those of the same name.
    @Test(arguments: kinds)
    func foreign(kind: String) throws {
        let site = try EditedSite()
        let other = try Folder(EditedSite.contents[2].mapValues { $0.replacing("Tờ khai", with: "Đơn") })
        #expect(try other.build().status == 0)
        let names = try Folder.names(in: other.path + "/" + Self.cache).filter { $0.hasPrefix(kind) }
        #expect(!names.isEmpty)
        for name in names {
            try site.place.write(other.bytes(Self.cache + "/" + name), to: Self.cache + "/" + name)
        }
        #expect(try site.differencesAfterAnEdit() == [])
        #expect(try site.differencesAfterAnEdit() == [])
    }

    /// Files of the same site as it was two builds ago.
    @Test(arguments: kinds)
    func old(kind: String) throws {
        let site = try EditedSite()
        let old = try site.kept(kind).map { ($0, site.place.bytes($0)) }
        #expect(try site.differencesAfterAnEdit() == [])
        for (name, bytes) in old { try site.place.write(bytes, to: name) }
        #expect(try site.differencesAfterAnEdit() == [])
        #expect(try site.differencesAfterAnEdit() == [])
    }

    /// The graph of the build before the last one, or of none, beside the site of the last.
    @Test(arguments: [true, false])
    func graphOfAnotherBuild(isOld: Bool) throws {
        let site = try EditedSite()
        let graph = site.place.bytes(Self.cache + "/engine/graph")
        #expect(try site.differencesAfterAnEdit() == [])
        #expect(try site.differencesAfterAnEdit() == [])
        if isOld {
            try site.place.write(graph, to: Self.cache + "/engine/graph")
        } else {
            try site.place.remove(Self.cache + "/engine")
        }
        // Back to the content that the graph is of.
        #expect(try site.differencesAfterAnEdit() == [])
        #expect(try site.differencesAfterAnEdit() == [])
    }

    /// Cut at lengths of every class, and with one byte changed in every part.
    @Test(arguments: kinds)
    func harmed(kind: String) throws {
        let site = try EditedSite()
        let cuts: [(Int) -> Int] = [
            { _ in 0 }, { _ in 1 }, { min(8, $0) }, { min(40, $0) }, { $0 / 2 }, { max(0, $0 - 1) },
        ]
        let places: [(Int) -> Int] = [{ _ in 0 }, { min(30, $0 - 1) }, { $0 / 2 }, { $0 - 1 }]
        let harms: [([UInt8]) -> [UInt8]] =
            cuts.map { length in { Array($0.prefix(length($0.count))) } }
            + places.map { place in
                { bytes in
                    var bytes = bytes
                    if !bytes.isEmpty { bytes[place(bytes.count)] ^= 0x40 }
                    return bytes
                }
            } + [{ $0 + [0] }]
        for (number, harm) in harms.enumerated() {
            for name in try site.kept(kind) { try site.place.write(harm(site.place.bytes(name)), to: name) }
            #expect(try site.differencesAfterAnEdit() == [], "\(number)")
        }
    }

    /// What was harmed is whole again after the build that noticed.
    @Test func isRepaired() throws {
        let site = try EditedSite()
        let names = try site.kept("engine/values-")
        for name in names { try site.place.write([], to: name) }
        #expect(try site.differencesAfterAnEdit() == [])
        let stored = try site.kept("engine/values-").reduce(0) { $0 + site.place.bytes($1).count }
        // Every record is read for a page that is made again, so none is left as it was.
        #expect(stored > 20_000)
        #expect(try site.differencesAfterAnEdit() == [])
    }

    /// A first build that is refused makes no folder, and an earlier version's files go.
    @Test func nothingIsLeftOver() throws {
        var files = SampleContent.full
        files["Content/news/hong.md"] = "---\ntitle: [\n---\n"
        let place = try Folder(files)
        #expect(try place.build().status == 1)
        #expect(!place.exists("site"))
        try place.remove("Content/news/hong.md")
        #expect(try place.build().status == 0)
        try place.write("x", to: Self.cache + "/register")
        try place.write("x", to: Self.cache + "/dossiers/0123")
        try place.write("\n", to: "Content/assets/moi.txt")
        #expect(try place.build().status == 0)
        let names = try Folder.names(in: place.path + "/" + Self.cache)
        #expect(names.contains("site") && names.allSatisfy { $0 == "site" || $0.hasPrefix("engine/") })
    }

    /// What was read beside an error need not be read again.
    @Test func anErrorCostsNoSecondReading() throws {
        let place = try Folder(SampleContent.full)
        #expect(try place.build().status == 0)
        let results = "Content/results/2024/09.csv"
        try place.write(place.text(results) + "\n", to: results)
        try place.write("---\ntitle: [\n---\n", to: "Content/news/hong.md")
        #expect(try place.build().status == 1)
        try place.remove("Content/news/hong.md")
        let mended = try place.build(["--timings"])
        #expect(mended.status == 0)
        #expect(mended.out.contains("hồ sơ của một tệp kết quả: chạy 0"))
    }

    /// A copy of the program takes over what the program kept; another build does not, though its file bears the same
    /// times and has the same size.
    @Test func isOfOneBuildOfTheProgram() throws {
        let site = try EditedSite()
        let copy = site.place.path + "/copy"
        #expect(Program.succeeds("cp", Program.path, copy))
        #expect(try run(copy, in: site.place).hasPrefix("“index.html” giữ nguyên"))

        // The note in which the linker leaves the identifier of the build: its lengths, its type, its name.
        let note = Data([4, 0, 0, 0, 20, 0, 0, 0, 3, 0, 0, 0]) + Data("GNU\0".utf8)
        var program = try Data(contentsOf: URL(fileURLWithPath: Program.path))
        let place = try #require(program.range(of: note)).upperBound
        program[place] ^= 1
        let other = site.place.path + "/other"
        // Written by another process: a file that any of this process's children still has open cannot be run.
        try program.write(to: URL(fileURLWithPath: other + ".bytes"))
        #expect(Program.succeeds("cp", other + ".bytes", other) && Program.succeeds("chmod", "+x", other))
        #expect(Program.succeeds("touch", "-r", Program.path, other))
        #expect(try run(other, in: site.place).hasPrefix("“index.html” được dựng: lần trước chưa có"))
    }

    private func run(_ program: String, in place: Folder) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["build", "--as-of", SampleContent.asOf, "--explain", "index.html"]
        process.currentDirectoryURL = URL(fileURLWithPath: place.path)
        (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}

/// A site whose content goes through three states again and again, so that a first build of each is made once.
private final class EditedSite {
    let place: Folder
    private var state = 0

    static let contents: [SampleContent.Files] = (0..<3).map { state in
        var files = SampleContent.full
        // Dossiers of three months, so that there is something to exchange.
        for month in 6...8 {
            let rows = [("1.001193", 1), ("2.000815", 2)].map { procedure, number in
                "H56.41.07-240\(month)05-000\(number),\(procedure),person,in-person,2024-0\(month)-05T08:15,2024-0\(month)-1\(number)T17:00,2024-0\(month)-0\(6 + (month + state) % 3)T16:00,granted,"
            }
            files["Content/results/2024/0\(month).csv"] = SampleContent.results(rows)
        }
        files["Content/procedures/ket-hon.md"] = SampleContent.procedure("1.000894", "Kết hôn \(state)")
        files["Content/news/tin-khac.md"] = SampleContent.news("Tin \(state)")
        return files
    }

    private static let trees = Result {
        try contents.map { files in
            let clean = try Folder(files)
            guard try clean.build().status == 0 else { throw Program.Failure(reason: "the content has errors") }
            return try clean.tree("site")
        }
    }

    init() throws {
        place = try Folder(Self.contents[0])
        guard try place.build().status == 0 else { throw Program.Failure(reason: "the content has errors") }
    }

    /// The files of a kind.
    func kept(_ kind: String) throws -> [String] {
        let cache = "site/.congkhai/cache"
        return try Folder.names(in: place.path + "/" + cache).filter { $0.hasPrefix(kind) }.map { cache + "/" + $0 }
    }

    /// Paths of what the next build does not make as a first one would.
    func differencesAfterAnEdit() throws -> [String] {
        let before = Self.contents[state]
        state = (state + 1) % Self.contents.count
        for (path, text) in Self.contents[state] where before[path] != text { try place.write(text, to: path) }
        let result = try place.build()
        if result.status != 0 { return ["exit code \(result.status): \(result.err)"] }
        let (built, clean) = (try place.tree("site"), try Self.trees.get()[state])
        return Set(built.keys).union(clean.keys).filter { built[$0] != clean[$0] }.sorted()
    }
}
