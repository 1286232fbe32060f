import Binary

/// The output format of diagnostics, for people and for other programs.
public enum DiagnosticFormat: String, CaseIterable, Sendable {
    /// `path:line:column: error: message [rule-id]`, one per line.
    case text
    /// An array of `{path,line,column,severity,rule,message}`.
    case json
    /// SARIF 2.1.0, as read by code review tools.
    case sarif

    /// Returns the formatted diagnostics.
    ///
    /// - Parameter root: The content folder as specified on the command line, which is prepended to paths.
    public func render(_ diagnostics: [Diagnostic], root: String, language: Language) -> String {
        switch self {
        case .text: diagnostics.map { $0.line(root: root, language: language) + "\n" }.joined()
        case .json: Self.json(diagnostics, root: root, language: language)
        case .sarif: Self.sarif(diagnostics, root: root, language: language)
        }
    }

    private static func json(_ diagnostics: [Diagnostic], root: String, language: Language) -> String {
        var json = JSONWriter()
        json.array(layout(of: diagnostics)) { array in
            for diagnostic in diagnostics {
                let location = diagnostic.location
                array.object { object in
                    object.member("path", displayPath(location.file, below: root))
                    object.member("line", location.position.line)
                    object.member("column", location.position.column)
                    object.member("severity", diagnostic.severity.rawValue)
                    object.member("rule", diagnostic.rule.rawValue)
                    object.member("message", diagnostic.message.text(in: language))
                }
            }
        }
        json.endLine()
        return json.text
    }

    /// One line for each item, if there are any.
    static func layout(of items: some Collection) -> JSONLayout { items.isEmpty ? .compact : .lines }

    static func displayPath(_ path: String, below root: String) -> String {
        if root.isEmpty { return path }
        if path.isEmpty { return root }
        return root.hasSuffix("/") ? root + path : root + "/" + path
    }
}

extension Diagnostic {
    /// Returns the diagnostic as one line in the format of compilers, which editors recognize.
    public func line(root: String, language: Language) -> String {
        let position = location.position
        let path = DiagnosticFormat.displayPath(location.file, below: root).visible
        return
            "\(path):\(position.line):\(position.column): \(severity.rawValue): \(message.text(in: language).visible) "
            + "[\(rule.rawValue)]"
    }
}

extension String {
    /// The text with control characters replaced by spaces, so that a diagnostic is one line and contains no terminal
    /// escapes.
    fileprivate var visible: String {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
}
