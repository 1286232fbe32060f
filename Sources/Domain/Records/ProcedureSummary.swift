import Binary
import Diagnostics
import RecordSchema
import WorkingTime

/// The information about a procedure available to pages other than its own.
///
/// Summaries are small and persist across builds; the text of a procedure is only loaded for its own pages.
public struct ProcedureSummary: Sendable {
    /// The location of the procedure's record in its content file.
    public let location: Location
    /// The code with its position in the file, shared by all versions of the procedure.
    public let code: Located<ProcedureCode>
    /// The full official name.
    public let name: String
    /// The short name for lists and headings, or nil if there is none.
    public let shortName: String?
    /// The Vietnamese name of the field to which the procedure belongs.
    public let field: String
    /// The names in common use, other than the official one.
    public let aliases: [String]
    /// Keywords used only for search.
    public let keywords: [String]
    /// See ``Procedure/isSensitive``.
    public let isSensitive: Bool
    /// The one-stop mechanism by which dossiers are resolved, or nil if it is not stated.
    public let mechanism: Procedure.Mechanism?
    /// The level of online service, or nil if it is not stated.
    public let onlineLevel: Procedure.OnlineLevel?
    /// The terms that determine the due dates of dossiers.
    public let terms: ProcedureTerms
    /// See ``Procedure/missingContent``.
    public let missingContent: [String]
    /// The first day of validity, or nil if it is not stated.
    public let effectiveFrom: Day?
    /// The last day of validity, which is included, or nil if it is not stated.
    public let effectiveTo: Day?
    /// The day on which the procedure was posted publicly, or nil if it is not stated.
    public let postedAt: Day?
    /// See ``Procedure/lastChange``.
    public let lastChange: Day?

    /// Creates the summary of a procedure version.
    public init(_ procedure: Procedure) {
        location = procedure.location
        code = procedure.code
        name = procedure.name
        shortName = procedure.shortName
        field = procedure.field
        aliases = procedure.aliases
        keywords = procedure.keywords
        isSensitive = procedure.isSensitive
        mechanism = procedure.mechanism
        onlineLevel = procedure.onlineLevel
        terms = ProcedureTerms(procedure)
        missingContent = procedure.missingContent
        effectiveFrom = procedure.effectiveFrom
        effectiveTo = procedure.effectiveTo
        postedAt = procedure.postedAt
        lastChange = procedure.lastChange
    }
}

extension ProcedureSummary {
    /// The name for lists and headings: the short name if there is one.
    public var title: String { shortName ?? name }

    /// The name and field shown for the procedure in the rows of dossiers.
    public var publicTitle: String { isSensitive ? Procedure.privateTitle : title }
    /// The field shown for the procedure, which for a sensitive one is a common name instead of its own.
    public var publicField: String { isSensitive ? Procedure.privateField : field }

    /// Returns whether the version is in force on a day. A version without dates is always in force.
    public func isInForce(on day: Day) -> Bool {
        (effectiveFrom ?? day) <= day && day <= (effectiveTo ?? day)
    }
}

/// The part of a procedure that determines the due dates of its dossiers.
public struct ProcedureTerms: Sendable, Hashable {
    private let inPerson: Submission
    private let online: Submission
    private let postal: Submission
    /// The cutoff time for same-day dossiers (giờ chốt nhận hồ sơ trả ngay).
    public let cutoff: ClockTime?

    /// The terms for one way of submission.
    fileprivate struct Submission: Hashable {
        /// Whether the procedure lists this way of submission.
        let isNamed: Bool
        let limit: TimeLimit?
    }

    /// Creates the terms of a procedure version for each way of submission.
    public init(_ procedure: Procedure) {
        func submission(_ way: SubmissionChannel.Way) -> Submission {
            Submission(
                isNamed: procedure.channels.contains { $0.channel == way }, limit: procedure.timeLimit(for: way))
        }
        inPerson = submission(.inPerson)
        online = submission(.online)
        postal = submission(.postal)
        cutoff = procedure.cutoffTime
    }

    private subscript(way: SubmissionChannel.Way) -> Submission {
        switch way {
        case .inPerson: inPerson
        case .online: online
        case .postal: postal
        }
    }

    /// Returns whether the procedure lists a way of submission.
    public func allows(_ way: SubmissionChannel.Way) -> Bool { self[way].isNamed }

    /// Returns the time limit for a way of submission; see ``Procedure/timeLimit(for:)``.
    public func limit(for way: SubmissionChannel.Way) -> TimeLimit? { self[way].limit }
}

extension Procedure {
    /// The day on which the content of the page last changed, according to the record; nil if it does not say.
    public var lastChange: Day? { updated ?? sourceCheckedAt ?? announcement?.date }
}

extension ProcedureSummary: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        location.write(into: &writer)
        code.value.write(into: &writer)
        code.position.write(into: &writer)
        name.write(into: &writer)
        shortName.write(into: &writer)
        field.write(into: &writer)
        aliases.write(into: &writer)
        keywords.write(into: &writer)
        isSensitive.write(into: &writer)
        writer.write(mechanism.ordinalByte)
        writer.write(onlineLevel.ordinalByte)
        terms.write(into: &writer)
        missingContent.write(into: &writer)
        effectiveFrom.write(into: &writer)
        effectiveTo.write(into: &writer)
        postedAt.write(into: &writer)
        lastChange.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        location = try Location(from: &reader)
        code = Located(try ProcedureCode(from: &reader), at: try Position(from: &reader))
        name = try String(from: &reader)
        shortName = try String?(from: &reader)
        field = try String(from: &reader)
        aliases = try [String](from: &reader)
        keywords = try [String](from: &reader)
        isSensitive = try Bool(from: &reader)
        mechanism = try Procedure.Mechanism?(ordinalByte: reader.read())
        onlineLevel = try Procedure.OnlineLevel?(ordinalByte: reader.read())
        terms = try ProcedureTerms(from: &reader)
        missingContent = try [String](from: &reader)
        effectiveFrom = try Day?(from: &reader)
        effectiveTo = try Day?(from: &reader)
        postedAt = try Day?(from: &reader)
        lastChange = try Day?(from: &reader)
    }
}

extension ProcedureTerms: BinaryValue {
    /// Writes the terms. The encoding also serves as the fingerprint of everything dossiers depend on.
    public func write(into writer: inout BinaryWriter) {
        for submission in [inPerson, online, postal] { submission.write(into: &writer) }
        (cutoff?.minutes).write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        inPerson = try Submission(from: &reader)
        online = try Submission(from: &reader)
        postal = try Submission(from: &reader)
        cutoff = try Int?(from: &reader).map { ClockTime(minutes: $0) }
    }
}

extension ProcedureTerms.Submission: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        isNamed.write(into: &writer)
        limit.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        isNamed = try Bool(from: &reader)
        limit = try TimeLimit?(from: &reader)
    }
}
