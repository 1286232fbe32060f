import Disclosure
import Binary
import RecordSchema

extension [UInt8] {
    /// Appends a value as a table cell; lists and records are encoded as compact JSON.
    mutating func append(cell value: DataValue) {
        switch value {
        case .null: break
        case .bool(let answer): append(answer ? "true" : "false")
        case .int(let number): append(number: number)
        case .text(let text): append(cell: text)
        case .list, .record: append(quotedCell: EncodedJSON(value).bytes)
        }
    }

    /// Appends text as a cell (RFC 4180). Text that a spreadsheet would evaluate as a formula is prefixed with an
    /// apostrophe.
    mutating func append(cell text: String) {
        var text = text
        text.withUTF8 { utf8 in
            let isFormula = utf8.first.map("=+-@\t\r".utf8.contains) ?? false
            let isQuoted = utf8.contains { letter in
                switch letter {
                case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
                default: false
                }
            }
            if isQuoted { append(UInt8(ascii: "\"")) }
            if isFormula { append(UInt8(ascii: "'")) }
            if isQuoted { append(doublingQuotes: utf8) } else { append(contentsOf: utf8) }
            if isQuoted { append(UInt8(ascii: "\"")) }
        }
    }

    private mutating func append(quotedCell bytes: [UInt8]) {
        append(UInt8(ascii: "\""))
        bytes.withUnsafeBufferPointer { append(doublingQuotes: $0) }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(doublingQuotes utf8: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (index, letter) in utf8.enumerated() where letter == UInt8(ascii: "\"") {
            append(contentsOf: utf8[start...index])
            start = index
        }
        append(contentsOf: utf8[start...])
    }

    /// Appends the cells of one row, terminated by CRLF as in RFC 4180.
    mutating func append(row values: [DataValue]) {
        for (index, value) in values.enumerated() {
            if index > 0 { append(UInt8(ascii: ",")) }
            append(cell: value)
        }
        append("\r\n")
    }
}
