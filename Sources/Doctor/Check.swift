import Diagnostics

/// One thing that a machine must have for the daily work, and how it stands.
public struct Check: Hashable, Sendable {
    /// For other programs; never translated.
    public let id: String
    public let subject: Message
    public let found: Message
    /// What to do; nil when all is well.
    public let mend: Message?

    public var isFine: Bool { mend == nil }

    /// `ok` or `cần sửa`, what was looked at, what was found, and below it what to do.
    public func line(in language: Language) -> String {
        let state = isFine ? "ok" : Message(vi: "cần sửa", en: "to mend").text(in: language)
        let padded = state + String(repeating: " ", count: max(0, 8 - state.count))
        let line = "\(padded)\(subject.text(in: language)): \(found.text(in: language))\n"
        guard let mend else { return line }
        return line + "        → \(mend.text(in: language))\n"
    }

    /// The same as a JSON object: `{check,ok,subject,found,mend}`.
    public func json(in language: Language) -> String {
        let quoted = DiagnosticFormat.quoted
        return #"{"check":\#(quoted(id)),"ok":\#(isFine),"subject":\#(quoted(subject.text(in: language))),"#
            + #""found":\#(quoted(found.text(in: language))),"mend":\#(mend.map { quoted($0.text(in: language)) } ?? "null")}"#
    }
}
