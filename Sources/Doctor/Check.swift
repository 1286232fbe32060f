import Diagnostics

/// One thing that a machine must have for the daily work, and how it stands.
package struct Check: Hashable, Sendable {
    /// For other programs; never translated.
    package let id: String
    package let subject: Message
    package let found: Message
    /// What to do; nil when all is well.
    package let mend: Message?

    package var isFine: Bool { mend == nil }

    /// `ok` or `cần sửa`, what was looked at, what was found, and below it what to do.
    package func line(in language: Language) -> String {
        let state = isFine ? "ok" : Message(vi: "cần sửa", en: "to mend").text(in: language)
        let padded = state + String(repeating: " ", count: max(0, 8 - state.count))
        let line = "\(padded)\(subject.text(in: language)): \(found.text(in: language))\n"
        guard let mend else { return line }
        return line + "        → \(mend.text(in: language))\n"
    }

    /// The same as a JSON object: `{check,ok,subject,found,mend}`.
    package func json(in language: Language) -> String {
        let quoted = DiagnosticFormat.quoted
        return #"{"check":\#(quoted(id)),"ok":\#(isFine),"subject":\#(quoted(subject.text(in: language))),"#
            + #""found":\#(quoted(found.text(in: language))),"mend":\#(mend.map { quoted($0.text(in: language)) } ?? "null")}"#
    }
}
