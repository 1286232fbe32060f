import Disclosure
import RecordSchema
import Records
import Vietnamese
import WorkingTime

/// A new content file to be filled in: its path and initial text.
package struct Skeleton: Sendable {
    /// The path relative to the content folder.
    package let path: String
    /// The complete initial contents of the file; for a table, only the line of headings.
    package let text: String

    /// Creates a skeleton; returns nil if a required name is missing or does not yield a valid path.
    ///
    /// - Parameters:
    ///   - name: The subject of the file, or the month it covers; nil for the month of `today`.
    ///   - filled: The values already known, as YAML, by key path.
    ///   - prose: The text below the keys; nil for a placeholder.
    ///   - schemas: The folder of the editor's schemas, relative to the content folder; nil if there is none.
    package init?(
        _ kind: ContentKind, name: String?, today: Day, filled: [String: String] = [:], prose: String? = nil,
        schemas: String? = nil
    ) {
        guard let (path, own) = kind.file(name: name, today: today) else { return nil }
        self.path = path
        if kind.syntax == .table {
            text = Dossier.schema.fields.filter { $0.assignCell != nil }.map(\.key).joined(separator: ",") + "\n"
            return
        }
        var head = [
            "# \(kind.record.label)." + (kind.record.source.isEmpty ? "" : " Căn cứ: \(kind.record.source)."),
            "# Thay mỗi chỗ “\(Unfinished.marker)” bằng nội dung thật. Khóa để sau dấu # không bắt buộc: bỏ dấu # để dùng.",
        ]
        let lines = FieldLines(filled: own.merging(filled) { _, given in given }, today: today).lines(of: kind.record)
        guard case .markdown(let guide) = kind.syntax else {
            if let schemas {
                let up = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
                head.insert("# yaml-language-server: $schema=\(up)\(schemas)/\(kind.record.kind).json", at: 0)
            }
            self.text = (head + lines).map { $0 + "\n" }.joined()
            return
        }
        let body = prose ?? "\(Unfinished.marker): \(guide).\n"
        self.text = (["---"] + head + lines + ["---"]).map { $0 + "\n" }.joined() + body
    }
}

extension ContentKind {
    /// Returns the path of a new file, and the key filled in with its name; nil if a name is missing or invalid.
    fileprivate func file(name: String?, today: Day) -> (path: String, filled: [String: String])? {
        switch paths {
        case .fixed(let path): return (path, [:])
        case .named(let folder, let key):
            guard let name, let slug = Folding.slug(name) else { return nil }
            return ("\(folder)/\(slug).\(syntax.fileExtension)", Self.filled(key, name))
        case .yearly(let folder, let key):
            guard let name, let slug = Folding.slug(name) else { return nil }
            return ("\(folder)/\(today.year)/\(slug).\(syntax.fileExtension)", Self.filled(key, name))
        case .monthly(let folder):
            let month = name ?? String(today.iso.prefix(7))
            guard Day(month + "-01") != nil else { return nil }
            return ("\(folder)/\(month).\(syntax.fileExtension)", [:])
        }
    }

    private static func filled(_ key: String?, _ name: String) -> [String: String] {
        key.map { [$0: YAMLText.scalar(name)] } ?? [:]
    }
}
