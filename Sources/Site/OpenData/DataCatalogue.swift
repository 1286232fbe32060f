import Disclosure
import RecordSchema
import Records
import SitePlan

/// `catalog.jsonld`: a DCAT-AP 3 catalog of the tables, with an embedded context.
struct DataCatalogue {
    let data: OpenData

    init(_ data: OpenData) { self.data = data }

    private var site: Site { data.site }

    var value: DataValue {
        let tables = data.tables.map { table in
            dataset(
                table.table.rawValue, title: table.label,
                files: DataFormat.allCases.map { (.table(table.table, $0), $0) })
        }
        let dossiers = dataset(
            "ho-so", title: Dossier.schema.label,
            files: site.register.codeMonths.map(DataMonth.init(first:)).flatMap { month in
                DataFormat.allCases.map { (.dossiers(month, $0), $0) }
            })
        let all = site.register.codeMonths.isEmpty ? tables : tables + [dossiers]
        return [
            "@context": context,
            "@id": .text(site.fullAddress(OpenDataFile.catalogue.path)),
            "@type": "Catalog",
            "title": text("Dữ liệu mở của \(site.unit.displayName)"),
            "description": text("Các bảng dữ liệu công khai của \(site.unit.name)."),
            "publisher": publisher,
            "homepage": ["@id": .text(home), "@type": "Document"],
            "language": [
                "@id": "http://publications.europa.eu/resource/authority/language/VIE", "@type": "LinguisticSystem",
            ],
            "dataset": .list(all),
        ]
    }

    private var home: String { site.fullAddress(Page.openData.path(in: site)) }

    private var publisher: DataValue {
        ["@id": .text(site.settings.baseURL.text + "/#don-vi"), "@type": "Agent", "name": text(site.unit.name)]
    }

    private func text(_ text: String) -> DataValue { ["@value": .text(text), "@language": "vi"] }

    private func dataset(_ name: String, title: String, files: [(OpenDataFile, DataFormat)]) -> DataValue {
        [
            "@id": .text("\(home)#\(name)"),
            "@type": "Dataset",
            "title": text(title),
            "description": text("\(title) mà \(site.unit.displayName) công khai."),
            "identifier": .text(name),
            "publisher": publisher,
            "distribution": .list(files.map(distribution)),
        ]
    }

    private func distribution(_ file: OpenDataFile, _ format: DataFormat) -> DataValue {
        let address = DataValue.text(site.fullAddress(file.path))
        return [
            "@id": .text(site.fullAddress(file.path) + "#tep"),
            "@type": "Distribution",
            "title": text(file.name),
            "accessURL": ["@id": address, "@type": "Resource"],
            "downloadURL": ["@id": address, "@type": "Resource"],
            "format": ["@id": .text(format.authority), "@type": "MediaTypeOrExtent"],
        ]
    }

    private var context: DataValue {
        [
            "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
            "Catalog": "dcat:Catalog", "Dataset": "dcat:Dataset", "Distribution": "dcat:Distribution",
            "Agent": "foaf:Agent", "Document": "foaf:Document", "Resource": "rdfs:Resource",
            "LinguisticSystem": "dct:LinguisticSystem", "MediaTypeOrExtent": "dct:MediaTypeOrExtent",
            "title": "dct:title", "description": "dct:description", "identifier": "dct:identifier",
            "publisher": "dct:publisher", "language": "dct:language", "format": "dct:format", "name": "foaf:name",
            "homepage": "foaf:homepage", "dataset": "dcat:dataset", "distribution": "dcat:distribution",
            "accessURL": "dcat:accessURL", "downloadURL": "dcat:downloadURL",
        ]
    }
}

extension DataFormat {
    /// The URI of the format in the EU Publications Office's file type list, which DCAT-AP requires.
    fileprivate var authority: String {
        let name =
            switch self {
            case .csv: "CSV"
            case .json: "JSON"
            case .ndjson: "JSONL"
            }
        return "http://publications.europa.eu/resource/authority/file-type/\(name)"
    }
}
