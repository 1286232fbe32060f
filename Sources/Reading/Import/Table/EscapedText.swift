extension String {
    /// The text with escapes of the form `_x000D_` decoded (ECMA-376 §22.9.2.19, ST_Xstring), which workbooks use for
    /// characters that XML cannot represent. Control characters become spaces.
    var unescaped: String {
        guard contains("_x") else { return self }
        let units = Array(utf16)
        var plain: [UInt16] = []
        var index = 0
        while index < units.count {
            guard let unit = Self.escapedUnit(units[index...].prefix(7)) else {
                plain.append(units[index])
                index += 1
                continue
            }
            plain.append(unit < 0x20 || unit == 0x7F ? 0x20 : unit)
            index += 7
        }
        return String(decoding: plain, as: UTF16.self)
    }

    /// Decodes `_x000D_`; returns nil for anything else.
    private static func escapedUnit(_ units: ArraySlice<UInt16>) -> UInt16? {
        let text = String(decoding: units, as: UTF16.self)
        let digits = text.dropFirst(2).dropLast()
        guard text.utf8.count == 7, text.hasPrefix("_x"), text.hasSuffix("_"), digits.allSatisfy(\.isHexDigit) else {
            return nil
        }
        return UInt16(digits, radix: 16)
    }
}
