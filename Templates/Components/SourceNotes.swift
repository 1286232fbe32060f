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
                    strong("Tài liệu lưu trữ")
                    unit.map { " của \($0)" }
                    ". Số liệu và chữ được giữ như bản gốc; chỗ cần lưu ý được ghi bên cạnh, không sửa."
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
                h2("Ghi nhận về văn bản gốc", .id("ghi-nhan"))
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
