import Diagnostics

/// A place in prose that asks for a figure, a table or a drawing.
public struct ProseDirective: Sendable, Hashable {
    public enum Kind: String, Sendable {
        case figure, table, chart
    }

    public let kind: Kind
    public let arguments: [String]
    public let location: Location

    public init(kind: Kind, arguments: [String], location: Location) {
        self.kind = kind
        self.arguments = arguments
        self.location = location
    }
}

/// What a directive asks for, understood.
public enum ProseRequest: Sendable, Hashable {
    case figure(FigureName, Period)
    case table(Division, Period)
    case chart(Division, Period)

    /// By what a table or a drawing divides the dossiers of a period.
    public enum Division: String, CaseIterable, Sendable {
        case standings, channels, fields
    }

    /// Nil where the words name nothing the site has.
    public init?(kind: ProseDirective.Kind, arguments: [String], windows: [ReportingWindow]) {
        guard arguments.count == 2, let period = Period(arguments[1], windows: windows) else { return nil }
        switch kind {
        case .figure:
            guard let name = FigureName(rawValue: arguments[0]) else { return nil }
            self = .figure(name, period)
        case .table:
            guard let division = Division(rawValue: arguments[0]) else { return nil }
            self = .table(division, period)
        case .chart:
            guard let division = Division(rawValue: arguments[0]), division != .fields else { return nil }
            self = .chart(division, period)
        }
    }
}

extension ProseDirective {
    /// Said of a directive that asks for what is not there.
    func finding(windows: [ReportingWindow]) -> Diagnostic? {
        if ProseRequest(kind: kind, arguments: arguments, windows: windows) != nil { return nil }
        let names =
            switch kind {
            case .figure: FigureName.allCases.map(\.rawValue)
            case .table: ProseRequest.Division.allCases.map(\.rawValue)
            case .chart: ProseRequest.Division.allCases.filter { $0 != .fields }.map(\.rawValue)
            }
        let name = arguments.first ?? ""
        let hint = names.contains(name) ? nil : Suggestion.nearest(to: name, in: names)
        let periods = "2026, 2026-10, 2026-q4, 2026-6t, 2026-9t" + windows.map { ", \($0.key)" }.joined()
        return Diagnostic(
            .unknownFigure, at: location,
            Message(
                vi: "không hiểu [[\(([kind.rawValue] + arguments).joined(separator: " "))]]"
                    + (hint.map { "; có phải ý bạn là “\($0)”?" } ?? "")
                    + " Viết [[\(kind.rawValue) tên kỳ]]; tên: \(names.joined(separator: ", ")); kỳ: \(periods)",
                en: "cannot read [[\(([kind.rawValue] + arguments).joined(separator: " "))]]"
                    + (hint.map { "; did you mean “\($0)”?" } ?? "")
                    + " Write [[\(kind.rawValue) name period]]; names: \(names.joined(separator: ", ")); periods: \(periods)"
            ))
    }
}
