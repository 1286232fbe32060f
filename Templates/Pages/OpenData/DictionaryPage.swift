import Disclosure
import HTML
import OpenData
import RecordSchema
import SitePlan

/// Từ điển dữ liệu: every field of every kind of record, generated from the schemas used to decode them.
struct DictionaryPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var trail: [Page] { [.home, .openData] }
    var summary: String { Wording.summary }

    var content: some HTML {
        let entries = DataDictionary(OpenData(site)).entries
        p(Wording.lead, .class("lead"))
        p(.class("go")) { a(.href(context.link(to: OpenDataFile.dictionary.path))) { Wording.download } }
        details {
            Element<Tags.summary, _> { Wording.kinds(entries.count) }
            ul(.class("links")) {
                ForEach(entries) { entry in
                    li { a(.href(.fragment("muc-\(entry.name)"))) { entry.label } }
                }
            }
        }
        ForEach(entries) { entry in DictionaryEntry(entry: entry) }
    }
}

extension DictionaryPage {
    static let facts = PageFacts(Wording.heading)
}

private struct DictionaryEntry: Component {
    let entry: DataDictionary.Entry

    var body: some HTML {
        section {
            h2(entry.label, .id("muc-\(entry.name)"))
            p(.class("meta")) {
                code(entry.name)
                if !entry.source.isEmpty { " · \(entry.source)" }
            }
            table(.class("cards")) {
                thead {
                    tr {
                        th(.scope(.col)) { Wording.columnField }
                        th(.scope(.col)) { Wording.columnType }
                        th(.scope(.col)) { Wording.columnValues }
                        th(.scope(.col)) { Wording.columnSource }
                    }
                }
                tbody {
                    ForEach(entry.fields) { field in
                        tr {
                            th(.scope(.row)) {
                                field.label
                                span(.class("meta")) {
                                    code(field.key)
                                    if field.isRequired { " · \(Wording.isRequired)" }
                                }
                            }
                            td(field.type.name, .data("label", Wording.columnType))
                            td(.data("label", Wording.columnValues)) { OptionList(options: field.type.options) }
                            td(field.source.isEmpty ? "–" : field.source, .data("label", Wording.columnSource))
                        }
                    }
                }
            }
        }
    }
}

/// The values of an enumeration, with their keys and labels.
private struct OptionList: Component {
    let options: [ChoiceOption]

    var body: some HTML {
        if options.isEmpty {
            "–"
        } else {
            ul {
                ForEach(options) { option in
                    li {
                        code(option.key)
                        if option.label != option.key { " \(option.label)" }
                    }
                }
            }
        }
    }
}

// MARK: - Wording

extension DictionaryPage {
    private enum Wording {
        static let heading = "Từ điển dữ liệu"
        static let summary = "Khóa, tên, kiểu, căn cứ và các giá trị của từng mục trong dữ liệu công khai."
        static let lead = "Mỗi bảng dưới đây là một loại bản ghi; mục bắt buộc có ghi rõ."
        static let download = "Tải từ điển (CSV)"
        static func kinds(_ count: Int) -> String { "\(count) loại bản ghi" }
    }
}

extension DictionaryEntry {
    private enum Wording {
        static let columnField = "Mục"
        static let isRequired = "bắt buộc"
        static let columnType = "Kiểu"
        static let columnValues = "Giá trị"
        static let columnSource = "Căn cứ"
    }
}
