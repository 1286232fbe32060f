import Diagnostics
import Foundation
import Testing

@testable import Doctor

@Suite struct InstallationChecksTests {
    private func healthy() -> Installation {
        var machine = Installation(
            version: "1.0", today: Installation.Today(year: 2026, month: 11), clockYear: 2026, timeZone: "UTC",
            locale: "C",
            content: .sound(announced: [2026, 2027]),
            openFiles: Installation.OpenFiles(limit: 1024, needed: 72))
        machine.folders = [Installation.FolderState(role: .content, path: "Content", state: .fine)]
        machine.disks = [Installation.DiskState(path: "site", free: 100_000_000, used: 10_000_000)]
        machine.hardLinks = .possible
        machine.watches = Installation.Watches(limit: 8192, folders: 20)
        return machine
    }

    private func faults(_ change: (inout Installation) -> Void) -> [String] {
        var machine = healthy()
        change(&machine)
        return machine.checks.filter { !$0.isFine }.map(\.id)
    }

    @Test func aHealthyMachineHasNoFault() {
        #expect(faults { _ in } == [])
    }

    @Test func eachFaultIsFound() {
        #expect(faults { $0.compiler = [6, 1, 2] } == ["toolchain"])
        #expect(faults { $0.compiler = [6, 2] } == [])
        #expect(faults { $0.folders[0].state = .missing } == ["folder-content"])
        #expect(faults { $0.folders[0].state = .refused(path: "Content/a") } == ["folder-content"])
        #expect(faults { $0.disks[0].free = 49_999_999 } == ["disk"])
        #expect(faults { $0.disks[0].used = 50_000_001 } == ["disk"])
        #expect(faults { $0.hardLinks = .impossible(reason: "x") } == ["hard-links"])
        #expect(faults { $0.clockYear = 1970 } == ["clock"])
        #expect(faults { $0.today.year = 2024 } == ["calendar"])
        #expect(faults { $0.folders[0].state = .noFolder } == ["folder-content"])
        #expect(faults { $0.watches?.isPossible = false } == ["inotify"])
        #expect(faults { $0.watches?.folders = 5000 } == ["inotify"])
        #expect(faults { $0.openFiles.limit = 64 } == ["open-files"])
        #expect(faults { $0.content = .errors(3) } == ["content"])
        #expect(faults { $0.content = .unreadable } == ["content"])
    }

    /// Next year's days off are not known before the end of this one.
    @Test func nextYearIsMissedOnlyInDecember() {
        #expect(faults { $0.content = .sound(announced: [2026]) } == [])
        #expect(
            faults {
                $0.content = .sound(announced: [2026])
                $0.today.month = 12
            } == ["calendar"])
        #expect(faults { $0.content = .sound(announced: [2027]) } == ["calendar"])
    }

    @Test(arguments: Language.allCases)
    func jsonAndTextSayTheSame(language: Language) throws {
        var machine = healthy()
        machine.folders[0].state = .refused(path: "Content/\"a\"\\\n")
        let checks = machine.checks
        let objects = try #require(
            JSONSerialization.jsonObject(with: Data(Check.json(checks, in: language).utf8)) as? [[String: Any]])
        #expect(objects.count == checks.count)
        for (check, object) in zip(checks, objects) {
            #expect(object["check"] as? String == check.id)
            #expect(object["ok"] as? Bool == check.isFine)
            #expect(check.line(in: language).contains(object["found"] as? String ?? "?"))
            #expect((object["mend"] is NSNull) == check.isFine)
        }
    }
}
