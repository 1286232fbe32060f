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

    var heading: String { Wording.heading }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        p(Wording.lead, .class("lead"))
        p(.class("go")) { a(.href(context.link(to: .dictionary))) { Wording.toDictionary } }
        table(.class("cards")) {
            caption(Wording.tables)
            thead {
                tr {
                    th(.scope(.col)) { Wording.columnTable }
                    th(.scope(.col), .class("number")) { Wording.columnRows }
                    th(.scope(.col)) { Wording.columnDownload }
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
            h2(Wording.dossiersHeading, .id("ho-so"))
            if months.isEmpty {
                EmptyRegister(Wording.noDossiers)
            } else {
                table(.class("cards")) {
                    caption(Wording.dossiersByMonth)
                    thead {
                        tr {
                            th(.scope(.col)) { Wording.columnMonth }
                            th(.scope(.col), .class("number")) { Wording.columnDossiers }
                            th(.scope(.col)) { Wording.columnDownload }
                        }
                    }
                    tbody {
                        ForEach(months) { month in
                            let data = DataMonth(month)
                            TableRow(
                                context: context, id: "ho-so-\(data.text)",
                                name: Wording.month(month.first.month, year: month.first.year),
                                count: month.count
                            ) { .dossiers(data, $0) }
                        }
                    }
                }
            }
        }
    }
}

extension OpenDataPage {
    static let facts = PageFacts(Wording.heading)
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
            td(VietnameseNumber.grouped(count), .class("number"), .data("label", Wording.columnRows))
            td(.data("label", Wording.columnDownload)) {
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
            h2(Wording.formatsHeading, .id("dinh-dang"))
            ul {
                li {
                    strong("CSV")
                    Wording.csv
                }
                li {
                    strong("JSON, NDJSON")
                    Wording.json
                }
                li {
                    a(.href(context.link(to: OpenDataFile.package.path))) { "datapackage.json" }
                    Wording.package
                }
                li {
                    a(.href(context.link(to: OpenDataFile.catalogue.path))) { "catalog.jsonld" }
                    Wording.catalogue
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
            h2(Wording.termsHeading, .id("su-dung"))
            ul {
                li(Wording.free)
                li(Wording.attribution(unit: context.unit.name))
                li(Wording.noIdentification)
            }
            p(Wording.leftOut)
            if context.settings.privacy.dossierCode == .masked { p(Wording.maskedCodes) }
        }
    }
}

// MARK: - Wording

private enum Wording {
    static let heading = "Dữ liệu mở"
    static func summary(unit: String) -> String {
        "Các bảng dữ liệu công khai của \(unit) để tải về: CSV, JSON, NDJSON."
    }
    static let lead = "Mọi nội dung công khai trên trang này đều có dạng bảng để tải về, mở bằng phần mềm bảng tính."
    static let toDictionary = "Từ điển dữ liệu: mỗi cột nghĩa là gì"

    static let tables = "Các bảng"
    static let columnTable = "Bảng"
    static let columnRows = "Số dòng"
    static let columnDownload = "Tải về"

    static let dossiersHeading = "Hồ sơ"
    static let noDossiers = "Chưa có hồ sơ nào."
    static let dossiersByMonth = "Hồ sơ theo tháng trong mã số"
    static let columnMonth = "Tháng"
    static let columnDossiers = "Số hồ sơ"
    static func month(_ month: Int, year: Int) -> String { "Tháng \(month)/\(year)" }

    static let formatsHeading = "Các định dạng"
    // Each after the name of the format.
    static let csv =
        ": mở bằng phần mềm bảng tính. Chữ UTF-8, dấu phẩy giữa các cột; danh sách nằm trong một ô, viết theo JSON."
    static let json =
        ": cho chương trình máy tính; NDJSON mỗi dòng một bản ghi. Khóa không có giá trị thì không viết."
    static let package = " (Data Package): kiểu dữ liệu của mọi cột trong các tệp CSV."
    static let catalogue = " (DCAT-AP): danh mục để các cổng dữ liệu thu nhận."

    static let termsHeading = "Được dùng thế nào"
    static let free = "Ai cũng được chép, chia sẻ và dùng lại, không phải xin phép, không phải trả tiền."
    static func attribution(unit: String) -> String {
        "Khi dùng lại, ghi nguồn là \(unit) và ngày lấy dữ liệu; đã sửa thì nói là đã sửa."
    }
    static let noIdentification = "Không dùng để tìm ra người nộp hồ sơ (Luật 91/2025/QH15)."
    static let leftOut =
        "Dữ liệu không có tên, địa chỉ, số giấy tờ của người nộp hồ sơ. Hồ sơ về đời sống riêng tư không ghi thủ tục."
    static let maskedCodes = "Mã hồ sơ chỉ ghi bốn số cuối."
}
