/// Text put into nginx's configuration, where it can only ever be what it is: never another directive.
struct NginxText: CustomStringConvertible {
    let description: String

    /// A quoted parameter. Nil for control characters, which nothing of ours has, and for a dollar sign, where nginx
    /// would read a variable and which it has no way to write.
    init?(_ text: String) {
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "$") }) else { return nil }
        self.init(quoting: text)
    }

    /// The path of a `location`, in which nginx knows no variables; nil for control characters.
    init?(location path: String) {
        guard path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        self.init(quoting: path)
    }

    private init(quoting text: String) {
        // By scalars: to a letter-wise search, a quotation mark with a tone mark on it is no quotation mark.
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        description = quoted + "\""
    }

    /// Plain text as a part of a regular expression.
    static func pattern(_ text: String) -> String {
        var pattern = ""
        for scalar in text.unicodeScalars {
            if "\\.^$*+?()[]{}|".unicodeScalars.contains(scalar) { pattern += "\\" }
            pattern.unicodeScalars.append(scalar)
        }
        return pattern
    }
}
