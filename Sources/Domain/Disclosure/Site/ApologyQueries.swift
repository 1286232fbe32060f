import Binary
import Diagnostics
import Digests
import Engine
import RecordSchema
import Records
import Register
import WorkingTime

/// A query for all apologies, in descending order of date.
struct SortedApologies: PassingQuery, UnitValue, Titled {
    static let title = Message(vi: "các phiếu xin lỗi đã viết", en: "letters of apology")

    func value(_ ask: Ask) throws -> [Apology] { try ask(ContentOf(.apologies)).value.apologies.newestFirst }
}

/// A query for the apologies for dossiers whose codes are in a range of days, in descending order of date.
struct ApologiesOfDays: Query, FormedValue, Titled {
    static let title = Message(
        vi: "phiếu xin lỗi về hồ sơ của một khoảng ngày", en: "apologies for dossiers of a range of days")
    let days: DaySpan

    func value(_ ask: Ask) throws -> [ApologyMark] {
        try ask(SortedApologies())
            .filter { days.first <= $0.dossier.value.day && $0.dossier.value.day <= days.last }
            .map { ApologyMark($0) }
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(days: try part { $0.days })
    }
}

/// A query for the links of apologies to dossiers, with the resulting diagnostics.
struct LinksOfApologies: StoredQuery, UnitValue, Titled {
    static let title = Message(vi: "hồ sơ của các phiếu xin lỗi", en: "dossiers of apologies")

    struct Value: Sendable, FormedValue {
        /// The links in descending order of date.
        let links: [Link]
        let findings: [Diagnostic]

        static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
            Self(links: try part { $0.links }, findings: try part { $0.findings })
        }
    }

    /// The link of an apology, identified by the path of its file, to its dossier.
    struct Link: Sendable, FormedValue {
        let file: String
        let procedure: VersionKey
        let isLateNotice: Bool
        /// The index of the dossier in the register.
        let dossier: Int

        static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
            Self(
                file: try part { $0.file }, procedure: try part { $0.procedure },
                isLateNotice: try part { $0.isLateNotice }, dossier: try part { $0.dossier })
        }
    }

    func value(_ ask: Ask) throws -> Value {
        let apologies = try ask(SortedApologies())
        let outline = try ask(OutlineOfRegister())
        let segments = try ask.all(outline.segments.map { Segment(files: $0.files) }).map(\.summary)
        let starts = try ask(SummaryOfRegister()).starts
        let newest = apologies.map(\.issuedOn).max() ?? .first
        var findings: [Diagnostic] = []
        let (linked, dossiers) = LinkedApology.link(
            apologies, asOf: try ask(TodayUpTo(day: newest)), findings: &findings,
            dossier: { code in
                guard let segment = outline.segment(of: code.day), var dossier = segments[segment].apologised(code)
                else {
                    return nil
                }
                dossier.index += starts[segment]
                return dossier
            }, isRefused: { code in outline.segment(of: code.day).map { segments[$0].refused.contains(code) } ?? false }
        )
        return Value(
            links: zip(linked, dossiers).map { apology, dossier in
                Link(
                    file: apology.file, procedure: apology.procedure, isLateNotice: apology.isLateNotice,
                    dossier: dossier)
            }, findings: findings)
    }
}

/// A query for the facts that apologies take from their dossiers, independent of the dossiers' indices.
struct ApologyFacts: Query, UnitValue, Titled {
    static let title = Message(vi: "hồ sơ của các phiếu xin lỗi cho biết", en: "facts about apologies")
    static let policy = ValuePolicy<Value>.digested { value in Digest { value.list.write(into: &$0) } }

    struct Value: Sendable {
        /// The facts in descending order of date.
        let list: [ApologyFact]
        private let indices: [String: Int]

        init(_ list: [ApologyFact]) {
            self.list = list
            indices = Dictionary(list.enumerated().map { ($1.file, $0) }) { first, _ in first }
        }

        subscript(file: String) -> ApologyFact? { indices[file].map { list[$0] } }
    }

    /// The facts for one apology, identified by the path of its file.
    struct ApologyFact: Sendable, FormedValue {
        let file: String
        let procedure: VersionKey
        let isLateNotice: Bool

        func apology(_ record: Apology) -> LinkedApology {
            LinkedApology(record: record, procedure: procedure, isLateNotice: isLateNotice)
        }

        static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
            Self(
                file: try part { $0.file }, procedure: try part { $0.procedure },
                isLateNotice: try part { $0.isLateNotice })
        }
    }

    func value(_ ask: Ask) throws -> Value {
        Value(
            try ask(LinksOfApologies()).links.map {
                ApologyFact(file: $0.file, procedure: $0.procedure, isLateNotice: $0.isLateNotice)
            })
    }
}

/// A query for the linked apology in a file; nil if its dossier does not exist.
struct LinkedApologyInFile: PassingQuery, FormedValue, Titled {
    static let title = Message(vi: "một phiếu xin lỗi và hồ sơ của nó", en: "apology with its dossier")
    let path: String

    func value(_ ask: Ask) throws -> Box<LinkedApology>? {
        guard let fact = try ask(ApologyFacts())[path] else { return nil }
        return try ask(ApologyInFile(path: path)).map { Box(fact.apology($0)) }
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(path: try part { $0.path })
    }
}

/// A query for the apologies whose dossiers exist, in descending order of date.
struct ApologiesPart: PassingQuery, UnitValue, Titled {
    static let title = Message(vi: "các phiếu xin lỗi", en: "apologies")

    func value(_ ask: Ask) throws -> FiledRecords<LinkedApology> {
        let letters = Dictionary(try ask(SortedApologies()).map { ($0.file, $0) }) { first, _ in first }
        return FiledRecords(try ask(ApologyFacts()).list.compactMap { fact in letters[fact.file].map(fact.apology) })
    }
}
