import Disclosure
import Binary
import RecordSchema

extension [UInt8] {
    /// Appends a value as JSON on one line.
    mutating func append(json value: DataValue) {
        switch value {
        case .null: append("null")
        case .bool(let value): append(value ? "true" : "false")
        case .int(let number): append(number: number)
        case .text(let text): append(quoted: text)
        case .list(let items):
            append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                append(json: item)
            }
            append(UInt8(ascii: "]"))
        case .record(let members): append(record: members.lazy.map { ([UInt8].quoted($0.key), $0.value) })
        }
    }

    /// Appends a JSON object with encoded keys. Members with a null value are omitted.
    mutating func append(record members: some Sequence<([UInt8], DataValue)>) {
        append(UInt8(ascii: "{"))
        var isFirst = true
        for (key, value) in members {
            if case .null = value { continue }
            if !isFirst { append(UInt8(ascii: ",")) }
            isFirst = false
            self += key
            append(UInt8(ascii: ":"))
            append(json: value)
        }
        append(UInt8(ascii: "}"))
    }

    /// Appends a value as a complete JSON file.
    mutating func append(document value: DataValue) {
        append(json: value)
        append(UInt8(ascii: "\n"))
    }

    /// Appends a value as a table cell; lists and records are encoded as compact JSON.
    mutating func append(cell value: DataValue) {
        switch value {
        case .null: break
        case .bool, .int: append(json: value)
        case .text(let text): append(cell: text)
        case .list, .record:
            var json: [UInt8] = []
            json.append(json: value)
            append(quotedCell: json)
        }
    }

    /// Appends text as a cell (RFC 4180). Text that a spreadsheet would evaluate as a formula is prefixed with an
    /// apostrophe.
    mutating func append(cell text: String) {
        var text = text
        text.withUTF8 { letters in
            let isFormula = letters.first.map("=+-@\t\r".utf8.contains) ?? false
            let isQuoted = letters.contains { letter in
                switch letter {
                case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
                default: false
                }
            }
            if isQuoted { append(UInt8(ascii: "\"")) }
            if isFormula { append(UInt8(ascii: "'")) }
            if isQuoted { append(doublingQuotes: letters) } else { append(contentsOf: letters) }
            if isQuoted { append(UInt8(ascii: "\"")) }
        }
    }

    private mutating func append(quotedCell bytes: [UInt8]) {
        append(UInt8(ascii: "\""))
        bytes.withUnsafeBufferPointer { append(doublingQuotes: $0) }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(doublingQuotes letters: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (place, letter) in letters.enumerated() where letter == UInt8(ascii: "\"") {
            append(contentsOf: letters[start...place])
            start = place
        }
        append(contentsOf: letters[start...])
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
