import Binary
import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

/// Structured data of a procedure: schema.org's GovernmentService and CPSV-AP's PublicService in one JSON-LD block. The
/// context is embedded, so that nothing has to be fetched. A data block executes nothing.
struct StructuredProcedure: HTML {
    let context: PageContext
    let procedure: Procedure
    /// A plain text summary.
    let summary: String

    func write(into sink: inout HTMLSink) {
        var json = JSONWriter()
        json.write(value)
        // `<` could end the block, so it is escaped as in JavaScript.
        let text = json.text.replacing("<", with: "\\u003c")
        sink.append("<script type=\"application/ld+json\">")
        sink.append(TrustedHTML(rendered: text))
        sink.append("</script>")
    }

    private var value: DataValue {
        let address = context.canonical?.string ?? ""
        let office = context.settings.baseURL.text + "/#don-vi"
        let words = procedure.aliases + procedure.keywords
        return [
            "@context": Self.vocabularies,
            "@id": .text(address + "#thu-tuc"),
            "@type": ["cpsv:PublicService", "s:GovernmentService"],
            "dct:identifier": .text(procedure.code.value.text),
            "dct:title": vietnamese(procedure.name),
            "dct:description": vietnamese(procedure.description ?? summary),
            "s:name": .text(procedure.name),
            "s:url": .text(address),
            "s:serviceType": .text(procedure.field),
            "dcat:keyword": words.isEmpty ? .null : .list(words.map(vietnamese)),
            "s:audience": procedure.applicants.isEmpty ? .null : .list(procedure.applicants.map { .text($0.label) }),
            "cv:hasCompetentAuthority": [
                "@id": .text(office),
                "@type": ["cv:PublicOrganisation", "s:GovernmentOrganization"],
                "skos:prefLabel": vietnamese(context.unit.name),
                "s:name": .text(context.unit.name),
                "dct:spatial": [
                    "@type": "dct:Location",
                    "rdfs:label": vietnamese(context.unit.place ?? context.unit.displayName),
                ],
            ],
            "s:provider": ["@id": .text(office)],
        ]
    }

    private func vietnamese(_ text: String) -> DataValue { ["@value": .text(text), "@language": "vi"] }

    private static let vocabularies: DataValue = [
        "cpsv": "http://purl.org/vocab/cpsv#", "cv": "http://data.europa.eu/m8g/", "dct": "http://purl.org/dc/terms/",
        "dcat": "http://www.w3.org/ns/dcat#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "skos": "http://www.w3.org/2004/02/skos/core#", "s": "https://schema.org/",
    ]
}
