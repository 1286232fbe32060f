import Diagnostics
import RecordSchema
import Records
import Vietnamese

/// The declaration of a column that an import reads: its headings, how its cells are read, and the field they fill.
///
/// Everything else that an import knows about its columns derives from these declarations: which headings it
/// recognizes, which keys a mapping may contain, which values are valid, and what findings and reports call them.
package struct ImportColumn: Sendable {
    /// The key of the column in mappings and reports.
    let key: String
    /// The field of the record that the column fills.
    let field: FieldDescription
    /// How the cells are read.
    let format: CellFormat
    /// Whether a row without this column is never taken for the heading of a table.
    let isEssential: Bool
    /// The headings used by one-stop software and the offices' own tables, in addition to the key and the label.
    let otherHeadings: [String]
    /// The spellings of choices, by key of the choice, in addition to their keys and labels.
    let otherSpellings: [String: [String]]
    /// The values that the cells can contain; empty if the column is no choice.
    let choices: [ChoiceOption]
    /// Validates a value spelled as in the content.
    private let validate: @Sendable (String) throws(ValueProblem) -> Void

    /// - Parameters:
    ///   - schema: The schema of the record that has the field.
    ///   - field: The key of the field; nil if it is the key of the column.
    ///   - choices: The values that the cells can contain; nil for those of the field.
    init<R: Record>(
        _ key: String, of schema: Schema<R>, fills field: String? = nil, _ format: CellFormat = .value,
        isEssential: Bool = false, choices: [ChoiceOption]? = nil, headings: [String] = [],
        spellings: [String: [String]] = [:]
    ) {
        let declared = schema.fields.first { $0.key == field ?? key }
        self.key = key
        self.field = declared?.description ?? FieldDescription(key: field ?? key, label: key, type: .text)
        self.format = format
        self.isEssential = isEssential
        otherHeadings = headings
        otherSpellings = spellings
        self.choices = choices ?? self.field.type.choices
        validate = { value throws(ValueProblem) in
            var draft = R(at: Location(file: ""))
            try declared?.assignCell?(value.utf8.span, &draft)
        }
    }

    /// Whether the column supplements another column, which has the key of the field.
    var isSupplementary: Bool { key != field.key }

    /// All accepted headings.
    var headings: [String] { (isSupplementary ? [key] : [key, field.label]) + otherHeadings }

    /// The event that the cells give the time of; nil if they contain no times.
    var event: DossierEvent? { if case .moment(let event) = format { event } else { nil } }

    /// Whether a heading marks the time of an event as planned: `Ngày trả kết quả (dự kiến)`.
    func isPlanned(in heading: String) -> Bool {
        guard let event, event != .deadline else { return false }
        let words = " \(Folding.words(in: heading).joined(separator: " ")) "
        return ["du kien", "hen", "theo phieu", "ke hoach"].contains { words.contains(" \($0) ") }
    }

    /// Validates a value given by a mapping; returns nil if it is valid.
    func problem(in value: String) -> ValueProblem? {
        do throws(ValueProblem) {
            switch format {
            case .procedureCode, .procedureName: _ = try ProcedureCode.read(value.utf8.span)
            case .list:
                let cell = Cell(column: 0, position: .start, value: .text(value))
                _ = try CellReader([self]).values(of: cell, in: self)
            case .value, .moment, .freeText, .dossierCode: try validate(value)
            }
            return nil
        } catch {
            return error
        }
    }
}

/// How the cells of a column are read.
package enum CellFormat: Sendable {
    /// As the type of the field says: a choice, a number, yes or no, or text.
    case value
    /// A day with or without a time of day.
    case moment(DossierEvent)
    /// Text that is published unchanged, and therefore checked for personal data and not repeated in reports.
    case freeText
    case dossierCode
    /// The code of a procedure, alone or before its name.
    case procedureCode
    /// The name of a procedure, which is replaced by its code.
    case procedureName
    /// Values separated by any of the given characters. The problem is reported for those that are not choices.
    case list(separators: String, refusal: ValueProblem? = nil)
}

/// What happens to a dossier at a moment.
package enum DossierEvent: Sendable {
    /// The dossier arrives, on the day in its code or close to it.
    case arrival
    /// The time limit starts again.
    case restart
    /// The time limit ends. Unlike the other events, this one is known beforehand.
    case deadline
    /// The result is ready or returned.
    case completion

    /// Whether a day without a time means the end of office hours rather than the beginning of the day.
    var isAtEndOfDay: Bool { self == .deadline || self == .completion }
}

extension [ImportColumn] {
    subscript(key: String) -> ImportColumn? { first { $0.key == key } }
}

extension FieldType {
    /// The options of a choice, or of the choices in a list; empty for other types.
    var choices: [ChoiceOption] {
        switch self {
        case .choice(let options): options
        case .list(let element): element.choices
        default: []
        }
    }
}
