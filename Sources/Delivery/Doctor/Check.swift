import Binary
import Diagnostics

/// The result of checking one thing that daily work on this machine requires.
package struct Check: Hashable, Sendable {
    /// A stable identifier for other programs; never translated.
    package let id: String
    /// What was checked.
    package let subject: Message
    /// What was found.
    package let found: Message
    /// What to do to fix it; nil if the check passed.
    package let fix: Message?

    /// Whether the check passed.
    package var isFine: Bool { fix == nil }

    /// Returns a line with `ok` or `cần sửa`, what was checked, and what was found, followed by a line with what to do.
    package func line(in language: Language) -> String {
        let state = isFine ? "ok" : Message(vi: "cần sửa", en: "to fix").text(in: language)
        let padded = state + String(repeating: " ", count: max(0, 8 - state.count))
        let line = "\(padded)\(subject.text(in: language)): \(found.text(in: language))\n"
        guard let fix else { return line }
        return line + "        → \(fix.text(in: language))\n"
    }

    /// Returns the results as a JSON array of `{check,ok,subject,found,mend}`.
    package static func json(_ checks: [Check], in language: Language) -> String {
        var json = JSONWriter()
        json.array(.lines) { array in
            for check in checks {
                array.object { object in
                    object.member("check", check.id)
                    object.member("ok", check.isFine)
                    object.member("subject", check.subject.text(in: language))
                    object.member("found", check.found.text(in: language))
                    object.member("mend", check.fix?.text(in: language))
                }
            }
        }
        json.endLine()
        return json.text
    }
}
