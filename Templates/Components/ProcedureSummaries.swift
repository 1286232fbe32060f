import Disclosure
import HTML
import Records
import Vietnamese
import WorkingTime

/// Thời hạn, in short form: a single limit if all ways share it, or else one for each way.
struct TimeLimitSummary: Component {
    let channels: [SubmissionChannel]

    var body: some HTML {
        let limits = channels.compactMap { channel in channel.timeLimit.map { (channel.channel, $0) } }
        if limits.isEmpty {
            NotKnown()
        } else if Set(limits.map(\.1)).count == 1 {
            limits[0].1.text
        } else {
            limits.map { "\($0.1.text) (\($0.0.label.lowercased()))" }.joined(separator: "; ")
        }
    }
}

/// Phí, lệ phí, in short form.
struct FeeSummary: Component {
    let channels: [SubmissionChannel]
    let site: Site

    var body: some HTML {
        let known = channels.compactMap(\.fees)
        let fees = known.flatMap { $0 }.filter { $0.isValid(in: site) }
        if known.isEmpty {
            NotKnown()
        } else if fees.isEmpty {
            "Không thu"
        } else {
            fees.map(\.short).removingRepeats.joined(separator: "; ")
        }
    }
}

extension Fee {
    func isValid(in site: Site) -> Bool { site.isCurrent(from: validFrom, through: validTo) }

    /// The amount, such as `2.000 đồng/trang`, or who sets it.
    var short: String {
        guard let amount else { return setBy.map { "\(kind.label): \($0.label)" } ?? "\(kind.label) theo quy định" }
        if amount == 0 { return "Không thu" }
        let money = currency == .usd ? "\(VietnameseNumber.grouped(amount)) USD" : VietnameseNumber.money(amount)
        return unit.map { "\(money)/\($0)" } ?? money
    }

    /// Conditions, notes, and the legal basis of the fee; empty if there are none.
    var details: String {
        [
            conditions, note, basis?.reference.map { "Căn cứ: \($0)" }, validFrom.map { "áp dụng từ \($0.vietnamese)" },
            validTo.map { "đến hết \($0.vietnamese)" },
        ].compactMap { $0 }.joined(separator: "; ")
    }
}

extension LegalDocument {
    /// The known parts of a citation: `Nghị định 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ`; nil if there are none.
    var reference: String? {
        let parts = [
            articles, annex, kind, number, date.map { "ngày \($0.vietnamese)" }, issuer.map { "của \($0)" },
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

extension Array {
    /// Returns the elements grouped by key, in the order in which the keys first appear.
    func grouped<Key: Hashable>(by key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
        var groups: [(key: Key, elements: [Element])] = []
        var places: [Key: Int] = [:]
        for element in self {
            let key = key(element)
            if let place = places[key] {
                groups[place].elements.append(element)
            } else {
                places[key] = groups.count
                groups.append((key, [element]))
            }
        }
        return groups
    }
}

extension Array where Element: Hashable {
    /// The elements without duplicates, in the order of their first occurrence.
    var removingRepeats: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
