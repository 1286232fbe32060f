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
            Wording.free
        } else {
            fees.map(\.short).removingRepeats.joined(separator: "; ")
        }
    }
}

extension Fee {
    func isValid(in site: Site) -> Bool { site.isCurrent(from: validFrom, through: validTo) }

    /// The amount, such as `2.000 đồng/trang`, or who sets it.
    var short: String {
        guard let amount else { return setBy.map { "\(kind.label): \($0.label)" } ?? Wording.asRegulated(kind) }
        if amount == 0 { return Wording.free }
        let money = currency == .usd ? Wording.dollars(amount) : VietnameseNumber.money(amount)
        return unit.map { "\(money)/\($0)" } ?? money
    }

    /// Conditions, notes, and the legal basis of the fee; empty if there are none.
    var details: String {
        [
            conditions, note, basis?.reference.map(Wording.basis), validFrom.map(Wording.validFrom),
            validTo.map(Wording.validThrough),
        ].compactMap { $0 }.joined(separator: "; ")
    }
}

extension LegalDocument {
    /// The known parts of a citation: `Nghị định 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ`; nil if there are none.
    var reference: String? {
        let parts = [
            articles, annex, kind, number, date.map(Wording.dated), issuer.map(Wording.issued),
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

extension Array {
    /// Returns the elements grouped by key, in the order in which the keys first appear.
    func grouped<Key: Hashable>(by key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
        var groups: [(key: Key, elements: [Element])] = []
        var indexByKey: [Key: Int] = [:]
        for element in self {
            let key = key(element)
            if let index = indexByKey[key] {
                groups[index].elements.append(element)
            } else {
                indexByKey[key] = groups.count
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

// MARK: - Wording

private enum Wording {
    static let free = "Không thu"
    static func asRegulated(_ kind: Fee.FeeKind) -> String { "\(kind.label) theo quy định" }
    static func dollars(_ amount: Int) -> String { "\(VietnameseNumber.grouped(amount)) USD" }
    static func basis(_ reference: String) -> String { "Căn cứ: \(reference)" }
    static func validFrom(_ day: Day) -> String { "áp dụng từ \(day.vietnamese)" }
    static func validThrough(_ day: Day) -> String { "đến hết \(day.vietnamese)" }

    // The end of a citation.
    static func dated(_ day: Day) -> String { "ngày \(day.vietnamese)" }
    static func issued(by issuer: String) -> String { "của \(issuer)" }
}
