/// A text as a value of YAML.
enum YAMLText {
    /// In quotes where YAML, or a reader, might take it for something else.
    static func scalar(_ text: String) -> String {
        if isPlain(text) { return text }
        let escapes = [("\\", "\\\\"), ("\"", "\\\""), ("\n", "\\n")]
        return "\"" + escapes.reduce(text) { $0.replacing($1.0, with: $1.1) } + "\""
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || isDate(text) else { return false }
        return !["true", "false", "null", "yes", "no"].contains(text.lowercased())
            && !text.contains(": ") && !text.contains(" #") && !text.contains { ",[]{}\n".contains($0) }
            && !text.hasSuffix(":")
    }

    /// Days, moments and numbers of documents begin with digits and are no numbers.
    private static func isDate(_ text: String) -> Bool {
        text.first?.isNumber == true && text.contains { "-/ ".contains($0) }
    }
}
