import Diagnostics
import Disclosure

/// Reads what cells say as the one spelling that content has for it.
///
/// No message repeats what stands in a cell: a column that was misread may hold a name.
struct CellReader: Sendable {
    /// What words mean, by field and spelling.
    private var choices: [String: [Spelling: String?]] = [:]
    /// From which day numbers count that have lost the form of a date.
    private let dates: SerialDate.System

    init(_ fields: [FieldDescription], mapping: ImportMapping? = nil, dates: SerialDate.System = .from1900) {
        self.dates = dates
        for field in fields {
            guard case .choice(let options) = field.type.single else { continue }
            var known: [Spelling: String?] = [:]
            for words in KnownSpellings.choices where words.field == field.key {
                for spelling in words.spellings { known[Spelling(spelling)] = words.key }
            }
            for option in options {
                known[Spelling(option.label)] = option.key
                known[Spelling(option.key)] = option.key
            }
            choices[field.key] = known
        }
        for (key, words) in mapping?.values.bySpelling ?? [:] {
            choices[key, default: [:]].merge(words) { _, own in own }
        }
    }

    /// What a word is known or declared to mean: nil when nothing says so, and a value of nil where it means nothing.
    func mapped(_ cell: Cell, as key: String) -> String?? { choices[key].flatMap { $0[Spelling(cell.text)] } }

    /// The value as content spells it; nil where a word is mapped to nothing.
    func read(_ cell: Cell, as field: FieldDescription) throws(ValueProblem) -> String? {
        if case .failure = cell.value { throw .failedFormula }
        if let mapped = mapped(cell, as: field.key) { return mapped }
        switch field.type.single {
        case .boolean: return try boolean(cell)
        case .moment: return try moment(cell, isEnd: Self.ends.contains(field.key))
        case .date: return try date(cell).day.iso
        case .integer: return try number(cell)
        case .choice(let options):
            throw ValueProblem(
                .wrongChoice,
                vi:
                    "ô “\(field.label)” có chữ ngoài danh mục (\(options.map(\.label).joined(separator: ", "))); sửa ô, hoặc khai nghĩa ở values.\(field.key) trong tệp --mapping",
                en:
                    "“\(field.key)” knows \(options.map(\.key).joined(separator: ", ")); mend the cell, or say what its word means under values.\(field.key) in the --mapping file"
            )
        default: return cell.text
        }
    }

    // MARK: Days and moments

    /// Moments by which something is over: a day without the time of day means its office hours, to their end.
    private static let ends: Set<String> = ["due", "resolved", "returned"]

    /// A table that gives days only says nothing of the minute, and content asks for one: what begins a time limit is
    /// taken at the beginning of its day, what ends one at the end of office hours.
    private func moment(_ cell: Cell, isEnd: Bool) throws(ValueProblem) -> String {
        let date = try date(cell)
        let minute = date.minute ?? (isEnd ? Deadline.endOfOfficeHours : 0)
        return Moment(date.day, minuteOfDay: minute).iso
    }

    func isDate(_ cell: Cell) -> Bool { (try? date(cell)) != nil }

    /// Whether a cell says on which day something was, and not when.
    func isDayAlone(_ cell: Cell) -> Bool {
        guard let date = try? date(cell) else { return false }
        return date.minute == nil
    }

    /// The minute is nil where the cell gives the day alone. Midnight is no time of day: programs that know no more
    /// than the day write it.
    private func date(_ cell: Cell) throws(ValueProblem) -> (day: Day, minute: Int?) {
        let date = try written(cell)
        guard Self.years.contains(date.day.year) else {
            throw ValueProblem(
                .impossibleDate, vi: "năm ở ô này không thể là năm của việc đang kể; xem lại",
                en: "the year in this cell cannot be that of what is told; look at it again")
        }
        return (date.day, date.minute == 0 ? nil : date.minute)
    }

    /// No dossier that is exported is older, or due later. What programs write for a day that they do not know is.
    private static let years = 1955...2118

    private func written(_ cell: Cell) throws(ValueProblem) -> (day: Day, minute: Int?) {
        switch cell.value {
        case .day(let day): return (day, nil)
        case .moment(let moment): return (moment.day, moment.minuteOfDay)
        case .number(let number): return try date(serial: number)
        case .text(let text):
            if let number = Double(text) { return try date(serial: number) }
            do throws(DateText.Failure) {
                let date = try DateText(text)
                return (date.day, date.minute)
            } catch .impossible {
                throw ValueProblem(
                    .impossibleDate, vi: "ngày hoặc giờ ở ô này không có trong lịch; xem lại",
                    en: "the day or time in this cell does not exist; look at it again")
            } catch {
                throw .unreadableDate
            }
        case .boolean, .failure: throw .unreadableDate
        }
    }

    private func date(serial: Double) throws(ValueProblem) -> (day: Day, minute: Int?) {
        // What remains of a date when its form is lost; other numbers, such as a year or a time of day, are none.
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
                en: "the cell is no whole number; write 2000, 2.000 or 2,000")
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
            .wrongChoice, vi: "ô này chỉ nhận Có hoặc Không (x, 1, 0)", en: "the cell takes Có or Không (x, 1, 0) only")
    }
}

extension ValueProblem {
    static var failedFormula: ValueProblem {
        ValueProblem(
            .wrongType,
            vi:
                "ô này là công thức bị lỗi hoặc chưa được tính; mở bằng Excel hay LibreOffice, xem lại ô, lưu rồi nhập lại",
            en:
                "the cell holds a formula that failed or was never computed; open the table in Excel or LibreOffice, look at it, save it and import again"
        )
    }

    fileprivate static var unreadableDate: ValueProblem {
        ValueProblem(
            .malformedDate, vi: "ô này không phải ngày giờ; viết 05/09/2024 08:15 hoặc 2024-09-05T08:15",
            en: "the cell is no date; write 05/09/2024 08:15 or 2024-09-05T08:15")
    }
}

extension FieldType {
    /// The type of one value, where a field may hold several.
    fileprivate var single: FieldType { if case .list(let element) = self { element.single } else { self } }
}
