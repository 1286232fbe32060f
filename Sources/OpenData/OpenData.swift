import Binary
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

    /// Makes the rows of long tables, before they are asked for.
    public func prepareRows() { for table in tables { table.prepareRows() } }

    /// The rows for the next build; nil where nobody asked for them.
    public var keptRows: KeptValues? { tables.lazy.compactMap(\.keptRows).first }

    /// A table other than that of dossiers, in pieces: most of its rows may lie in the memory of an earlier build.
    public func pieces(of name: DataTable, _ format: DataFormat) -> [BinaryReader] {
        tables.first { $0.table == name }?.pieces(format) ?? []
    }

    public func bytes(of file: OpenDataFile) -> [UInt8] {
        var bytes: [UInt8] = []
        switch file {
        case .table(let name, let format):
            for piece in pieces(of: name, format) { piece.withRest { bytes.append(contentsOf: $0) } }
        case .dossiers(let month, let format):
            dossiers.write(site.register.dossiers(of: month), format, into: &bytes)
        case .dictionary: DataDictionary(self).write(into: &bytes)
        case .package: bytes.append(document: DataPackage(self).value)
        case .catalogue: bytes.append(document: DataCatalogue(self).value)
        }
        return bytes
    }
}
