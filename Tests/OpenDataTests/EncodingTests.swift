import Diagnostics
import Disclosure
import RecordSchema
import Records
import Testing
import WorkingTime

/// What a schema writes is what it read.
@Suite struct EncodingTests {
    private static let scalars: [(key: String, text: String)] = [
        ("code", "H56.40.31-240905-0001"), ("procedure", "1.001193"), ("applicantKind", "organization"),
        ("channel", "online-full"), ("received", "2024-09-05T08:15"), ("due", "2024-09-10T17:00"),
        ("outcome", "returned-incomplete"), ("paidOnline", "true"), ("lateReason", "Mất điện, \"cả ngày\""),
    ]

    private static func raw(_ shape: RawValue.Shape) -> RawValue { RawValue(shape, at: .start) }

    private static func map(_ members: [(key: String, value: RawValue.Shape)]) -> RawValue {
        raw(.map(members.map { RawValue.Entry(key: $0.key, keyPosition: .start, value: raw($0.value)) }))
    }

    private static func member(_ key: String, of value: DataValue) -> DataValue? {
        guard case .record(let members) = value else { return nil }
        return members.first { $0.key == key }?.value
    }

    @Test func aRecordIsWrittenAsItWasRead() throws {
        var problems = DiagnosticCollector(file: "results/2024/09.yml")
        let written = Self.map(Self.scalars.map { ($0.key, .scalar($0.text)) })
        let dossier = try #require(Dossier.decode(written, &problems))
        for (key, text) in Self.scalars {
            let expected: DataValue = text == "true" ? true : .text(text)
            #expect(Self.member(key, of: dossier.dataValue) == expected, "\(key)")
        }
        #expect(Self.member("resolved", of: dossier.dataValue) == .null)
        #expect(Self.member("pauses", of: dossier.dataValue) == [])
    }

    @Test func placesInFilesAreNotWritten() throws {
        var problems = DiagnosticCollector(file: "plans/a.yml")
        let task = try #require(
            PlanTask.decode(
                Self.map([("key", .scalar("a")), ("task", .scalar("Rà soát")), ("budget", .scalar("3000"))]), &problems)
        )
        guard case .record(let members) = task.dataValue else { return #expect(Bool(false), "not a record") }
        #expect(members.map(\.key) == PlanTask.schema.fields.map(\.key))
        #expect(Self.member("key", of: task.dataValue) == "a")
        #expect(Self.member("budget", of: task.dataValue) == .int(3000))
    }

    /// An enumeration and its declaration agree: each key is read, and written, as itself.
    @Test func everyChoiceOfEveryRecordHasItsOwnKey() {
        for kind in RecordDescription.all {
            for field in kind.fields {
                guard case .choice(let options) = field.type else { continue }
                #expect(Set(options.map(\.key)).count == options.count, "\(kind.kind).\(field.key)")
            }
        }
    }

    @Test(arguments: ["00:00", "08:05", "15:00", "23:59"]) func timesOfDay(_ text: String) throws {
        #expect(try ClockTime.read(text.utf8.span).dataValue == .text(text))
    }

    @Test(arguments: ["2021", "2021-05-03"]) func yearsAndDays(_ text: String) throws {
        #expect(try YearOrDay.read(text.utf8.span).dataValue == .text(text))
    }

    @Test(arguments: ["trong ngày", "3 ngày làm việc", "30 phút"]) func timeLimits(_ text: String) throws {
        #expect(try TimeLimit.read(text.utf8.span).dataValue == .text(text))
    }
}
