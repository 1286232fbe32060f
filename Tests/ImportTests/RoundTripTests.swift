import ContentReader
import Diagnostics
import Disclosure
import FileSystem
import Foundation
import Records
import Register
import TestSupport
import Testing
import WorkingTime

@testable import Import

/// What import writes, content reads back.
@Suite struct RoundTripTests {
    private let root = NSTemporaryDirectory() + "congkhai-import-\(UUID().uuidString)"

    private func content(_ files: [ImportedFile]) async throws -> (content: Content, findings: [Diagnostic]) {
        defer { try? removeFolder(root) }
        try ImportWriter.write(files, into: root)
        let read = try await ContentReader.read(root, jobs: 1)
        return (read.content, read.findings)
    }

    @Test func monthFilesAreReadBack() async throws {
        var random = SeededGenerator(seed: 5)
        let pieces = ["mưa lũ", ",", "\"", " ", "phần mềm", ";", "=1", "đ", "–", "'"]
        var rows: [DossierCode: DossierValues] = [:]
        for serial in 1...200 {
            var row = DossierValues.empty
            let code = "H56.41.07-2409\(10 + serial % 20)-\(1000 + serial)"
            row["code"] = code
            row["procedure"] = "1.001193"
            row["applicantKind"] = "person"
            row["channel"] = "postal"
            row["received"] = "2024-09-05T08:15"
            if Bool.random(using: &random) { row["paidOnline"] = "true" }
            if Bool.random(using: &random) {
                let reason = (0...Int.random(in: 0...5, using: &random))
                    .map { _ in pieces.randomElement(using: &random) ?? "" }.joined().tidied
                row["lateReason"] = reason.isEmpty ? nil : reason
            }
            rows[try DossierCode.read(code.utf8.span)] = row
        }
        let sorted = rows.sorted { $0.key < $1.key }
        let file = ImportedFile(path: MonthFile.path(sorted[0].key), bytes: MonthFile.bytes(sorted.map(\.value)))
        #expect(file.path == "results/2024/09.csv")
        let (content, findings) = try await content([file])
        #expect(findings.filter { $0.location.file == file.path } == [])
        #expect(content.resultsFiles.flatMap(\.dossiers).map { DossierValues($0) } == sorted.map(\.value))
    }

    @Test func proceduresAreReadBack() async throws {
        var random = SeededGenerator(seed: 6)
        let pieces = [
            "Thủ tục", "a: b", " #", "\"", "'", "{", "]", ",", "-", "&", "*", "%", "no", "1", "\\", "…", "\u{1}",
            "\u{85}", "đ",
        ]
        func text() -> String {
            let text = (0...Int.random(in: 0...4, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined(
                    separator: Bool.random(using: &random) ? " " : ""
                )
                .tidied
            return text.isEmpty ? "null" : text
        }
        let code = try ProcedureCode.read("1.001193".utf8.span)
        for _ in 0..<200 {
            var row = ProcedureRow(number: 2, position: .start, code: code)
            (row.name, row.field, row.source) = (text(), text(), text())
            row.levels = ["commune"]
            row.legalBases = ["60/2014/QH13", text()]
            row.channels = [.init(way: .online, timeLimit: TimeLimit(3, .workingDay), isFree: true, notes: [text()])]
            let (content, findings) = try await content([ImportedFile(path: row.path, bytes: Array(row.text.utf8))])
            #expect(findings.filter { $0.location.file == row.path } == [], "\(row.text)")
            let read = try #require(content.procedures.first).record
            #expect(read.name == row.name && read.field == row.field && read.source == row.source)
            #expect(read.channels.first?.timeLimit?.text == "3 ngày làm việc" && read.channels.first?.fees == [])
            #expect(read.channels.first?.note == row.channels[0].notes[0])
        }
    }
}
