/// Escaped text for nginx's configuration, which cannot be interpreted as another directive.
struct NginxText: CustomStringConvertible {
    let description: String

    /// Creates a quoted parameter. Returns nil for control characters, which do not occur, and for a dollar sign, which
    /// nginx would interpret as a variable and cannot escape.
    init?(_ text: String) {
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "$") }) else { return nil }
        self.init(quoting: text)
    }

    /// Creates the path of a `location`, in which nginx does not expand variables; returns nil for control characters.
    init?(location path: String) {
        guard path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        self.init(quoting: path)
    }

    private init(quoting text: String) {
        // Iterate over scalars: a quotation mark with a combining mark is a different Character.
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted += "\\" }
            quoted.unicodeScalars.append(scalar)
        }
        description = quoted + "\""
    }

    /// Returns a regular expression that matches the text literally.
    static func pattern(_ text: String) -> String {
        var pattern = ""
        for scalar in text.unicodeScalars {
            if "\\.^$*+?()[]{}|".unicodeScalars.contains(scalar) { pattern += "\\" }
            pattern.unicodeScalars.append(scalar)
        }
        return pattern
    }
}
