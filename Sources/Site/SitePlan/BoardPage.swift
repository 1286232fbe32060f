import Diagnostics
import Disclosure
import Records

/// Niêm yết: pages to be posted in the office or handed out at its counter.
public enum BoardPage: Hashable, Sendable {
    case index
    /// The procedures of a field, identified by its name.
    case field(String)
    /// A single procedure on one sheet.
    case handout(VersionKey)
    /// Where to send feedback (Nghị định 20/2008/NĐ-CP Điều 13).
    case feedback
}

extension BoardPage {
    var address: String {
        switch self {
        case .index: "niem-yet/index.html"
        case .field(let name): "niem-yet/\(Catalogue.slug(ofField: name)).html"
        case .handout(let version): "niem-yet/\(version.code.text).html"
        case .feedback: "niem-yet/phan-anh-kien-nghi.html"
        }
    }

    var isIndex: Bool { self == .index }
}

extension Catalogue {
    /// A board for every field, and a handout for every procedure in force.
    var boards: [BoardPage] {
        fields.map { .field($0.name) } + fields.flatMap(\.procedures).map(BoardPage.handout)
    }

    /// Returns the location of what a board is made from, for reporting address collisions.
    func origin(of board: BoardPage) -> Location {
        let procedure: VersionKey? =
            switch board {
            case .field(let name): field(named: name)?.procedures.first
            case .handout(let version): version
            case .index, .feedback: nil
            }
        return procedure.flatMap { self[$0]?.location } ?? Location(file: "site.yml")
    }
}
