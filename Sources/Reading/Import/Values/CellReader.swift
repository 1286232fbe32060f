import Diagnostics
import Disclosure
import RecordSchema
import WorkingTime

/// Converts cells to the spelling used in the content.
///
/// Messages never repeat the contents of a cell: a misread column may contain a name.
struct CellReader: Sendable {
    /// The meanings of words, by key of the column and spelling.
    private var meanings: [String: [Spelling: String?]] = [:]
    private let procedures: ProcedureNames
    /// The epoch of serial dates that have lost their date format.
    private let dates: SerialDate.System

    init(
        _ columns: [ImportColumn], mapping: ImportMapping? = nil, procedures: ProcedureNames = ProcedureNames([]),
        dates: SerialDate.System = .from1900
    ) {
        self.procedures = procedures
        self.dates = dates
        for column in columns where !column.choices.isEmpty {
            var known: [Spelling: String?] = [:]
            for (choice, spellings) in column.otherSpellings {
                for spelling in spellings { known[Spelling(spelling)] = choice }
            }
            for choice in column.choices {
                known[Spelling(choice.label)] = choice.key
                known[Spelling(choice.key)] = choice.key
            }
            meanings[column.key] = known
        }
        for (key, words) in mapping?.values.bySpelling ?? [:] {
            meanings[key, default: [:]].merge(words) { _, mapped in mapped }
        }
    }

    /// Returns the value of a cell, spelled as in the content; nil if its text is mapped to no value.
    func value(of cell: Cell, in column: ImportColumn) throws(ValueProblem) -> String? {
        let meaning = meanings[column.key]?[Spelling(cell.text)]
        switch column.format {
        case .procedureCode:
            if let meaning { return meaning }
            return ProcedureNames.code(in: cell) ?? cell.text
        case .procedureName:
            if let meaning { return meaning }
            return try procedures.code(named: cell)
        case .value, .moment, .freeText, .dossierCode, .list: break
        }
        if case .failure = cell.value { throw .failedFormula }
        // The text may be known to mean no value.
        if let meaning { return meaning }
        if let event = column.event { return try moment(cell, isAtEndOfDay: event.isAtEndOfDay) }
        guard column.choices.isEmpty else { throw .unknownChoice(in: column) }
        switch column.field.type {
        case .boolean: return try boolean(cell)
        case .date: return try date(cell).day.iso
        case .integer: return try number(cell)
        default: return cell.text
        }
    }

    /// Returns the values in a cell of a list.
    func values(of cell: Cell, in column: ImportColumn) throws(ValueProblem) -> [String] {
        guard case .list(let separators, let refusal) = column.format else {
            return try value(of: cell, in: column).map { [$0] } ?? []
        }
        var values: [String] = []
        for part in cell.text.split(whereSeparator: separators.contains).map({ String($0).tidied }) where !part.isEmpty
        {
            guard !column.choices.isEmpty else {
                values.append(part)
                continue
            }
            guard let choice = meanings[column.key]?[Spelling(part)] ?? nil else {
                throw refusal ?? .unknownChoice(in: column)
            }
            values.append(choice)
        }
        return values
    }

    // MARK: Days and moments

    /// Returns a moment, which the content requires to include the minute. If only the day is given, a moment that
    /// begins a time limit is at the beginning of the day, and one that ends it at the end of office hours.
    private func moment(_ cell: Cell, isAtEndOfDay: Bool) throws(ValueProblem) -> String {
        let date = try date(cell)
        let minute = date.minute ?? (isAtEndOfDay ? Deadline.endOfOfficeHours : 0)
        return Moment(date.day, minuteOfDay: minute).iso
    }

    func isDate(_ cell: Cell) -> Bool { (try? date(cell)) != nil }

    /// Whether a cell contains a day without a time.
    func isDayAlone(_ cell: Cell) -> Bool {
        guard let date = try? date(cell) else { return false }
        return date.minute == nil
    }

    /// Returns a date; the minute is nil if the cell contains only a day. Midnight counts as no time, since programs
    /// that know only the day write it.
    private func date(_ cell: Cell) throws(ValueProblem) -> (day: Day, minute: Int?) {
        let date = try written(cell)
        guard Self.years.contains(date.day.year) else {
            throw ValueProblem(
                .impossibleDate, vi: "năm ở ô này không thể là năm của việc đang kể; xem lại",
                en: "the year in this cell is implausible; check it")
        }
        return (date.day, date.minute == 0 ? nil : date.minute)
    }

    /// The range of plausible years. Placeholders for unknown dates are outside it.
    private static let years = 1955...2118

    private func written(_ cell: Cell) throws(ValueProblem) -> (day: Day, minute: Int?) {
        switch cell.value {
        case .day(let day): return (day, nil)
        case .moment(let moment): return (moment.day, moment.minuteOfDay)
        case .number(let number): return try date(serial: number)
        case .text(let text):
            if let number = Double(text) { return try date(serial: number) }
            do throws(DateTextError) {
                let date = try DateText(text)
                return (date.day, date.minute)
            } catch .impossible {
                throw ValueProblem(
                    .impossibleDate, vi: "ngày hoặc giờ ở ô này không có trong lịch; xem lại",
                    en: "the day or time in this cell does not exist; check it")
            } catch {
                throw .unreadableDate
            }
        case .boolean, .failure: throw .unreadableDate
        }
    }

    private func date(serial: Double) throws(ValueProblem) -> (day: Day, minute: Int?) {
        // Serial dates that have lost their date format are accepted; other numbers, such as a year or a time, are not
        // dates.
        guard let date = SerialDate(serial, dates), Self.years.contains(date.moment.day.year) else {
            throw .unreadableDate
        }
        return (date.moment.day, date.moment.minuteOfDay)
    }

    // MARK: Numbers, yes and no

    private func number(_ cell: Cell) throws(ValueProblem) -> String {
        let number =
            switch cell.value {
            case .number(let number): Int(exactly: number)
            case .text(let text): WholeNumber.read(text)
            case .day, .moment, .boolean, .failure: Int?.none
            }
        guard let number else {
            throw ValueProblem(
                .malformedNumber, vi: "ô này không phải số nguyên; viết 2000, 2.000 hoặc 2,000",
                en: "the cell is not a whole number; write 2000, 2.000 or 2,000")
        }
        return String(number)
    }

    private static let yes = Set(
        ["có", "x", "1", "true", "yes", "đúng", "rồi", "đã số hóa", "đã thanh toán"].map { Spelling($0) })
    private static let no = Set(["không", "0", "false", "no", "chưa", "sai"].map { Spelling($0) })

    private func boolean(_ cell: Cell) throws(ValueProblem) -> String {
        let spelling = Spelling(cell.text)
        if Self.yes.contains(spelling) { return "true" }
        if Self.no.contains(spelling) { return "false" }
        throw ValueProblem(
            .wrongChoice, vi: "ô này chỉ nhận Có hoặc Không (x, 1, 0)",
            en: "the cell accepts only Có or Không (x, 1, 0)")
    }
}

extension ValueProblem {
    fileprivate static func unknownChoice(in column: ImportColumn) -> ValueProblem {
        ValueProblem(
            .wrongChoice,
            vi:
                "ô “\(column.field.label)” có chữ ngoài danh mục (\(column.choices.map(\.label).joined(separator: ", "))); sửa ô, hoặc khai nghĩa ở values.\(column.key) trong tệp --mapping",
            en:
                "“\(column.key)” accepts \(column.choices.map(\.key).joined(separator: ", ")); correct the cell, or map its text under values.\(column.key) in the --mapping file"
        )
    }

    static var failedFormula: ValueProblem {
        ValueProblem(
            .wrongType,
            vi:
                "ô này là công thức bị lỗi hoặc chưa được tính; mở bằng Excel hay LibreOffice, xem lại ô, lưu rồi nhập lại",
            en:
                "the cell contains a formula that failed or was never calculated; open the table in Excel or LibreOffice, check the cell, save the file and import it again"
        )
    }

    fileprivate static var unreadableDate: ValueProblem {
        ValueProblem(
            .malformedDate, vi: "ô này không phải ngày giờ; viết 05/09/2024 08:15 hoặc 2024-09-05T08:15",
            en: "the cell is not a date; write 05/09/2024 08:15 or 2024-09-05T08:15")
    }
}
