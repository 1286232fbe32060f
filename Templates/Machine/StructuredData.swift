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
        // `<` could end the block, so it is escaped as in JavaScript.
        let text = json.replacing("<", with: "\\u003c")
        sink.append("<script type=\"application/ld+json\">")
        sink.append(TrustedHTML(rendered: text))
        sink.append("</script>")
    }

    private var json: String {
        let quoted = JSONText.quoted
        func vietnamese(_ text: String) -> String { "{\"@value\":\(quoted(text)),\"@language\":\"vi\"}" }
        let address = context.canonical?.string ?? ""
        let office = context.settings.baseURL.text + "/#don-vi"
        var service: [(String, String)] = [
            ("@id", quoted(address + "#thu-tuc")),
            ("@type", "[\"cpsv:PublicService\",\"s:GovernmentService\"]"),
            ("dct:identifier", quoted(procedure.code.value.text)),
            ("dct:title", vietnamese(procedure.name)),
            ("dct:description", vietnamese(procedure.description ?? summary)),
            ("s:name", quoted(procedure.name)),
            ("s:url", quoted(address)),
            ("s:serviceType", quoted(procedure.field)),
        ]
        if !procedure.keywords.isEmpty || !procedure.aliases.isEmpty {
            let words = (procedure.aliases + procedure.keywords).map(vietnamese).joined(separator: ",")
            service.append(("dcat:keyword", "[\(words)]"))
        }
        if !procedure.applicants.isEmpty {
            let audience = procedure.applicants.map { quoted($0.label) }.joined(separator: ",")
            service.append(("s:audience", "[\(audience)]"))
        }
        let organisation =
            "{\"@id\":\(quoted(office)),\"@type\":[\"cv:PublicOrganisation\",\"s:GovernmentOrganization\"],"
            + "\"skos:prefLabel\":\(vietnamese(context.unit.name)),\"s:name\":\(quoted(context.unit.name)),"
            + "\"dct:spatial\":{\"@type\":\"dct:Location\",\"rdfs:label\":\(vietnamese(context.unit.place ?? context.unit.displayName))}}"
        service.append(("cv:hasCompetentAuthority", organisation))
        service.append(("s:provider", "{\"@id\":\(quoted(office))}"))
        let members = service.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",")
        return "{\"@context\":\(Self.words),\(members)}"
    }

    private static let words =
        "{\"cpsv\":\"http://purl.org/vocab/cpsv#\",\"cv\":\"http://data.europa.eu/m8g/\",\"dct\":\"http://purl.org/dc/terms/\","
        + "\"dcat\":\"http://www.w3.org/ns/dcat#\",\"rdfs\":\"http://www.w3.org/2000/01/rdf-schema#\","
        + "\"skos\":\"http://www.w3.org/2004/02/skos/core#\",\"s\":\"https://schema.org/\"}"
}
