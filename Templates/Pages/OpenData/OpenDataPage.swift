import Disclosure
import HTML
import OpenData
import Records
import SitePlan
import Vietnamese
import WorkingTime

/// Dữ liệu mở: the available tables, their formats, and the terms of use.
struct OpenDataPage: PageTemplate {
    let context: PageContext

    var heading: String { "Dữ liệu mở" }
    var summary: String { "Các bảng dữ liệu công khai của \(context.unit.displayName) để tải về: CSV, JSON, NDJSON." }

    var content: some HTML {
        p(
            "Mọi nội dung công khai trên trang này đều có dạng bảng để tải về, mở bằng phần mềm bảng tính.",
            .class("lead"))
        p(.class("go")) { a(.href(context.link(to: .dictionary))) { "Từ điển dữ liệu: mỗi cột nghĩa là gì" } }
        table(.class("cards")) {
            caption("Các bảng")
            thead {
                tr {
                    th(.scope(.col)) { "Bảng" }
                    th(.scope(.col), .class("number")) { "Số dòng" }
                    th(.scope(.col)) { "Tải về" }
                }
            }
            tbody {
                let data = OpenData(site)
                ForEach(data.tables) { table in
                    TableRow(
                        context: context, id: table.table.rawValue, name: table.label,
                        count: data.count(of: table.table)
                    ) { .table(table.table, $0) }
                }
            }
        }
        dossiers
        FormatList(context: context)
        TermsOfUse(context: context)
    }

    @HTMLBuilder private var dossiers: some HTML {
        let months = Array(site.register.countedMonths.reversed())
        section(.aria("labelledby", "ho-so")) {
            h2("Hồ sơ", .id("ho-so"))
            if months.isEmpty {
                EmptyRegister("Chưa có hồ sơ nào.")
            } else {
                table(.class("cards")) {
                    caption("Hồ sơ theo tháng trong mã số")
                    thead {
                        tr {
                            th(.scope(.col)) { "Tháng" }
                            th(.scope(.col), .class("number")) { "Số hồ sơ" }
                            th(.scope(.col)) { "Tải về" }
                        }
                    }
                    tbody {
                        ForEach(months) { month in
                            let data = DataMonth(month)
                            TableRow(
                                context: context, id: "ho-so-\(data.text)",
                                name: "Tháng \(month.first.month)/\(month.first.year)",
                                count: month.count
                            ) { .dossiers(data, $0) }
                        }
                    }
                }
            }
        }
    }
}

/// A table with its number of rows, and a link for each format.
private struct TableRow: Component {
    let context: PageContext
    let id: String
    let name: String
    let count: Int
    let file: @Sendable (DataFormat) -> OpenDataFile

    var body: some HTML {
        tr(.id(id)) {
            th(name, .scope(.row))
            td(VietnameseNumber.grouped(count), .class("number"), .data("label", "Số dòng"))
            td(.data("label", "Tải về")) {
                ul(.class("downloads")) {
                    ForEach(DataFormat.allCases) { format in
                        li {
                            a(
                                .href(context.link(to: file(format).path)),
                                .aria("label", "\(format.label): \(name)")
                            ) { format.label }
                        }
                    }
                }
            }
        }
    }
}

/// The purposes of the formats.
private struct FormatList: Component {
    let context: PageContext

    var body: some HTML {
        section(.aria("labelledby", "dinh-dang")) {
            h2("Các định dạng", .id("dinh-dang"))
            ul {
                li {
                    strong("CSV")
                    ": mở bằng phần mềm bảng tính. Chữ UTF-8, dấu phẩy giữa các cột; danh sách nằm trong một ô, viết theo JSON."
                }
                li {
                    strong("JSON, NDJSON")
                    ": cho chương trình máy tính; NDJSON mỗi dòng một bản ghi. Khóa không có giá trị thì không viết."
                }
                li {
                    a(.href(context.link(to: OpenDataFile.package.path))) { "datapackage.json" }
                    " (Data Package): kiểu dữ liệu của mọi cột trong các tệp CSV."
                }
                li {
                    a(.href(context.link(to: OpenDataFile.catalogue.path))) { "catalog.jsonld" }
                    " (DCAT-AP): danh mục để các cổng dữ liệu thu nhận."
                }
            }
        }
    }
}

/// The terms of use, and what the data does not include.
private struct TermsOfUse: Component {
    let context: PageContext

    var body: some HTML {
        section(.aria("labelledby", "su-dung")) {
            h2("Được dùng thế nào", .id("su-dung"))
            ul {
                li("Ai cũng được chép, chia sẻ và dùng lại, không phải xin phép, không phải trả tiền.")
                li("Khi dùng lại, ghi nguồn là \(context.unit.name) và ngày lấy dữ liệu; đã sửa thì nói là đã sửa.")
                li("Không dùng để tìm ra người nộp hồ sơ (Luật 91/2025/QH15).")
            }
            p(
                "Dữ liệu không có tên, địa chỉ, số giấy tờ của người nộp hồ sơ. Hồ sơ về đời sống riêng tư không ghi thủ tục."
            )
            if context.settings.privacy.dossierCode == .masked { p("Mã hồ sơ chỉ ghi bốn số cuối.") }
        }
    }
}
