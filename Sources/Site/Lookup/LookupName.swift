import Binary
import Diagnostics
import Digests
import Disclosure
import Engine
import Binary
import Records
import SitePlan

/// The name and address of a procedure in lookup shards, encoded once for all of them.
struct LookupName: Query, FormedValue, Titled {
    static let title = Message(vi: "tên thủ tục trong dữ liệu tra cứu", en: "name of a procedure in lookup data")
    static let policy = ValuePolicy<Value>.digested { value in Digest { value.write(into: &$0) } }

    let procedure: VersionKey

    struct Value: Sendable, BinaryEncodable {
        /// The procedure, or the first private one if its name would reveal too much about a person.
        let procedure: VersionKey
        /// The JSON `["name","address"]`; the address is omitted if the name is general.
        let entry: EncodedJSON

        func write(into writer: inout BinaryWriter) {
            procedure.write(into: &writer)
            writer.write(bytes: entry.bytes)
        }
    }

    func value(_ ask: Ask) throws -> Value {
        let site = try Site(recordedBy: ask)
        let isGeneral = site.catalogue.publicName(procedure).isGeneral
        let named = isGeneral ? site.catalogue.firstPrivate ?? procedure : procedure
        let name = site.catalogue.publicName(named).text
        let address = isGeneral ? [] : [Page.procedure(named).path(in: site).text]
        return Value(procedure: named, entry: EncodedJSON([name] + address))
    }

    static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(procedure: try part { $0.procedure })
    }
}
