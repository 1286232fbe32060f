/// Formatting of strings as YAML scalars that round-trip unchanged.
public enum YAMLText {
    /// Returns a text as the value of a key or a list item, double-quoted if YAML could parse it as something else.
    public static func scalar(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// Returns a text as a double-quoted scalar.
    public static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{FEFF}"
                || scalar == "\u{2028}" || scalar == "\u{2029}" || scalar.value >= 0xFFFE:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                out += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }

    /// Returns whether a text begins with a letter, or like a day or a document number, and contains no YAML syntax.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || isDesignation(text),
            text.last != " ", text.last != ":"
        else { return false }
        let words: Set = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
        return !text.contains(": ") && !text.contains(" #") && !words.contains(text.lowercased())
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.value >= 0x20 && !",[]{}\"".unicodeScalars.contains(scalar) && scalar != "\u{FEFF}"
                    && (scalar.isASCII || scalar.properties.isAlphabetic || "–“”…".unicodeScalars.contains(scalar))
            }
    }

    /// Returns whether a text looks like a day, a span, or a document number: it begins with a digit but is not a
    /// number in YAML.
    private static func isDesignation(_ text: String) -> Bool {
        text.first?.isNumber == true && text.contains { "-/ ".contains($0) }
    }
}
