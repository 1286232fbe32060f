import ContentReader
import Diagnostics
import Disclosure

/// A content folder that builds as it stands and says on every page that it is not finished.
package enum NewSite {
    /// Where the content stands in the folder of the office.
    package static let content = "Content"
    /// Where editors find the schemas, from the folder of the office.
    package static let schemas = ".vscode/congkhai"

    /// The files to write, by path.
    package static func files(today: Day) -> [(path: String, text: String)] {
        let skeletons = [
            skeleton(
                "site", today,
                [
                    "unit.name": "Ủy ban nhân dân xã (chưa đặt tên)", "baseURL": "https://example.vn",
                    "notice": "Trang đang dựng thử, chưa phải trang chính thức của xã.",
                ]),
            // Half a calendar would promise due dates that holidays then move: until they are known, all are provisional.
            skeleton("calendar", today, ["closedWeekdays": "[saturday, sunday]", "years": "{}"]),
            skeleton(
                "page", today, name: "Giới thiệu",
                prose: "Trang này đang được dựng. Sửa tệp `pages/gioi-thieu.md` để viết lời giới thiệu về xã.\n"),
        ]
        return skeletons.compactMap { $0 }.map { (content + "/" + $0.path, $0.text) } + editorFiles
    }

    private static func skeleton(
        _ word: String, _ today: Day, _ filled: [String: String] = [:], name: String? = nil, prose: String? = nil
    ) -> Skeleton? {
        SkeletonKind(word: word).flatMap {
            Skeleton($0, name: name, today: today, filled: filled, prose: prose, schemas: "../" + schemas)
        }
    }

    /// What makes VS Code check while one types: its settings, and the schemas it reads.
    private static var editorFiles: [(path: String, text: String)] {
        let wiring = SkeletonKind.all.compactMap { kind in
            kind.pattern.map { "    \"\(schemas)/\(kind.record.kind).json\": \"\(content)/\($0)\"" }
        }
        let settings = """
            {
              "files.encoding": "utf8",
              "files.eol": "\\n",
              "yaml.schemas": {
            \(wiring.joined(separator: ",\n"))
              }
            }

            """
        return [
            (".vscode/settings.json", settings),
            (".vscode/extensions.json", "{\"recommendations\": [\"redhat.vscode-yaml\"]}\n"),
        ] + schemaFiles.map { (schemas + "/" + $0.path, $0.text) }
    }

    /// The schemas of this very program: all kinds in one file, and one that leads to each kind of YAML file.
    package static var schemaFiles: [(path: String, text: String)] {
        let kinds = SkeletonKind.all.filter { $0.pattern != nil }.map { kind in
            ("\(kind.record.kind).json", "{\"$ref\": \"congkhai.json#/$defs/\(kind.record.kind)\"}\n")
        }
        return [("congkhai.json", JSONSchema.document)] + kinds
    }
}

extension SkeletonKind {
    /// The files of the kind that editors check, as a pattern below the content folder; nil for Markdown and tables.
    fileprivate var pattern: String? {
        switch place {
        case .fixed(let path): path
        case .named(let folder, "yml", _), .yearly(let folder, "yml", _), .monthly(let folder, "yml"):
            "\(folder)/**/*.yml"
        case .named, .yearly, .monthly: nil
        }
    }
}
