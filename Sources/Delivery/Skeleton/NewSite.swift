import Binary
import ContentReader
import Diagnostics
import Disclosure
import RecordSchema
import Records
import WorkingTime

/// A content folder that builds as is, and whose every page says that the site is unfinished.
package enum NewSite {
    /// The name of the content folder within the project folder.
    package static let content = "Content"
    /// The folder in which editors find the schemas, relative to the project folder.
    package static let schemas = ".vscode/congkhai"

    /// Returns the files to write, with paths relative to the project folder.
    package static func files(today: Day) -> [(path: String, text: String)] {
        let skeletons = [
            skeleton(
                .settings, today,
                [
                    "unit.name": "Ủy ban nhân dân xã (chưa đặt tên)", "baseURL": "https://example.vn",
                    "notice": "Trang đang dựng thử, chưa phải trang chính thức của xã.",
                ]),
            // An incomplete calendar would yield due dates that holidays then move; without one, all due dates are
            // provisional.
            skeleton(.calendar, today, ["closedWeekdays": "[saturday, sunday]", "years": "{}"]),
            skeleton(
                .page, today, name: "Giới thiệu",
                prose: "Trang này đang được dựng. Sửa tệp `pages/gioi-thieu.md` để viết lời giới thiệu về xã.\n"),
        ]
        return skeletons.compactMap { $0 }.map { (content + "/" + $0.path, $0.text) } + editorFiles
    }

    private static func skeleton(
        _ kind: ContentKind, _ today: Day, _ filled: [String: String] = [:], name: String? = nil, prose: String? = nil
    ) -> Skeleton? {
        Skeleton(kind, name: name, today: today, filled: filled, prose: prose, schemas: "../" + schemas)
    }

    /// The kinds of files that editors validate.
    private static var validatedKinds: [ContentKind] { ContentKind.all.filter { $0.syntax == .yaml } }

    /// The configuration that makes VS Code validate content while it is edited: settings, and the schemas they refer
    /// to.
    private static var editorFiles: [(path: String, text: String)] {
        let settings = json(.indented) { settings in
            settings.member("files.encoding", "utf8")
            // The short escape, as people write it.
            settings.member("files.eol", EncodedJSON(literal: #""\n""#))
            settings.object("yaml.schemas", .indented) { patterns in
                for kind in validatedKinds {
                    patterns.member("\(schemas)/\(kind.record.kind).json", "\(content)/\(kind.glob)")
                }
            }
        }
        let extensions = json(.spaced) { $0.member("recommendations", ["redhat.vscode-yaml"]) }
        return [(".vscode/settings.json", settings), (".vscode/extensions.json", extensions)]
            + schemaFiles.map { (schemas + "/" + $0.path, $0.text) }
    }

    /// The schemas of this version of the program: one file for all kinds, and one for each kind of YAML file that
    /// refers to it.
    package static var schemaFiles: [(path: String, text: String)] {
        let kinds = validatedKinds.map { kind in
            let schema = json(.spaced) { $0.member("$ref", "congkhai.json#/$defs/\(kind.record.kind)") }
            return ("\(kind.record.kind).json", schema)
        }
        return [("congkhai.json", JSONSchema.document)] + kinds
    }

    private static func json(_ layout: JSONLayout, _ members: (inout JSONObjectWriter) -> Void) -> String {
        var json = JSONWriter()
        json.object(layout, members)
        json.endLine()
        return json.text
    }
}
