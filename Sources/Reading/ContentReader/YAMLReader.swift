import Diagnostics
import Disclosure
import RecordSchema
import Yams

/// Parses YAML into values with source positions.
struct YAMLReader {
    let source: SourceText
    /// The number of lines in the file before the YAML.
    var linesBefore = 0

    /// Parses a document; returns nil after reporting a syntax error.
    func read(_ yaml: String, _ problems: inout DiagnosticCollector) -> RawValue? {
        if let tab = firstTab(in: yaml) {
            problems.report(
                .yamlTab, at: tab, vi: "dòng thụt vào bằng phím Tab; thay bằng dấu cách",
                en: "the line is indented with a tab; use spaces")
            return nil
        }
        do {
            // Every scalar is read as text, since its type comes from the schema; the resolver need not guess.
            guard let node = try compose(yaml: yaml, .basic, .default, .utf8) else {
                problems.report(
                    .emptyFile, at: Position(line: linesBefore + 1, column: 1),
                    vi: "không có khóa nào; viết nội dung hoặc xóa tệp",
                    en: "there are no keys; write them, or delete the file")
                return nil
            }
            guard isBounded(node, in: yaml) else {
                problems.report(
                    .yamlSyntax, at: position(node.mark),
                    vi: "các chữ bắt đầu bằng “*” lặp lại quá nhiều nội dung; viết thẳng nội dung ra",
                    en: "aliases repeat too much; write the content out")
                return nil
            }
            return value(of: node)
        } catch let error as YamlError {
            report(error, in: yaml, &problems)
        } catch {
            problems.report(.yamlSyntax, at: .start, vi: "YAML viết sai cú pháp", en: "the YAML cannot be parsed")
        }
        return nil
    }

    /// Whether the document expands to a bounded number of values. Nested aliases multiply: a few lines may expand to
    /// more values than fit in memory.
    private func isBounded(_ node: Node, in yaml: String) -> Bool {
        guard yaml.utf8.contains(UInt8(ascii: "*")) else { return true }
        var left = yaml.utf8.count + 100_000
        return isBounded(node, &left)
    }

    private func isBounded(_ node: Node, _ left: inout Int) -> Bool {
        left -= 1
        guard left >= 0 else { return false }
        switch node {
        case .scalar, .alias: return true
        case .sequence(let items): return items.allSatisfy { isBounded($0, &left) }
        case .mapping(let pairs): return pairs.allSatisfy { isBounded($0, &left) && isBounded($1, &left) }
        }
    }

    private func value(of node: Node) -> RawValue {
        let start = position(node.mark)
        switch node {
        case .scalar(let scalar):
            if scalar.style == .plain, ["", "~", "null"].contains(scalar.string) { return RawValue(.empty, at: start) }
            return RawValue(.scalar(source.composed(scalar.string)), at: start)
        case .sequence(let items):
            return RawValue(.list(items.map(value)), at: start)
        case .mapping(let pairs):
            return RawValue(
                .map(
                    pairs.map { key, item in
                        RawValue.Entry(
                            key: source.composed(key.scalar?.string ?? ""), keyPosition: position(key.mark),
                            value: value(of: item))
                    }), at: start)
        case .alias:
            return RawValue(.empty, at: start)
        }
    }

    private func position(_ mark: Mark?) -> Position {
        Position(line: (mark?.line ?? 1) + linesBefore, column: mark?.column ?? 1)
    }

    /// Returns the position of the first tab in the indentation of a line.
    private func firstTab(in yaml: String) -> Position? {
        var line = 1
        var column = 1
        var isIndent = true
        for byte in yaml.utf8 {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
                isIndent = true
                continue
            }
            if isIndent, byte == UInt8(ascii: "\t") { return Position(line: line + linesBefore, column: column) }
            if byte != UInt8(ascii: " ") { isIndent = false }
            column += 1
        }
        return nil
    }

    private func report(_ error: YamlError, in yaml: String, _ problems: inout DiagnosticCollector) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            problems.report(
                .yamlSyntax, at: position(mark), vi: "YAML sai cú pháp: \(Self.vietnamese(problem))",
                en: "YAML: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            problems.report(
                .duplicateKey, at: secondPlace(of: key, after: context.mark, in: yaml),
                vi: "khóa “\(key)” viết hai lần; giữ lại một",
                en: "the key “\(key)” is written twice; keep one")
        default:
            problems.report(.yamlSyntax, at: .start, vi: "YAML viết sai cú pháp", en: "the YAML cannot be parsed")
        }
    }

    /// The parser reports the first of two equal keys; the author needs the position of the second.
    private func secondPlace(of key: String, after first: Mark, in yaml: String) -> Position {
        let indent = first.column - 1
        for (index, line) in yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where index >= first.line {
            let scalars = line.unicodeScalars
            guard scalars.count > indent else { continue }
            let rest = scalars.dropFirst(indent)
            let bare = Substring(rest).drop { $0 == "\"" || $0 == "'" }
            if scalars.prefix(indent).allSatisfy({ $0 == " " || $0 == "-" }), bare.hasPrefix(key),
                bare.dropFirst(key.count).drop(while: { $0 == "\"" || $0 == "'" || $0 == " " }).first == ":"
            {
                return Position(line: index + 1 + linesBefore, column: first.column)
            }
        }
        return position(first)
    }

    /// Translates an error message of libyaml into Vietnamese.
    private static func vietnamese(_ problem: String) -> String {
        let words: [(String, String)] = [
            (
                "mapping values are not allowed",
                "có dấu “:” ở chỗ không được; chữ chứa “: ” phải đặt trong ngoặc kép, các khóa cùng cấp phải thẳng cột"
            ),
            ("could not find expected ':'", "thiếu dấu “:” sau tên khóa"),
            ("did not find expected ',' or ']'", "danh sách [ … ] thiếu dấu phẩy hoặc ngoặc đóng"),
            ("did not find expected ',' or '}'", "nhóm { … } thiếu dấu phẩy hoặc ngoặc đóng"),
            (
                "did not find expected key",
                "dòng này không thẳng cột với các khóa cùng cấp, hoặc ngoặc kép đóng sai chỗ"
            ),
            ("did not find expected '-' indicator", "mục của danh sách không thẳng cột với các mục khác"),
            ("block sequence entries are not allowed", "dấu “- ” đặt ở chỗ không mở được danh sách"),
            ("found unexpected end of stream", "ngoặc kép mở mà không đóng"),
            (
                "found character that cannot start any token",
                "có ký tự không mở đầu được giá trị; đặt giá trị trong ngoặc kép"
            ),
            ("found unknown escape character", "trong ngoặc kép, dấu “\\” phải viết “\\\\”"),
            ("found undefined alias", "chữ bắt đầu bằng “*” phải đặt trong ngoặc kép"),
        ]
        return words.first { problem.contains($0.0) }?.1 ?? problem
    }
}
