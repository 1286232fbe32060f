import Disclosure
import JSON
import SitePlan

/// A dossier of a shard, by the tag of its code.
struct LookupRow {
    let tag: UInt64
    let placed: PlacedDossier

    var dossier: LinkedDossier { placed.dossier }
}

extension LookupTable {
    /// The JSON of one shard: the names its dossiers need, once each, and a row a dossier under the tag of its code.
    ///
    ///     {"procedures":[
    ///     ["Đăng ký khai sinh","thu-tuc/1.001193.html"]
    ///     ],"dossiers":{
    ///     "06a1c3f20b77":[0,495,3900,2520,"early"]
    ///     }}
    ///
    /// A row has the procedure, the minutes of receipt, due date and result after the midnight with which the day of
    /// the code begins, the standing, and what only some have. Rows stand in the order of tags, so that the order
    /// tells nothing of the codes.
    func bytes(of rows: [LookupRow]) -> [UInt8] {
        var rows = rows
        rows.sort { $0.tag < $1.tag }
        let used = Set(rows.map { names.place(of: $0.dossier) }).sorted()
        let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
        var bytes: [UInt8] = []
        bytes.reserveCapacity(128 * used.count + 64 * rows.count + 64)
        bytes.append("{\"procedures\":[\n")
        for (position, place) in used.enumerated() {
            if position > 0 { bytes.append(",\n") }
            bytes += names.entries[place]
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
            // Of two codes with one tag neither is answered: an empty row sends both to the page of their day.
            if end == index + 1 { append(rows[index], places: places, to: &bytes) }
            bytes.append(UInt8(ascii: "]"))
            index = end
        }
        bytes.append("\n}}\n")
        return bytes
    }

    private func append(_ row: LookupRow, places: [Int: Int], to bytes: inout [UInt8]) {
        let dossier = row.dossier
        let midnight = Moment(dossier.record.code.day, minuteOfDay: 0)
        func append(_ moment: Moment?) {
            bytes.append(UInt8(ascii: ","))
            if let moment { bytes.append(number: midnight.distance(to: moment)) } else { bytes.append("null") }
        }
        bytes.append(number: places[names.place(of: dossier)] ?? 0)
        append(dossier.record.received)
        append(dossier.due)
        append(dossier.record.resolved)
        bytes.append(",\"")
        bytes.append(dossier.standing.key)
        bytes.append(UInt8(ascii: "\""))

        // Few have any of these: the braces are opened by the first.
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
        if dossier.standing == .ended, let outcome = dossier.record.outcome {
            key("outcome")
            bytes += [UInt8].quoted(outcome.rawValue)
        }
        if let apology = dossier.apology {
            key("apology")
            bytes += apologies[Int(apology)]
        }
        if dossier.record.illustrative == true {
            key("illustrative")
            bytes.append("true")
        }
        if isOpen { bytes.append(UInt8(ascii: "}")) }
    }
}

/// The names by which rows call procedures, written once for all shards. Procedures whose name would tell too much of
/// a person share one.
struct ProcedureNames: Sendable {
    /// `["name","address"]`; the address is left out where the name is general.
    let entries: [[UInt8]]
    /// In the order of the catalogue's versions.
    private let places: [Int]

    init(_ site: Site) {
        var entries: [[UInt8]] = []
        var shared: Int?
        places = site.catalogue.versions.map { procedure in
            if procedure.isSensitive, let shared { return shared }
            var entry: [UInt8] = [UInt8(ascii: "[")]
            entry += [UInt8].quoted(procedure.publicTitle)
            if procedure.isSensitive {
                shared = entries.count
            } else {
                entry.append(UInt8(ascii: ","))
                entry += [UInt8].quoted(Page.procedure(procedure.key).path(in: site).text)
            }
            entry.append(UInt8(ascii: "]"))
            entries.append(entry)
            return entries.count - 1
        }
        self.entries = entries
    }

    /// Where the name of a dossier's procedure stands in `entries`.
    func place(of dossier: LinkedDossier) -> Int { places[Int(dossier.procedure)] }
}
