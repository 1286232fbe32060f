import Diagnostics
import Disclosure
import Vietnamese

/// What a row of a table of procedures says: enough for the first page of a procedure, which the office completes.
struct ProcedureRow: Sendable {
    let number: Int
    let position: Position
    let code: ProcedureCode
    var name = ""
    var field = ""
    var levels: [String] = []
    /// Each with its own time limit and fees.
    var channels: [Channel] = []
    var legalBases: [String] = []
    var source: String?

    struct Channel: Sendable {
        let way: SubmissionChannel.Way
        var timeLimit: TimeLimit?
        /// Whether the table says that nothing is charged.
        var isFree = false
        /// What the table says in words that are no value: for the office to look at.
        var notes: [String] = []
    }

    /// The folder of the field, and the file of the code.
    var path: String { "procedures/\(Folding.slug(field) ?? "linh-vuc")/\(code.text).md" }

    /// The file as a clerk would write it.
    var text: String {
        var lines = [
            "---", "code: \"\(code.text)\"", "name: \(YAMLText.scalar(name))", "field: \(YAMLText.scalar(field))",
        ]
        lines.append("levels: [\(levels.joined(separator: ", "))]")
        if !channels.isEmpty { lines.append("channels:") }
        for channel in channels {
            lines.append("  - channel: \(channel.way.rawValue)")
            if let limit = channel.timeLimit { lines.append("    timeLimit: \(YAMLText.quoted(limit.text))") }
            if channel.isFree { lines.append("    fees: []") }
            if !channel.notes.isEmpty {
                lines.append("    note: \(YAMLText.quoted(channel.notes.joined(separator: "; ")))")
            }
        }
        if !legalBases.isEmpty { lines.append("legalBases:") }
        for basis in legalBases {
            // A number has a year or a letter behind a stroke; anything else is the title of a document.
            let key = basis.contains("/") && !basis.contains(" ") ? "number" : "title"
            lines.append("  - {\(key): \(YAMLText.quoted(basis))}")
        }
        if let source { lines.append("source: \(YAMLText.scalar(source))") }
        return (lines + ["---", ""]).joined(separator: "\n")
    }
}
