import Binary
import Diagnostics
import Testing

@testable import Disclosure
@testable import RecordSchema
@testable import Records
@testable import WorkingTime

/// Dossiers kept from build to build come back as they were read.
@Suite struct DossierBinaryTests {
    private static var full: Dossier {
        get throws {
            var dossier = Dossier(at: Location(file: "results/a.csv", line: 7, column: 1))
            dossier.code = try DossierCode.read("H56.40.31-240905-0001".utf8.span)
            dossier.procedure = try ProcedureCode.read("1.001193".utf8.span)
            dossier.applicantKind = .enterprise
            dossier.channel = .postal
            let moments = (1...7).map { Moment(minutesSinceEpoch: 28_000_000 + $0) }
            dossier.received = moments[0]
            dossier.submitted = moments[1]
            dossier.authorityReceived = moments[2]
            dossier.supplemented = moments[3]
            dossier.due = moments[4]
            dossier.resolved = moments[5]
            dossier.returned = moments[6]
            dossier.returnChannel = .electronic
            dossier.outcome = .stopped
            dossier.paidOnline = true
            dossier.digitised = false
            dossier.illustrative = true
            dossier.lateReason = "Chờ trích đo"
            var pause = Pause(at: Location(file: ""))
            pause.to = Day(daysSinceEpoch: 3)
            pause.reason = .otherAgency
            dossier.pauses = [pause]
            return dossier
        }
    }

    private func again(_ dossiers: [Dossier]) throws -> [Dossier] {
        var writer = BinaryWriter()
        dossiers.write(into: &writer)
        var reader = BinaryReader(writer.bytes)
        let read = try [Dossier](from: &reader)
        #expect(reader.isAtEnd)
        return read
    }

    /// Of every field of the schema, given and left out.
    @Test func everyFieldRoundTrips() throws {
        let full = try Self.full
        var bare = Dossier(at: Location(file: ""))
        bare.code = full.code
        bare.procedure = full.procedure
        let read = try again([full, bare])
        for (before, after) in zip([full, bare], read) {
            for field in Dossier.schema.fields { #expect(field.encode(after) == field.encode(before), "\(field.key)") }
            #expect(after.position == before.position)
        }
        #expect(Dossier.schema.fields.allSatisfy { $0.encode(full) != .null })
    }

    /// Bytes cut off anywhere are refused, never read as something else.
    @Test func bytesCutOffAreRefused() throws {
        var writer = BinaryWriter()
        [try Self.full].write(into: &writer)
        for count in 0..<writer.bytes.count {
            var reader = BinaryReader(Array(writer.bytes.prefix(count)))
            #expect(throws: BinaryError.self) { try [Dossier](from: &reader) }
        }
    }
}
