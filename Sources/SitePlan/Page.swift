import Diagnostics
import Disclosure
import Vietnamese

/// Every kind of page the site has, with what it is about. Indices point into the site's own lists.
public enum Page: Hashable, Sendable {
    case home
    case procedures
    case field(Int)
    case procedure(Int)
    case procedureFilter(ProcedureFilter)
    case forms
    /// One dossier by its code.
    case lookup
    case results
    case resultsYear(Int)
    case resultsMonth(year: Int, month: Int)
    /// Rows of one day, cut into parts of at most ``rowsPerPart``.
    case resultsDay(Int, part: Int)
    /// The dossiers closed on one day, whenever they were received; cut into parts like a day of receipt.
    case closedDay(Int, part: Int)
    case statistics
    /// Index among the periods of the site's statistics.
    case statisticsPeriod(Int)
    case apologies
    case apologyYear(Int)
    case apology(Int)
    case plans
    case plan(Int)
    case reports
    case report(Int)
    case newsList
    case news(Int)
    case free(Int)
    case staff
    case register(RegisterPage)
    case board(BoardPage)
    case selfCheck
    /// What may be taken away as tables, and how.
    case openData
    /// What every field of every record means.
    case dictionary
    case rules
    case search
    case redirect(Int)
    /// Stands in for pages that are not at hand while there is no network.
    case offline
    case notFound

    /// The pages of every site, whatever its content: an empty register is a page that says so.
    static let always: [Page] =
        [
            .home, .search, .procedures, .forms, .lookup, .results, .statistics, .apologies, .plans, .reports,
            .newsList, .staff, .selfCheck, .openData, .dictionary, .rules, .board(.index), .board(.feedback), .notFound,
        ] + RegisterPage.always.map(Page.register)

    /// The most rows one page of dossiers carries.
    public static let rowsPerPart = 500
}

extension Page {
    /// The address of a page. Vietnamese without marks, flat, and the same as long as the records are.
    public func path(in site: Site) -> PagePath {
        PagePath(made: address(in: site))
    }

    private func address(in site: Site) -> String {
        switch self {
        case .home: "index.html"
        case .procedures: "thu-tuc/index.html"
        case .field(let index): "thu-tuc/\(site.catalogue.fields[index].slug).html"
        case .procedure(let index): Self.procedureAddress(index, in: site.catalogue)
        case .procedureFilter(let filter): filter.address
        case .forms: "bieu-mau/index.html"
        case .lookup: "tra-cuu.html"
        case .results: "ket-qua/index.html"
        case .resultsYear(let year): "ket-qua/\(year)/index.html"
        case .resultsMonth(let year, let month): "ket-qua/\(year)/\(Self.two(month))/index.html"
        case .resultsDay(let index, let part): Self.dayAddress(site.register.days[index].day, part: part)
        case .closedDay(let index, let part):
            Self.dayAddress(site.register.closed.days[index].day, kind: "giai-quyet-", part: part)
        case .statistics: "thong-ke/index.html"
        case .statisticsPeriod(let index): "thong-ke/\(site.statistics.periods[index].slug).html"
        case .apologies: "xin-loi/index.html"
        case .apologyYear(let year): "xin-loi/\(year)/index.html"
        case .apology(let index): Self.apologyAddress(site.apologies[index].record)
        case .plans: "ke-hoach/index.html"
        case .plan(let index): "ke-hoach/\(site.plans[index].slug).html"
        case .reports: "bao-cao/index.html"
        case .report(let index): "bao-cao/\(site.reports[index].slug).html"
        case .newsList: "tin-tuc/index.html"
        case .news(let index): "tin-tuc/\(site.news[index].location.file.address(below: "news/")).html"
        case .free(let index): "\(site.pages[index].location.file.address(below: "pages/")).html"
        case .staff: "can-bo.html"
        case .register(let page): page.address(in: site.registers)
        case .board(let page): page.address(in: site.catalogue)
        case .selfCheck: "tu-kiem-tra.html"
        case .openData: "du-lieu/index.html"
        case .dictionary: "du-lieu/tu-dien.html"
        case .rules: "quy-tac.html"
        case .search: "tim-kiem.html"
        case .redirect(let index): Self.redirectAddress(site.redirects[index])
        case .offline: "ngoai-tuyen.html"
        case .notFound: "404.html"
        }
    }

    private static func procedureAddress(_ index: Int, in catalogue: Catalogue) -> String {
        let procedure = catalogue.versions[index]
        let code = procedure.code.value.text
        if catalogue.isShown(index) { return "thu-tuc/\(code).html" }
        return "thu-tuc/\(code)/\(procedure.effectiveFrom?.iso ?? "truoc").html"
    }

    private static func dayAddress(_ day: Day, kind: String = "", part: Int) -> String {
        let name = kind + (part == 0 ? two(day.day) : "\(two(day.day))-\(part + 1)")
        return "ket-qua/\(day.year)/\(two(day.month))/\(name).html"
    }

    private static func apologyAddress(_ apology: Apology) -> String {
        "xin-loi/\(apology.issuedOn.year)/\(Folding.slug(apology.number.value) ?? "phieu").html"
    }

    /// An old address without a file name was served from a folder.
    private static func redirectAddress(_ redirect: Redirect) -> String {
        let path = redirect.source ?? "chuyen-huong"
        return path.hasSuffix(".html") || path.hasSuffix(".htm") ? path : path + "/index.html"
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Period {
    /// `2024-09`, `2024-q3`, `2024-6t`, `2024`; `ky-2024-9m` for a reporting window.
    fileprivate var slug: String {
        switch self {
        case .day(let day): day.iso
        case .month(let year, let month): "\(year)-\(Page.two(month))"
        case .quarter(let year, let quarter): "\(year)-q\(quarter)"
        case .halfYear(let year): "\(year)-6t"
        case .nineMonths(let year): "\(year)-9t"
        case .year(let year): "\(year)"
        case .window(let window): "ky-\(Folding.slug(window.key) ?? "bao-cao")"
        }
    }
}

extension String {
    /// A content file's path below its folder, without its ending, each part as a slug.
    fileprivate func address(below folder: String) -> String {
        var path = Substring(hasPrefix(folder) ? String(dropFirst(folder.count)) : self)
        if let dot = path.lastIndex(of: ".") { path = path[..<dot] }
        return path.split(separator: "/").map { Folding.slug(String($0)) ?? "trang" }.joined(separator: "/")
    }
}
