import Disclosure
import SitePlan

/// The public records as tables for programs: every file of `du-lieu/` that is no page.
public struct OpenData: Sendable {
    let site: Site
    /// All tables but that of dossiers.
    public let tables: [PublishedTable]
    let dossiers: DossierTable

    public init(_ site: Site) {
        self.site = site
        tables = DataTable.allCases.map { PublishedTable($0, of: site) }
        dossiers = DossierTable(site)
    }

    public func bytes(of file: OpenDataFile) -> [UInt8] {
        var bytes: [UInt8] = []
        switch file {
        case .table(let name, let format):
            for table in tables where table.table == name { table.write(format, into: &bytes) }
        case .dossiers(let month, let format):
            dossiers.write(site.register.dossiers(of: month), format, into: &bytes)
        case .dictionary: DataDictionary(self).write(into: &bytes)
        case .package: bytes.append(document: DataPackage(self).value)
        case .catalogue: bytes.append(document: DataCatalogue(self).value)
        }
        return bytes
    }
}
