import Diagnostics
import Disclosure
import RecordSchema
import Records
import Vietnamese
import WorkingTime

/// A row of a table of procedures: enough for an initial procedure file, which the office completes.
package struct ProcedureRow: Sendable {
    let number: Int
    let position: Position
    let code: ProcedureCode
    var name = ""
    var field = ""
    var levels: [String] = []
    /// The ways of submission, each with its own time limit and fees.
    var channels: [Channel] = []
    var legalBases: [String] = []
    var source: String?

    struct Channel: Sendable {
        let way: SubmissionChannel.Way
        var timeLimit: TimeLimit?
        /// Whether the table says that there is no charge.
        var isFree = false
        /// Statements in the table that could not be parsed as values, for the office to review.
        var notes: [String] = []
    }

    /// The path of the procedure's file, with a folder named after the field.
    var path: String { "procedures/\(Folding.slug(field) ?? "linh-vuc")/\(code.text).md" }

    /// The contents of the procedure's file.
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
            // Document numbers contain a slash followed by a year or letters; anything else is a title.
            let key = basis.contains("/") && !basis.contains(" ") ? "number" : "title"
            lines.append("  - {\(key): \(YAMLText.quoted(basis))}")
        }
        if let source { lines.append("source: \(YAMLText.scalar(source))") }
        return (lines + ["---", ""]).joined(separator: "\n")
    }
}
