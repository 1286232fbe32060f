import Disclosure

/// The papers of a procedure as far as one sheet holds them, and how small the letters must be for it.
struct HandoutPapers {
    typealias Group = (name: String?, documents: [RequiredDocument])

    /// How much stands on the sheet; the styles choose the size of the letters by it.
    enum Density: String, CaseIterable {
        case roomy, close, dense

        /// Lines for papers, with long names and answers above them.
        fileprivate var lines: Int {
            switch self {
            case .roomy: 24
            case .close: 36
            case .dense: 52
            }
        }

        /// Letters in a line.
        fileprivate var measure: Int {
            switch self {
            case .roomy: 80
            case .close: 96
            case .dense: 112
            }
        }
    }

    let density: Density
    let groups: [Group]
    /// How many papers found no room.
    let left: Int

    init(_ procedure: Procedure, of site: Site) {
        let all = procedure.documentGroups
        let head = Self.linesAbove(procedure, site)
        func fits(_ density: Density) -> Bool {
            all.reduce(head) { $0 + Self.lines(of: $1, density.measure) } <= density.lines
        }
        density = Density.allCases.first(where: fits) ?? .dense
        guard !fits(density) else {
            (groups, left) = (all, 0)
            return
        }
        var room = density.lines - head
        var shown: [Group] = []
        for group in all {
            var taken: Group = (group.name, [])
            room -= group.name == nil ? 0 : Self.titleLines
            for document in group.documents {
                room -= Self.lines(of: document, density.measure)
                guard room >= 0 else { break }
                taken.documents.append(document)
            }
            if !taken.documents.isEmpty { shown.append(taken) }
        }
        groups = shown
        left = procedure.documents.count - shown.reduce(0) { $0 + $1.documents.count }
    }

    private static let titleLines = 2

    /// How many lines the names above the papers take beyond those of a usual sheet.
    private static func linesAbove(_ procedure: Procedure, _ site: Site) -> Int {
        let large = procedure.title.count / 16 + (site.unit.name.count + procedure.field.count) / 25
        let responsible = site.settings.responsible ?? site.unit.name
        let small =
            (site.unit.displayName.count + (site.settings.contacts.address?.count ?? 0) + responsible.count) / 40
        return max(0, large + small + (procedure.illustrative == true ? 2 : 0) - 3)
    }

    private static func lines(of group: Group, _ measure: Int) -> Int {
        group.documents.reduce(group.name == nil ? 0 : titleLines) { $0 + lines(of: $1, measure) }
    }

    private static func lines(of document: RequiredDocument, _ measure: Int) -> Int {
        1 + (document.name.count + document.amount.count) / measure
    }
}
