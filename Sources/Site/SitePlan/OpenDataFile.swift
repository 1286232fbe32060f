import Disclosure
import Register
import WorkingTime

/// A file in `du-lieu/` that is not a page.
public enum OpenDataFile: Hashable, Sendable {
    case table(DataTable, DataFormat)
    /// The dossiers whose codes contain a day of the month.
    case dossiers(DataMonth, DataFormat)
    /// The description of every field of every record, as a table.
    case dictionary
    /// The Data Package descriptor: the tables with their column types.
    case package
    /// The DCAT-AP catalog, which open data portals harvest.
    case catalogue

    /// The path of the file, relative to the output folder.
    public var path: PagePath { PagePath(made: "\(Self.folder)/\(name)") }

    /// The path relative to the open data folder.
    public var name: String {
        switch self {
        case .table(let table, let format): "\(table.rawValue).\(format.rawValue)"
        case .dossiers(let month, let format): "ho-so/\(month.text).\(format.rawValue)"
        case .dictionary: "tu-dien.csv"
        case .package: "datapackage.json"
        case .catalogue: "catalog.jsonld"
        }
    }

    static let folder = "du-lieu"

    static func all(of site: LinkedSite) -> [OpenDataFile] {
        let tables = DataTable.allCases.flatMap { table in DataFormat.allCases.map { OpenDataFile.table(table, $0) } }
        let dossiers = site.register.codeMonths.flatMap { month in
            DataFormat.allCases.map { OpenDataFile.dossiers(month, $0) }
        }
        return tables + dossiers + [.dictionary, .package, .catalogue]
    }
}

/// A published table; the raw value is its name in addresses.
public enum DataTable: String, CaseIterable, Sendable {
    case procedures = "thu-tuc"
    case forms = "bieu-mau"
    case apologies = "xin-loi"
    case plans = "ke-hoach"
    case commitments = "cam-ket"
    case reports = "bao-cao"
    case disclosures = "cong-khai"
    case feedback = "phan-anh"
    case surveys = "hai-long"
    case dialogues = "doi-thoai"
    case consultations = "lay-y-kien"
    case news = "tin-tuc"
    case staff = "can-bo"
    case leaders = "lanh-dao"
    case receptions = "tiep-cong-dan"
}

/// The file format of a table.
public enum DataFormat: String, CaseIterable, Sendable {
    case csv, json, ndjson

    /// The name of the format as shown to readers: `CSV`.
    public var label: String { rawValue.uppercased() }
}

/// The month of a dossier's code.
public struct DataMonth: Hashable, Comparable, Sendable {
    /// The first day of the month.
    public let first: Day

    /// Creates the month that begins on a day, which must be the first of its month.
    public init(first: Day) { self.first = first }

    /// Creates the month to which the codes of a ``Disclosure/CodeMonth`` belong.
    public init(_ month: CodeMonth) { first = month.first }

    /// The month in the form `2024-09`.
    public var text: String { "\(first.year)-\(Page.two(first.month))" }

    public static func < (left: DataMonth, right: DataMonth) -> Bool { left.first < right.first }
}

extension DossierRegister {
    /// The months of all codes, oldest first.
    public var codeMonths: [DataMonth] { Set(days.map { DataMonth(first: $0.day.startOfMonth) }).sorted() }

    /// Returns the dossiers of a month, ordered by code.
    public func dossiers(of month: DataMonth) -> ArraySlice<LinkedDossier> { self[range(of: month)] }

    /// Returns the number of dossiers of a month.
    public func count(of month: DataMonth) -> Int { range(of: month).count }

    private func range(of month: DataMonth) -> Range<Int> {
        let days = days(from: month.first, through: month.first.endOfMonth)
        return (days.first?.range.lowerBound ?? 0)..<(days.last?.range.upperBound ?? 0)
    }
}
