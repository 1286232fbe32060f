import FileSystem
import Publishing
import Releases
import TestSupport
import Testing

/// A host that only takes files, while it is brought from one site to another.
@Suite struct ChangeListTests {
    /// Carries out steps on a host, and looks at it after each.
    private func upload(
        _ steps: some Sequence<ChangeList.Step>, of site: RandomSite, to host: inout [String: String], _ when: String
    ) {
        for step in steps {
            switch step.verb {
            case .add, .change: host[step.path] = site.texts[step.path]
            case .remove: host[step.path] = nil
            }
            let dangling = RandomSite.dangling(in: host)
            #expect(dangling.isEmpty, "\(when): after \(step.verb) \(step.path)")
        }
    }

    private func list(_ site: RandomSite, _ place: TemporaryFolder) async throws -> ChangeList {
        try await Uploads(place.path + "/uploaded").list(
            place.build(site.texts), removals: 100, jobs: 2, remembering: true)
    }

    private func confirm(_ place: TemporaryFolder) throws { try Uploads(place.path + "/uploaded").confirm() }

    /// The files of the site, without styles that stay for readers of the one before.
    private func own(_ host: [String: String], _ site: RandomSite) -> [String: String] {
        host.filter { site.texts[$0.key] != nil || !$0.key.hasPrefix("assets/") }
    }

    @Test(arguments: 1...40)
    func noStepLeavesADanglingLink(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let place = try TemporaryFolder()
        var host: [String: String] = [:]
        for round in 0..<6 {
            let site = RandomSite(using: &generator)
            let styles = host.keys.filter { $0.hasSuffix(".css") }
            let list = try await list(site, place)
            // The first upload of all begins with nothing to reach.
            if round == 0 {
                for step in list.steps { host[step.path] = site.texts[step.path] }
            } else {
                upload(list.steps, of: site, to: &host, "seed \(seed), round \(round)")
            }
            #expect(own(host, site) == site.texts)
            // Who read a page a moment ago still gets its styles.
            #expect(
                host.keys.filter { $0.hasSuffix(".css") }.count <= 2
                    && (round == 0 || styles.contains { host[$0] != nil }))
            try confirm(place)
            #expect(try await self.list(site, place).steps.isEmpty)
        }
    }

    @Test(arguments: 1...40)
    func anUploadThatWasCutShortIsMadeGood(seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let place = try TemporaryFolder()
        var host: [String: String] = [:]
        let first = RandomSite(using: &generator)
        for step in try await list(first, place).steps { host[step.path] = first.texts[step.path] }
        try confirm(place)

        // The same site once more, or another one, again and again.
        var site = first
        var gone: Set<String> = []
        for attempt in 0..<4 {
            if Bool.random(using: &generator) { site = RandomSite(using: &generator, avoiding: gone) }
            let steps = try await list(site, place).steps
            gone.formUnion(steps.filter { $0.verb == .remove }.map(\.path))
            let cut = steps.prefix(Int.random(in: 0...steps.count, using: &generator))
            upload(cut, of: site, to: &host, "seed \(seed), attempt \(attempt)")
        }
        upload(try await list(site, place).steps, of: site, to: &host, "seed \(seed), last")
        #expect(own(host, site) == site.texts)
        try confirm(place)
        #expect(try await list(site, place).steps.isEmpty)
    }

    /// What was taken down while an upload was cut short goes with the next one, whether it had arrived or not.
    @Test func whatMayBeThereIsRemoved() async throws {
        let place = try TemporaryFolder()
        let uploads = Uploads(place.path + "/uploaded")
        func steps(_ texts: [String: String]) async throws -> [String] {
            try await uploads.list(place.build(texts), removals: 100, jobs: 1, remembering: true).text
                .split(separator: "\n").map(String.init)
        }
        #expect(try await steps(["index.html": "a"]) == ["add index.html"])
        try uploads.confirm()
        #expect(
            try await steps(["index.html": "b", "tin-tuc/1.html": "x", "tin-tuc/index.html": "y"]) == [
                "add tin-tuc/1.html", "add tin-tuc/index.html", "change index.html",
            ])
        #expect(
            try await steps(["index.html": "a"]) == [
                "change index.html", "remove tin-tuc/index.html", "remove tin-tuc/1.html",
            ])
    }

    @Test(arguments: ["", "x", "congkhai uploads 1\nholds a ../b\n1 lines\n", "congkhai uploads 1\nholds a b\n"])
    func aCorruptStateIsReported(state: String) async throws {
        let place = try TemporaryFolder()
        try writeFile(place.path + "/uploaded", Array(state.utf8))
        let site = try place.build(["index.html": "a"])
        await #expect(throws: ReleaseFailure.self) {
            try await Uploads(place.path + "/uploaded").list(site, removals: 100, jobs: 1, remembering: true)
        }
    }
}
