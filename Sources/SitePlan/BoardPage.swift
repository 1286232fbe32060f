import Diagnostics
import Disclosure

/// Niêm yết: what hangs on the wall of the office, or is handed over its counter.
public enum BoardPage: Hashable, Sendable {
    case index
    /// The procedures of a field, by its index in the catalogue.
    case field(Int)
    /// One procedure on one sheet, by its index among the versions.
    case handout(Int)
    /// Where to send feedback (Nghị định 20/2008/NĐ-CP Điều 13).
    case feedback
}

extension BoardPage {
    func address(in catalogue: Catalogue) -> String {
        switch self {
        case .index: "niem-yet/index.html"
        case .field(let index): "niem-yet/\(catalogue.fields[index].slug).html"
        case .handout(let index): "niem-yet/\(catalogue.versions[index].code.value.text).html"
        case .feedback: "niem-yet/phan-anh-kien-nghi.html"
        }
    }

    var isIndex: Bool { self == .index }
}

extension Catalogue {
    /// A board for every field, and a handout for every procedure in force.
    var boards: [BoardPage] {
        fields.indices.map(BoardPage.field) + fields.flatMap(\.procedures).map(BoardPage.handout)
    }

    /// What a board is made from, to name it when two pages want one address.
    func origin(of board: BoardPage) -> Location {
        let procedure: Int? =
            switch board {
            case .field(let index): fields[index].procedures.first
            case .handout(let index): index
            case .index, .feedback: nil
            }
        return procedure.map { versions[$0].location } ?? Location(file: "site.yml")
    }
}
