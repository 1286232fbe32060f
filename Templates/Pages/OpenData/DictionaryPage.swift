import Disclosure
import HTML
import OpenData
import RecordSchema
import SitePlan

/// Từ điển dữ liệu: every field of every kind of record, generated from the schemas used to decode them.
struct DictionaryPage: PageTemplate {
    let context: PageContext

    var heading: String { "Từ điển dữ liệu" }
    var trail: [Page] { [.home, .openData] }
    var summary: String { "Khóa, tên, kiểu, căn cứ và các giá trị của từng mục trong dữ liệu công khai." }

    var content: some HTML {
        let entries = DataDictionary(OpenData(site)).entries
        p("Mỗi bảng dưới đây là một loại bản ghi; mục bắt buộc có ghi rõ.", .class("lead"))
        p(.class("go")) { a(.href(context.link(to: OpenDataFile.dictionary.path))) { "Tải từ điển (CSV)" } }
        details {
            Element<Tags.summary, _> { "\(entries.count) loại bản ghi" }
            ul(.class("links")) {
                ForEach(entries) { entry in
                    li { a(.href(.fragment("muc-\(entry.name)"))) { entry.label } }
                }
            }
        }
        ForEach(entries) { entry in DictionaryEntry(entry: entry) }
    }
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
                        th(.scope(.col)) { "Mục" }
                        th(.scope(.col)) { "Kiểu" }
                        th(.scope(.col)) { "Giá trị" }
                        th(.scope(.col)) { "Căn cứ" }
                    }
                }
                tbody {
                    ForEach(entry.fields) { field in
                        tr {
                            th(.scope(.row)) {
                                field.label
                                span(.class("meta")) {
                                    code(field.key)
                                    if field.isRequired { " · bắt buộc" }
                                }
                            }
                            td(field.type.name, .data("label", "Kiểu"))
                            td(.data("label", "Giá trị")) { OptionList(options: field.type.options) }
                            td(field.source.isEmpty ? "–" : field.source, .data("label", "Căn cứ"))
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
