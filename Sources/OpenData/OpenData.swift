import Digests
import Disclosure
import SitePlan

/// The public records as tables for programs: every file of `du-lieu/` that is no page.
public struct OpenData: Sendable {
    let site: Site
    /// All tables but that of dossiers.
    public let tables: [PublishedTable]
    let dossiers: DossierTable

    /// - Parameter rows: what an earlier build kept of the long tables.
    public init(_ site: Site, rows: @escaping @Sendable () -> KeptValues = { KeptValues() }) {
        self.site = site
        tables = DataTable.allCases.map { PublishedTable($0, of: site, rows: rows) }
        dossiers = DossierTable(site)
    }

    /// Puts the files of long tables together, before they are asked for.
    public func prepare() { for table in tables { table.prepare() } }

    /// The rows for the next build; nil where nobody asked for them.
    public var keptRows: KeptValues? { tables.lazy.compactMap(\.keptRows).first }

    public func bytes(of file: OpenDataFile) -> [UInt8] {
        var bytes: [UInt8] = []
        switch file {
        case .table(let name, let format):
            return tables.first { $0.table == name }?.bytes(format) ?? []
        case .dossiers(let month, let format):
            dossiers.write(site.register[site.register.dossiers(of: month)], format, into: &bytes)
        case .dictionary: DataDictionary(self).write(into: &bytes)
        case .package: bytes.append(document: DataPackage(self).value)
        case .catalogue: bytes.append(document: DataCatalogue(self).value)
        }
        return bytes
    }
}
