import Diagnostics
import Vietnamese

/// An enumeration used in content files. Each case has a spelling in files (its raw value) and a label for readers.
public protocol Choice: ScalarValue, CaseIterable, RawRepresentable, Hashable where RawValue == String {
    /// The Vietnamese label shown to readers.
    var label: String { get }
}

extension Choice {
    public static var fieldType: FieldType {
        .choice(allCases.map { ChoiceOption(key: $0.rawValue, label: $0.label) })
    }

    public var dataValue: DataValue { .text(rawValue) }

    public static func read(_ text: Span<UInt8>) throws(ValueProblem) -> Self {
        let written = String(utf8: text)
        if let value = Self(rawValue: written) { return value }
        let allowed = allCases.map(\.rawValue)
        let byLabel = allCases.first { $0.label.folded == written.folded }?.rawValue
        let hint = byLabel ?? Suggestion.nearest(to: written, in: allowed)
        throw ValueProblem(
            .wrongChoice,
            vi: "“\(written)” không có trong danh mục" + (hint.map { "; có phải ý bạn là “\($0)”?" } ?? ".")
                + " Chọn một trong: \(allowed.joined(separator: ", "))",
            en: "“\(written)” is not a choice" + (hint.map { "; did you mean “\($0)”?" } ?? ".")
                + " Choose one of: \(allowed.joined(separator: ", "))")
    }
}
