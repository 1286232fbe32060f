import Disclosure
import Binary
import Records
import Register
import SitePlan
import WorkingTime

/// A dossier in a shard, keyed by the tag of its code.
struct LookupRow {
    let tag: UInt64
    let indexed: IndexedDossier

    var dossier: LinkedDossier { indexed.dossier }
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
        var json = JSONWriter(capacity: 128 * names.entries.count + 64 * rows.count + 64)
        json.object { file in
            file.array("procedures", .lines) { procedures in
                for entry in names.entries { procedures.write(entry) }
            }
            file.object("dossiers", .lines) { dossiers in
                var index = 0
                while index < rows.count {
                    var end = index + 1
                    while end < rows.count, rows[end].tag == rows[index].tag { end += 1 }
                    dossiers.array(rows[index].key) { row in
                        // If two codes share a tag, neither is answered: an empty row refers both to the page of their
                        // day.
                        if end == index + 1 { write(rows[index], procedure: names.indices[index], into: &row) }
                    }
                    index = end
                }
            }
        }
        json.endLine()
        return json.bytes
    }

    private func write(_ row: LookupRow, procedure: Int, into array: inout JSONArrayWriter) {
        let dossier = row.dossier
        let midnight = Moment(dossier.record.code.day, minuteOfDay: 0)
        array.write(procedure)
        array.write(midnight.distance(to: dossier.record.received))
        array.write(dossier.due.map(midnight.distance))
        array.write(dossier.record.resolved.map(midnight.distance))
        array.write(dossier.status.key)
        // Few dossiers have any of these.
        array.objectUnlessEmpty { object in
            if case .resultsDay(_, let part) = row.indexed.page, part > 0 { object.member("part", part + 1) }
            if dossier.dueOrigin == .provisional { object.member("provisional", true) }
            if dossier.status == .ended, let outcome = dossier.record.outcome {
                object.member("outcome", outcome.rawValue)
            }
            if let apology = site.apologyFile(of: dossier) {
                object.member("apology", Page.apology(apology).path(in: site).text)
            }
            if dossier.record.illustrative == true { object.member("illustrative", true) }
        }
    }
}

extension LookupRow {
    /// The tag as twelve hexadecimal digits.
    fileprivate var key: String {
        String(unsafeUninitializedCapacity: 12) { letters in
            for index in 0..<12 {
                let digit = UInt8(truncatingIfNeeded: tag >> UInt64(44 - 4 * index)) & 15
                letters.initializeElement(at: index, to: digit < 10 ? 0x30 + digit : 0x57 + digit)
            }
            return 12
        }
    }
}

/// The procedure names used by the rows of a shard, each once.
private struct ProcedureNames {
    /// The JSON of each name, ordered by procedure.
    private(set) var entries: [EncodedJSON] = []
    /// The index in `entries` of each row's name.
    let indices: [Int]

    init(of rows: [LookupRow], _ site: Site) {
        var names: [LookupName.Value] = []
        var numbers = ByVersion<Int>()
        let numberOfRow = rows.map { row in
            numbers.value(of: row.dossier, site) { version in
                names.append(
                    site.ask(LookupName(procedure: version))
                        ?? LookupName.Value(procedure: version, entry: EncodedJSON([String]())))
                return names.count - 1
            }
        }
        var indexOfName = [Int](repeating: 0, count: names.count)
        var last: VersionKey?
        for number in names.indices.sorted(by: { names[$0].procedure < names[$1].procedure }) {
            if names[number].procedure != last {
                entries.append(names[number].entry)
                last = names[number].procedure
            }
            indexOfName[number] = entries.count - 1
        }
        indices = numberOfRow.map { indexOfName[$0] }
    }
}
