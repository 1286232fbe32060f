import Binary
import Diagnostics
import RecordSchema
import Records
import Register

/// A directive in prose that inserts a figure, a table, or a chart.
public struct ProseDirective: Sendable, Hashable {
    /// The kind of content to insert.
    public enum DirectiveKind: String, Sendable {
        case figure, table, chart
    }

    /// The kind of content that replaces the directive.
    public let kind: DirectiveKind
    /// The arguments as written, normally the name of a figure or division and a period; not validated.
    public let arguments: [String]
    /// The location of the directive in its content file.
    public let location: Location

    /// Creates a directive without validating its arguments; see ``ProseRequest``.
    public init(kind: DirectiveKind, arguments: [String], location: Location) {
        self.kind = kind
        self.arguments = arguments
        self.location = location
    }
}

/// The parsed request of a ``ProseDirective``.
public enum ProseRequest: Sendable, Hashable {
    case figure(FigureName, Period)
    case table(Division, Period)
    case chart(Division, Period)

    /// How a table or chart divides the dossiers of a period.
    public enum Division: String, CaseIterable, Sendable {
        case standings, channels, fields

        /// The divisions with few enough parts for a chart.
        static let drawn: [Division] = [.standings, .channels]
    }

    /// Parses the arguments of a directive, or returns nil if they are invalid.
    public init?(kind: ProseDirective.DirectiveKind, arguments: [String], windows: ReportingWindows) {
        guard arguments.count == 2, let period = Period(arguments[1], windows: windows) else { return nil }
        switch kind {
        case .figure:
            guard let name = FigureName(rawValue: arguments[0]) else { return nil }
            self = .figure(name, period)
        case .table:
            guard let division = Division(rawValue: arguments[0]) else { return nil }
            self = .table(division, period)
        case .chart:
            guard let division = Division(rawValue: arguments[0]), Division.drawn.contains(division) else { return nil }
            self = .chart(division, period)
        }
    }
}

extension ProseDirective {
    /// Returns a diagnostic if the directive is invalid, naming the invalid argument and the valid ones.
    func finding(windows: ReportingWindows) -> Diagnostic? {
        if ProseRequest(kind: kind, arguments: arguments, windows: windows) != nil { return nil }
        func finding(vi: String, en: String) -> Diagnostic {
            Diagnostic(.unknownFigure, at: location, Message(vi: vi, en: en))
        }
        guard arguments.count == 2 else {
            return finding(
                vi: "viết [[\(kind.rawValue) tên kỳ]], ví dụ [[\(kind.rawValue) \(names[0]) 2026-10]]",
                en: "write [[\(kind.rawValue) name period]], for example [[\(kind.rawValue) \(names[0]) 2026-10]]")
        }
        let (name, period) = (arguments[0], arguments[1])
        if names.contains(name) {
            let own = windows.map { ", \($0.key)" }.joined()
            return finding(
                vi: "“\(period)” không phải một kỳ; viết 2026, 2026-10, 2026-q4, 2026-6t, 2026-9t\(own)",
                en: "“\(period)” is not a period; write 2026, 2026-10, 2026-q4, 2026-6t, 2026-9t\(own)")
        }
        let hint = Suggestion.nearest(to: name, in: names)
        return finding(
            vi: "không có số liệu “\(name)”"
                + (hint.map { "; có phải ý bạn là “\($0)”?" } ?? "; có: \(names.joined(separator: ", "))"),
            en: "there is no figure “\(name)”"
                + (hint.map { "; did you mean “\($0)”?" } ?? "; there are \(names.joined(separator: ", "))"))
    }

    private var names: [String] {
        switch kind {
        case .figure: FigureName.allCases.map(\.rawValue)
        case .table: ProseRequest.Division.allCases.map(\.rawValue)
        case .chart: ProseRequest.Division.drawn.map(\.rawValue)
        }
    }
}

extension ProseDirective: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        kind.rawValue.write(into: &writer)
        arguments.write(into: &writer)
        location.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        guard let kind = DirectiveKind(rawValue: try String(from: &reader)) else { throw BinaryError() }
        self.init(kind: kind, arguments: try [String](from: &reader), location: try Location(from: &reader))
    }
}
