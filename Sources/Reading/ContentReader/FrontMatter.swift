import Diagnostics
import Disclosure
import RecordSchema
import Records

/// A Markdown file split into its front matter and its body.
struct FrontMatter {
    let keys: RawValue
    let body: Prose

    /// Parses YAML between two `---` lines at the top; the rest is the body. Returns nil after reporting an error.
    init?(_ source: SourceText, _ problems: inout DiagnosticCollector) {
        let lines = source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let first = lines.first, Self.isFence(first) else {
            problems.report(
                .frontMatterMissing, at: .start, vi: "tệp phải mở đầu bằng dòng “---”, rồi các khóa, rồi “---”",
                en: "the file must begin with a “---” line, then keys, then “---”")
            return nil
        }
        guard let close = lines.dropFirst().firstIndex(where: Self.isFence) else {
            problems.report(
                .frontMatterOpen, at: .start,
                vi: "phần khóa mở ở dòng này không có dòng “---” kết thúc; thêm một dòng “---” sau khóa cuối",
                en: "the keys that begin here have no closing “---”; add it after the last key")
            return nil
        }
        let yaml = Self.join(lines[1..<close])
        guard let keys = YAMLReader(source: source, linesBefore: 1).read(yaml, &problems) else { return nil }
        self.keys = keys
        body = Prose(
            source.composed(Self.join(lines[(close + 1)...])), at: Position(line: close + 2, column: 1))
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "---".utf8) else { return false }
        return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x0D }
    }

    private static func join(_ lines: ArraySlice<ArraySlice<UInt8>>) -> String {
        var bytes: [UInt8] = []
        for line in lines {
            bytes.append(contentsOf: line)
            bytes.append(UInt8(ascii: "\n"))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
