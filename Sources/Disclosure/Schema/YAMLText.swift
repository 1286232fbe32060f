/// Texts as YAML takes them back unchanged.
public enum YAMLText {
    /// A text that stands behind a key or a dash: in double quotes when a reader could take it for something else.
    public static func scalar(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

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

    /// Begins with a letter, or as a day or a document's number does, and holds no sign that could be part of YAML.
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

    /// Days, spans and numbers of documents begin with digits, and are no numbers to YAML.
    private static func isDesignation(_ text: String) -> Bool {
        text.first?.isNumber == true && text.contains { "-/ ".contains($0) }
    }
}
