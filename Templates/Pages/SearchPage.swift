import Disclosure
import HTML
import Records
import Search
import SitePlan

/// Tìm kiếm: results as the reader types, or, without scripts, lists in which the browser's own search can be used.
struct SearchPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var script: PageScript? { .module(context.plan.searchScript) }

    var content: some HTML {
        form(
            .class("ask search"), .role("search"), .action(context.link(to: .search)), .method(.get), .hidden,
            .data("index", context.searchFolder),
            .data("shards", "\(WordIndex.shardCount)")
        ) {
            label(.for("q")) { Wording.fieldLabel }
            SearchField()
            p(Wording.hint, .class("meta"))
        }
        p(.id("so-ket-qua"), .role("status"))
        ol(.id("ket-qua"), .class("entries"))
        section(.aria("labelledby", "danh-muc-tim")) {
            h2(Wording.listsHeading, .id("danh-muc-tim"))
            noscript {
                p(Wording.withoutScripts)
            }
            ul(.class("choices")) {
                ForEach([
                    Page.procedures, .forms, .results, .apologies, .list(of: NewsItem.self), .register(.disclosures),
                ]) { page in
                    li { a(.href(context.link(to: page))) { page.name(in: site) } }
                }
            }
            h3(Wording.fieldsHeading)
            ul(.class("choices")) {
                ForEach(site.catalogue.fields) { field in
                    li {
                        a(.href(context.link(to: .field(field.name)))) { "\(field.name) (\(field.procedures.count))" }
                    }
                }
            }
        }
    }
}

extension SearchPage {
    static let facts = PageFacts(Wording.heading, search: .none)
}

/// The search field and its button, also used on the home page.
struct SearchField: Component {
    var body: some HTML {
        div {
            input(.type("search"), .id("q"), .name("q"), .autocomplete("off"), .maxlength(200))
            button(Wording.search, .type("submit"))
        }
    }
}

extension PageContext {
    /// The link to the folder of the search index, with a trailing slash.
    fileprivate var searchFolder: String {
        let titles = link(to: SitePlan.searchTitles).string
        return String(titles.prefix(through: titles.lastIndex(of: "/") ?? titles.startIndex))
    }
}

// MARK: - Wording

extension SearchPage {
    private enum Wording {
        static let heading = "Tìm kiếm"
        static func summary(unit: String) -> String {
            "Tìm thủ tục, phiếu xin lỗi, tin tức, trang của \(unit); gõ có dấu hay không dấu đều được."
        }
        static let fieldLabel = "Tên việc cần làm, tên giấy tờ hoặc mã thủ tục"
        static let hint = "Gõ có dấu hay không dấu đều được: “dang ky khai sinh”, “sổ đỏ”, “1.001193”."
        static let listsHeading = "Hoặc chọn trong danh mục"
        static let withoutScripts =
            "Trình duyệt này không chạy JavaScript nên ô tìm kiếm không hiện. Mở một danh mục dưới đây rồi dùng lệnh “Tìm trong trang” của trình duyệt."
        static let fieldsHeading = "Thủ tục theo lĩnh vực"
    }
}

extension SearchField {
    private enum Wording {
        static let search = "Tìm"
    }
}
