import Diagnostics
import Disclosure
import Records
import Register
import Vietnamese
import WorkingTime

/// A page of the site, identified by a key that is stable from build to build, whatever else the site contains. Records
/// with a file of their own are identified by its path relative to the content folder.
public enum Page: Hashable, Sendable {
    case home
    case procedures
    /// The procedures of a field, identified by its name.
    case field(String)
    case procedure(VersionKey)
    case procedureFilter(ProcedureFilter)
    case forms
    /// The page that looks up a dossier by its code.
    case lookup
    case results
    case resultsYear(Int)
    case resultsMonth(year: Int, month: Int)
    /// The dossiers received on one day, split into parts of at most ``rowsPerPart`` rows.
    case resultsDay(Day, part: Int)
    /// The dossiers closed on one day, whenever they were received, split into parts like `resultsDay`.
    case closedDay(Day, part: Int)
    case statistics
    case statisticsPeriod(Period)
    case apologies
    case apologyYear(Int)
    case apology(String)
    /// The list of the records of a type.
    case list(RecordType)
    /// The record of a type in a file.
    case record(RecordType, file: String)
    case staff
    case register(RegisterPage)
    case board(BoardPage)
    case selfCheck
    /// The tables available for download, and how to use them.
    case openData
    /// The description of every field of every record.
    case dictionary
    case rules
    case search
    /// A redirect, identified by the old address as written in the content.
    case redirect(String)
    /// The page shown offline in place of pages that are not cached.
    case offline
    case notFound

    /// The pages of every site, regardless of its content: an empty register has a page that says so.
    static let always: [Page] = {
        var pages: [Page] = [.home, .search, .procedures, .forms, .lookup, .results, .statistics, .apologies]
        pages += lists(of: RecordType.documents)
        pages += [.staff, .selfCheck, .openData, .dictionary, .rules, .board(.index), .board(.feedback), .notFound]
        let registers: [RegisterPage] = [.disclosures, .informationCatalogue, .disclosurePlan, .feedback]
        pages += registers.map(Page.register)
        pages += lists(of: RecordType.registers)
        let people: [RegisterPage] = [.catalogueChanges, .leaders, .locality, .receptions, .commitments]
        pages += people.map(Page.register)
        pages += DisclosureCategory.allCases.map { .register(.disclosureCategory($0)) }
        return pages
    }()

    private static func lists(of types: [RecordType]) -> [Page] {
        types.filter { $0.listAddress != nil }.map(Page.list)
    }

    /// The maximum number of rows on a page of dossiers.
    public static let rowsPerPart = 500
}

extension Page {
    /// Returns the path of a page. Paths are Vietnamese without diacritics, flat, and as stable as the records.
    public func path(in site: some PageAddresses) -> PagePath {
        PagePath(made: address(in: site))
    }

    private func address(in site: some PageAddresses) -> String {
        switch self {
        case .home: "index.html"
        case .procedures: "thu-tuc/index.html"
        case .field(let name): "thu-tuc/\(Catalogue.slug(ofField: name)).html"
        case .procedure(let version): Self.procedureAddress(version, isShown: site.isShown(version))
        case .procedureFilter(let filter): filter.address
        case .forms: "bieu-mau/index.html"
        case .lookup: "tra-cuu.html"
        case .results: "ket-qua/index.html"
        case .resultsYear(let year): "ket-qua/\(year)/index.html"
        case .resultsMonth(let year, let month): "ket-qua/\(year)/\(Self.two(month))/index.html"
        case .resultsDay(let day, let part): Self.dayAddress(day, part: part)
        case .closedDay(let day, let part): Self.dayAddress(day, kind: "giai-quyet-", part: part)
        case .statistics: "thong-ke/index.html"
        case .statisticsPeriod(let period): "thong-ke/\(period.slug).html"
        case .apologies: "xin-loi/index.html"
        case .apologyYear(let year): "xin-loi/\(year)/index.html"
        case .apology(let file): Self.apologyAddress(site.apologyNumber(file))
        case .list(let type): type.listAddress ?? "index.html"
        case .record(let type, let file): type.address(of: file)
        case .staff: "can-bo.html"
        case .register(let page): page.address
        case .board(let page): page.address
        case .selfCheck: "tu-kiem-tra.html"
        case .openData: "du-lieu/index.html"
        case .dictionary: "du-lieu/tu-dien.html"
        case .rules: "quy-tac.html"
        case .search: "tim-kiem.html"
        case .redirect(let address): Self.redirectAddress(Redirect.source(of: address))
        case .offline: "ngoai-tuyen.html"
        case .notFound: "404.html"
        }
    }

    private static func procedureAddress(_ version: VersionKey, isShown: Bool) -> String {
        let code = version.code.text
        if isShown { return "thu-tuc/\(code).html" }
        return "thu-tuc/\(code)/\(version.from?.iso ?? "truoc").html"
    }

    private static func dayAddress(_ day: Day, kind: String = "", part: Int) -> String {
        let name = kind + (part == 0 ? two(day.day) : "\(two(day.day))-\(part + 1)")
        return "ket-qua/\(day.year)/\(two(day.month))/\(name).html"
    }

    /// Falls back to the list if the apology does not exist.
    private static func apologyAddress(_ apology: (number: String, year: Int)?) -> String {
        guard let apology else { return "xin-loi/index.html" }
        return "xin-loi/\(apology.year)/\(Folding.slug(apology.number) ?? "phieu").html"
    }

    /// An old address without a file name was served from a folder.
    private static func redirectAddress(_ source: String?) -> String {
        let path = source ?? "chuyen-huong"
        return path.hasSuffix(".html") || path.hasSuffix(".htm") ? path : path + "/index.html"
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Period {
    /// The name in addresses: `2024-09`, `2024-q3`, `2024-6t`, `2024`; `ky-2024-9m` for a reporting window.
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

extension Page {
    /// The list of the records of a type.
    public static func list<R: PublishedRecord>(of type: R.Type) -> Page { .list(RecordType(type)) }

    /// The page of the record of a type in a file.
    public static func record<R: PublishedRecord>(_ type: R.Type, file: String) -> Page {
        .record(RecordType(type), file: file)
    }

    /// The page of a record.
    public init<R: PublishedRecord>(_ record: Tracked<R>) { self = .record(RecordType(R.self), file: record.file) }
}

extension LinkedSite {
    /// The pages of the records of some types, with what each is made from.
    func pages(of types: [RecordType]) -> [(page: Page, origin: Location)] {
        types.flatMap { type in
            type.records(in: self).map { (.record(type, file: $0.file), $0.location) }
        }
    }
}
