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
        case .json: Self.array(diagnostics.map { $0.json(root: root, language: language) }) + "\n"
        case .sarif: Self.sarif(diagnostics, root: root, language: language)
        }
    }

    private static func array(_ items: [String]) -> String {
        items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n]"
    }

    private static func sarif(_ diagnostics: [Diagnostic], root: String, language: Language) -> String {
        let quoted = JSONText.quoted
        let used = Set(diagnostics.map(\.rule)).sorted { $0.rawValue < $1.rawValue }
        let rules = used.map {
            #"{"id":\#(quoted($0.rawValue)),"shortDescription":{"text":\#(quoted($0.explanation.what.text(in: language)))},"#
                + #""help":{"text":\#(quoted($0.explanation.mend.text(in: language)))}}"#
        }
        let results = diagnostics.map { finding in
            let place = finding.location
            return #"{"ruleId":\#(quoted(finding.rule.rawValue)),"level":"\#(finding.severity.rawValue)","#
                + #""message":{"text":\#(quoted(finding.message.text(in: language)))},"#
                + #""locations":[{"physicalLocation":{"artifactLocation":{"uri":\#(quoted(shown(place.file, below: root).percentEncoded))},"#
                + #""region":{"startLine":\#(place.position.line),"startColumn":\#(place.position.column)}}}]}"#
        }
        return #"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"#
            + #""columnKind":"unicodeCodePoints","tool":{"driver":{"name":"congkhai","rules":"# + array(rules)
            + #"}},"results":"# + array(results) + "}]}\n"
    }

    fileprivate static func shown(_ path: String, below root: String) -> String {
        if root.isEmpty { return path }
        if path.isEmpty { return root }
        return root.hasSuffix("/") ? root + path : root + "/" + path
    }
}

extension Diagnostic {
    /// Returns the diagnostic as one line in the format of compilers, which editors recognize.
    public func line(root: String, language: Language) -> String {
        let place = location.position
        let path = DiagnosticFormat.shown(location.file, below: root).visible
        return "\(path):\(place.line):\(place.column): \(severity.rawValue): \(message.text(in: language).visible) "
            + "[\(rule.rawValue)]"
    }

    fileprivate func json(root: String, language: Language) -> String {
        let quoted = JSONText.quoted
        return
            #"{"path":\#(quoted(DiagnosticFormat.shown(location.file, below: root))),"line":\#(location.position.line),"#
            + #""column":\#(location.position.column),"severity":"\#(severity.rawValue)","rule":"\#(rule.rawValue)","#
            + #""message":\#(quoted(message.text(in: language)))}"#
    }
}

extension String {
    /// The text with control characters replaced by spaces, so that a diagnostic is one line and contains no terminal
    /// escapes.
    fileprivate var visible: String {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    /// The path as a relative reference (RFC 3986).
    fileprivate var percentEncoded: String {
        var encoded = ""
        encoded.appendPercentEncoded(self, keeping: .relativePath)
        return encoded
    }
}

extension PercentSet {
    fileprivate static let relativePath = PercentSet(alphanumericsAnd: "-._~/")
}
