import Binary
import Diagnostics
import RecordSchema
import WorkingTime

/// A dossier code (mã số hồ sơ): the identifier of the receiving body, the day of receipt, and a serial number that
/// restarts each day (`H56.40.31-240905-0001`; NĐ 118/2025 Điều 28).
public struct DossierCode: Hashable, Sendable {
    /// The identifier of the receiving body: the part before the first hyphen.
    public let body: String
    /// The day of receipt.
    public let day: Day
    /// The serial number within the day.
    public let serial: UInt32
    /// The number of digits of the printed serial number, from 4 to 7.
    let serialDigits: UInt8

    /// The printed form of the code.
    public var text: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the code in ASCII, as printed on the receipt.
    public func append(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: body.utf8)
        bytes.append(UInt8(ascii: "-"))
        Self.append(day.year % 100, digits: 2, to: &bytes)
        Self.append(day.month, digits: 2, to: &bytes)
        Self.append(day.day, digits: 2, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        Self.append(Int(serial), digits: Int(serialDigits), to: &bytes)
    }

    private static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            bytes.append(0x30 + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}

extension DossierCode: Comparable {
    /// Orders codes by day, body, and serial number, as in every list of dossiers.
    public static func < (left: DossierCode, right: DossierCode) -> Bool {
        if left.day != right.day { return left.day < right.day }
        if left.body != right.body { return left.body.utf8.lexicographicallyPrecedes(right.body.utf8) }
        return (left.serial, left.serialDigits) < (right.serial, right.serialDigits)
    }
}

extension DossierCode: ScalarValue {
    /// The placeholder in a record that has not been decoded yet.
    static let none = DossierCode(body: "", day: Day(daysSinceEpoch: 0), serial: 0, serialDigits: 4)

    /// All forms in use since 2020 (reference: codes of the province's one-stop software and of central systems).
    public static var fieldType: FieldType {
        .pattern(
            #"^(?:[A-Z]?\d{1,3}(?:\.\d{1,3})*\.)?[GH]\d{2}(?:\.\d{1,3})*-\d{6}-\d{4,7}$"#,
            example: "H56.40.31-240905-0001")
    }

    public var dataValue: DataValue { .text(text) }

    public static func read(_ text: Span<UInt8>) throws(ValueProblem) -> DossierCode {
        let hyphen = UInt8(ascii: "-")
        // Parse from the end: 4 to 7 digits, a hyphen, 6 digits, a hyphen, the body.
        var cut = text.count
        while cut > 0, text[cut - 1] != hyphen { cut -= 1 }
        let digits = text.count - cut
        guard (4...7).contains(digits), cut >= 9, text[cut - 8] == hyphen,
            let serial = try? Int.read(text.extracting(cut..<text.count)),
            let year = try? Int.read(text.extracting((cut - 7)..<(cut - 5))),
            let month = try? Int.read(text.extracting((cut - 5)..<(cut - 3))),
            let dayOfMonth = try? Int.read(text.extracting((cut - 3)..<(cut - 1))),
            isBody(text.extracting(0..<(cut - 8)))
        else {
            throw ValueProblem(
                .malformedCode,
                vi:
                    "mã hồ sơ “\(String(utf8: text))” không đúng dạng; viết như trên giấy tiếp nhận: H56.40.31-240905-0001",
                en: "“\(String(utf8: text))” is not a dossier code; write it as on the receipt: H56.40.31-240905-0001")
        }
        guard let day = Day(year: 2000 + year, month: month, day: dayOfMonth) else {
            throw ValueProblem(
                .impossibleDate,
                vi: "phần ngày (năm, tháng, ngày) trong mã hồ sơ “\(String(utf8: text))” không có trong lịch",
                en: "the date in “\(String(utf8: text))” (year, month, day) does not exist in the calendar")
        }
        return DossierCode(
            body: String(utf8: text.extracting(0..<(cut - 8))), day: day, serial: UInt32(serial),
            serialDigits: UInt8(digits))
    }

    /// Returns whether a text is a body identifier.
    ///
    /// The dot-separated parts are numbers of 1 to 3 digits, the first with an optional letter; then G or H with two
    /// digits; then more numbers.
    private static func isBody(_ text: Span<UInt8>) -> Bool {
        var start = 0
        var seenProvince = false
        while start <= text.count {
            var end = start
            while end < text.count, text[end] != UInt8(ascii: ".") { end += 1 }
            guard end > start else { return false }
            let letter = text[start]
            let isLetter = letter &- UInt8(ascii: "A") < 26
            let numberStart = isLetter ? start + 1 : start
            for index in numberStart..<end where text[index] &- 0x30 >= 10 { return false }
            let digits = end - numberStart
            if isLetter, !seenProvince, letter == UInt8(ascii: "G") || letter == UInt8(ascii: "H"), digits == 2 {
                seenProvince = true
            } else {
                guard (1...3).contains(digits), !isLetter || start == 0 else { return false }
            }
            start = end + 1
        }
        return seenProvince
    }
}

extension DossierCode {
    /// The serial number as printed, with leading zeros.
    public var serialText: String {
        var bytes: [UInt8] = []
        Self.append(Int(serial), digits: Int(serialDigits), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension DossierCode {
    /// Appends the last four digits, the only part shown where codes are masked.
    public func appendLastFour(to bytes: inout [UInt8]) { Self.append(Int(serial % 10_000), digits: 4, to: &bytes) }
}

extension DossierCode: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        body.write(into: &writer)
        day.write(into: &writer)
        writer.write(serial)
        writer.write(serialDigits)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        body = try String(from: &reader)
        day = try Day(from: &reader)
        serial = try reader.read()
        serialDigits = try reader.read()
        // `append(to:)` relies on this range.
        guard (4...7).contains(serialDigits) else { throw BinaryError() }
    }
}
