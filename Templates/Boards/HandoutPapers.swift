import Disclosure
import Records

/// The documents of a procedure that fit on one sheet, and the type size required for them.
struct HandoutPapers {
    typealias Group = (name: String?, documents: [RequiredDocument])

    /// The amount of text on the sheet, by which the stylesheet chooses the type size.
    enum Density: String, CaseIterable {
        case roomy, close, dense

        /// The number of lines available for documents, assuming long names and answers above them.
        fileprivate var lines: Int {
            switch self {
            case .roomy: 24
            case .close: 36
            case .dense: 52
            }
        }

        /// The number of characters in a line.
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
    /// The number of documents that did not fit.
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

    /// Returns the number of lines above the documents that exceed those of a typical sheet.
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
