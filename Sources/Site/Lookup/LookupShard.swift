import Disclosure
import Binary
import Records
import Register
import SitePlan
import WorkingTime

/// A dossier in a shard, keyed by the tag of its code.
struct LookupRow {
    let tag: UInt64
    let placed: PlacedDossier

    var dossier: LinkedDossier { placed.dossier }
}

extension LookupTable {
    /// Returns the JSON of one shard: the names of its procedures, each once, and one row per dossier, keyed by the tag
    /// of its code.
    ///
    ///     {"procedures":[
    ///     ["Đăng ký khai sinh","thu-tuc/1.001193.html"]
    ///     ],"dossiers":{
    ///     "06a1c3f20b77":[0,495,3900,2520,"early"]
    ///     }}
    ///
    /// A row contains the index of the procedure; the times of receipt, due date, and result, in minutes after midnight
    /// of the day in the code; the status; and an object with the properties that only some dossiers have. Rows are
    /// ordered by tag, so that the order reveals nothing about the codes.
    func bytes(of rows: [LookupRow]) -> [UInt8] {
        var rows = rows
        rows.sort { $0.tag < $1.tag }
        let names = ProcedureNames(of: rows, site)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(128 * names.entries.count + 64 * rows.count + 64)
        bytes.append("{\"procedures\":[\n")
        for (position, entry) in names.entries.enumerated() {
            if position > 0 { bytes.append(",\n") }
            bytes += entry
        }
        bytes.append("\n],\"dossiers\":{\n")
        var index = 0
        while index < rows.count {
            var end = index + 1
            while end < rows.count, rows[end].tag == rows[index].tag { end += 1 }
            if index > 0 { bytes.append(",\n") }
            bytes.append(UInt8(ascii: "\""))
            bytes.append(hex: rows[index].tag, digits: 12)
            bytes.append("\":[")
            // If two codes share a tag, neither is answered: an empty row refers both to the page of their day.
            if end == index + 1 { append(rows[index], procedure: names.places[index], to: &bytes) }
            bytes.append(UInt8(ascii: "]"))
            index = end
        }
        bytes.append("\n}}\n")
        return bytes
    }

    private func append(_ row: LookupRow, procedure: Int, to bytes: inout [UInt8]) {
        let dossier = row.dossier
        let midnight = Moment(dossier.record.code.day, minuteOfDay: 0)
        func append(_ moment: Moment?) {
            bytes.append(UInt8(ascii: ","))
            if let moment { bytes.append(number: midnight.distance(to: moment)) } else { bytes.append("null") }
        }
        bytes.append(number: procedure)
        append(dossier.record.received)
        append(dossier.due)
        append(dossier.record.resolved)
        bytes.append(",\"")
        bytes.append(dossier.status.key)
        bytes.append(UInt8(ascii: "\""))

        // Few dossiers have any of these, so the first one opens the object.
        var isOpen = false
        func key(_ key: StaticString) {
            bytes.append(isOpen ? ",\"" : ",{\"")
            bytes.append(key)
            bytes.append("\":")
            isOpen = true
        }
        if case .resultsDay(_, let part) = row.placed.page, part > 0 {
            key("part")
            bytes.append(number: part + 1)
        }
        if dossier.dueOrigin == .provisional {
            key("provisional")
            bytes.append("true")
        }
        if dossier.status == .ended, let outcome = dossier.record.outcome {
            key("outcome")
            bytes += [UInt8].quoted(outcome.rawValue)
        }
        if let apology = site.apologyFile(of: dossier) {
            key("apology")
            bytes += [UInt8].quoted(Page.apology(apology).path(in: site).text)
        }
        if dossier.record.illustrative == true {
            key("illustrative")
            bytes.append("true")
        }
        if isOpen { bytes.append(UInt8(ascii: "}")) }
    }
}

/// The procedure names used by the rows of a shard, each once.
private struct ProcedureNames {
    /// The JSON of each name, ordered by procedure.
    private(set) var entries: [[UInt8]] = []
    /// The index in `entries` of each row's name.
    let places: [Int]

    init(of rows: [LookupRow], _ site: Site) {
        var names: [LookupName.Value] = []
        var numbers = ByVersion<Int>()
        let numberOfRow = rows.map { row in
            numbers.value(of: row.dossier, site) { version in
                names.append(
                    site.ask(LookupName(procedure: version)) ?? LookupName.Value(procedure: version, entry: []))
                return names.count - 1
            }
        }
        var placeOfName = [Int](repeating: 0, count: names.count)
        var last: VersionKey?
        for number in names.indices.sorted(by: { names[$0].procedure < names[$1].procedure }) {
            if names[number].procedure != last {
                entries.append(names[number].entry)
                last = names[number].procedure
            }
            placeOfName[number] = entries.count - 1
        }
        places = numberOfRow.map { placeOfName[$0] }
    }
}
