import HTML
import Records
import WorkingTime

/// The legal facts of the unit, and its predecessors and successors, whose names appear in old documents.
struct FormerNames: Component {
    let unit: Unit

    var body: some HTML {
        let facts = [
            unit.kind?.label, unit.province, unit.code.map { Wording.code($0) },
            unit.resolution.map { Wording.established(by: $0) },
        ].compactMap { $0 }
        if !facts.isEmpty { p(facts.joined(separator: " · "), .class("former")) }
        if !unit.predecessors.isEmpty {
            p(.class("former")) {
                Wording.predecessors
                unit.predecessors.map { former in
                    former.until.map { Wording.name(former.name, until: $0.vietnamese) } ?? former.name
                }.joined(separator: "; ")
            }
        }
        if !unit.successors.isEmpty {
            p(.class("former")) {
                Wording.successors
                unit.successors.map { later in
                    later.since.map { Wording.name(later.name, since: $0.vietnamese) } ?? later.name
                }
                .joined(separator: "; ")
            }
        }
    }
}

// MARK: - Wording

extension FormerNames {
    private enum Wording {
        static func code(_ code: String) -> String { "mã định danh \(code)" }
        static func established(by resolution: String) -> String { "thành lập theo \(resolution)" }
        /// Before the names.
        static let predecessors = "Tiếp nối: "
        static func name(_ name: String, until day: String) -> String { "\(name) (đến \(day))" }
        /// Before the names.
        static let successors = "Nay là: "
        static func name(_ name: String, since day: String) -> String { "\(name) (từ \(day))" }
    }
}
