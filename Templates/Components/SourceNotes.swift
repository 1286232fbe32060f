import Disclosure
import HTML
import Records

/// A note on an archived document, which may be another unit's.
struct ArchiveNote: Component {
    let unit: String?
    let isArchived: Bool

    var body: some HTML {
        if isArchived {
            div(.class("archive"), .role("note")) {
                p {
                    strong(Wording.archived)
                    unit.map(Wording.ofUnit)
                    Wording.unaltered
                }
            }
        }
    }
}

/// Remarks on errors in a source document.
struct RemarkList: Component {
    let remarks: [Remark]

    var body: some HTML {
        if !remarks.isEmpty {
            section(.aria("labelledby", "ghi-nhan")) {
                h2(Wording.heading, .id("ghi-nhan"))
                ul(.class("findings")) {
                    ForEach(remarks) { remark in
                        li {
                            if let about = remark.about { strong("\(about): ") }
                            remark.text
                        }
                    }
                }
            }
        }
    }
}

// MARK: - Wording

extension ArchiveNote {
    private enum Wording {
        // Successive parts of the note; the unit may be missing.
        static let archived = "Tài liệu lưu trữ"
        static func ofUnit(_ unit: String) -> String { " của \(unit)" }
        static let unaltered = ". Số liệu và chữ được giữ như bản gốc; chỗ cần lưu ý được ghi bên cạnh, không sửa."
    }
}

extension RemarkList {
    private enum Wording {
        static let heading = "Ghi nhận về văn bản gốc"
    }
}
