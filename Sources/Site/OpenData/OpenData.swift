import Binary
import Disclosure
import Engine
import FileSystem
import RecordSchema
import SitePlan
import WorkingTime

/// The public records as machine-readable tables: every file in `du-lieu/` that is not a page.
package struct OpenData: Sendable {
    let site: Site
    /// All tables except that of dossiers.
    package let tables: [PublishedTable]
    let dossiers: DossierTable

    /// Every type of query used to make open data.
    package static let queries: [any Query.Type] = [TableRows.self, CountOfRows.self, ProcedureRow.self]

    /// Creates the tables of `site` without reading their records.
    package init(_ site: Site) {
        self.site = site
        tables = DataTable.allCases.map { PublishedTable($0, of: site) }
        dossiers = DossierTable(site)
    }

    /// Returns the number of rows in a table.
    package func count(of table: DataTable) -> Int { site.ask(CountOfRows(table: table)) ?? 0 }

    /// Returns the contents of a file. Tables are returned in pieces, since their rows may be in the store of an
    /// earlier build.
    package static func bytes(of file: OpenDataFile, _ site: Site) -> FileBytes {
        switch file {
        case .table(let table, let format): return .chunks(site.ask(TableRows(table: table))?.chunks(format) ?? [])
        case .dossiers(let month, let format):
            let dossiers = site.register.rows(from: month.first, through: month.first.endOfMonth)
            return .contiguous(DossierTable(site).bytes(of: dossiers, format))
        case .dictionary, .package, .catalogue: return .contiguous(OpenData(site).bytes(of: file))
        }
    }

    private func bytes(of file: OpenDataFile) -> [UInt8] {
        switch file {
        case .dictionary: DataDictionary(self).bytes
        case .package: document(DataPackage(self).value)
        case .catalogue: document(DataCatalogue(self).value)
        case .table, .dossiers: []
        }
    }

    private func document(_ value: DataValue) -> [UInt8] {
        var json = JSONWriter()
        json.write(value)
        json.endLine()
        return json.bytes
    }
}
