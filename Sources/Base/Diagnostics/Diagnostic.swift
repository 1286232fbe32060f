import Binary

/// The severity of a diagnostic. Only an error stops a build.
public enum Severity: String, Sendable, CaseIterable {
    case error, warning, note
}

/// A problem in the content, with its location and how to correct it.
public struct Diagnostic: Hashable, Sendable {
    /// Where the problem is, in a file of the content folder.
    public let location: Location
    /// The severity, which is that of the rule unless it was overridden.
    public let severity: Severity
    /// The rule that was violated.
    public let rule: Rule
    /// What is wrong and how to correct it.
    public let message: Message

    /// Creates a diagnostic, by default with the severity of its rule.
    public init(_ rule: Rule, at location: Location, severity: Severity? = nil, _ message: Message) {
        self.location = location
        self.severity = severity ?? rule.severity
        self.rule = rule
        self.message = message
    }
}

extension Diagnostic: Comparable {
    /// The output order: path, line, column, and then rule and text, which makes it total.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.location != right.location { return left.location < right.location }
        if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
        return left.message.english < right.message.english
    }
}

/// The diagnostics collected while a file, or a step, is processed.
public struct DiagnosticCollector: Sendable {
    /// The file being read, relative to the content folder.
    public let file: String
    public private(set) var all: [Diagnostic] = []

    /// Creates an empty collector for a file, given its path relative to the content folder.
    public init(file: String) {
        self.file = file
    }

    /// Adds a diagnostic at a position in the file, with the severity of its rule.
    public mutating func report(_ rule: Rule, at position: Position, _ message: Message) {
        all.append(Diagnostic(rule, at: Location(file: file, position: position), message))
    }

    /// Adds a diagnostic with a message in both languages, with the severity of its rule.
    public mutating func report(_ rule: Rule, at position: Position, vi: String, en: String) {
        report(rule, at: position, Message(vi: vi, en: en))
    }
}

extension Diagnostic: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        location.write(into: &writer)
        severity.rawValue.write(into: &writer)
        rule.rawValue.write(into: &writer)
        message.vietnamese.write(into: &writer)
        message.english.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        location = try Location(from: &reader)
        guard let severity = Severity(rawValue: try String(from: &reader)),
            let rule = Rule(rawValue: try String(from: &reader))
        else { throw BinaryError() }
        self.severity = severity
        self.rule = rule
        message = Message(vi: try String(from: &reader), en: try String(from: &reader))
    }
}
