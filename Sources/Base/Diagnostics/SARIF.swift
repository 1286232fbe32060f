import Binary

extension DiagnosticFormat {
    static func sarif(_ diagnostics: [Diagnostic], root: String, language: Language) -> String {
        let rules = Set(diagnostics.map(\.rule))
        var json = JSONWriter()
        json.object { log in
            log.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            log.member("version", "2.1.0")
            log.array("runs") { runs in
                runs.object { run in
                    run.member("columnKind", "unicodeCodePoints")
                    run.object("tool") { tool in
                        tool.object("driver") { driver in
                            driver.member("name", "congkhai")
                            driver.array("rules", layout(of: rules)) { write(rules, language, into: &$0) }
                        }
                    }
                    run.array("results", layout(of: diagnostics)) { results in
                        for diagnostic in diagnostics { write(diagnostic, root: root, language, into: &results) }
                    }
                }
            }
        }
        json.endLine()
        return json.text
    }

    private static func write(_ rules: Set<Rule>, _ language: Language, into array: inout JSONArrayWriter) {
        for rule in rules.sorted(by: { $0.rawValue < $1.rawValue }) {
            array.object { object in
                object.member("id", rule.rawValue)
                object.object("shortDescription") { $0.member("text", rule.explanation.what.text(in: language)) }
                object.object("help") { $0.member("text", rule.explanation.fix.text(in: language)) }
            }
        }
    }

    private static func write(
        _ diagnostic: Diagnostic, root: String, _ language: Language, into results: inout JSONArrayWriter
    ) {
        let location = diagnostic.location
        results.object { result in
            result.member("ruleId", diagnostic.rule.rawValue)
            result.member("level", diagnostic.severity.rawValue)
            result.object("message") { $0.member("text", diagnostic.message.text(in: language)) }
            result.array("locations") { locations in
                locations.object { element in
                    element.object("physicalLocation") { file in
                        file.object("artifactLocation") {
                            $0.member("uri", displayPath(location.file, below: root).percentEncoded)
                        }
                        file.object("region") { region in
                            region.member("startLine", location.position.line)
                            region.member("startColumn", location.position.column)
                        }
                    }
                }
            }
        }
    }
}

extension String {
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
