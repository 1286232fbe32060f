import Diagnostics

@testable import Disclosure
@testable import RecordSchema
@testable import Records
@testable import WorkingTime

/// Records as files would give them, with what a test is about.
extension DisclosureItem {
    static func posted(
        _ category: DisclosureCategory, decided: String? = nil, from: String, to: String? = nil, file: String = "a"
    ) -> DisclosureItem {
        var item = DisclosureItem(at: Location(file: "disclosures/\(file).md"))
        item.category = category
        item.title = file
        item.forms = Located([.website])
        item.from = Located(.on(from))
        item.to = to.map { Located(.on($0)) }
        if let decided {
            var decision = LegalDocument(at: item.location)
            decision.date = .on(decided)
            item.decision = decision
        }
        return item
    }

    func superseding(_ slug: String) -> DisclosureItem {
        var item = self
        item.supersedes = Located(slug)
        return item
    }
}

extension FeedbackItem {
    static func received(_ day: String, due: String, answered: String? = nil) -> FeedbackItem {
        var item = FeedbackItem(at: Location(file: "feedback/2026-11.yml"))
        item.number = Located("01")
        item.receivedOn = .on(day)
        item.dueOn = Located(.on(due))
        item.answeredOn = answered.map { Located(.on($0)) }
        item.status = answered == nil ? .inProgress : .answered
        return item
    }

    static func foreign(_ day: String, forwarded: String?) -> FeedbackItem {
        var item = received(day, due: "2026-12-31")
        item.ownAuthority = false
        item.forwardedOn = forwarded.map { Located(.on($0)) }
        item.status = forwarded == nil ? .received : .forwarded
        return item
    }
}

extension Procedure {
    static func version(
        _ code: String, status: Status? = nil, from: String? = nil, to: String? = nil, decided: String? = nil
    ) throws -> Procedure {
        var procedure = Procedure(at: Location(file: "procedures/\(code)-\(from ?? "").md"))
        procedure.code = Located(try ProcedureCode.read(code.utf8.span))
        procedure.status = status
        procedure.effectiveFrom = from.map(Day.on)
        procedure.effectiveTo = to.map(Day.on)
        if let decided {
            var decision = LegalDocument(at: procedure.location)
            decision.date = .on(decided)
            procedure.announcement = decision
        }
        return procedure
    }
}

extension Day {
    /// A day of a test; the first of all days where it is mistyped, which no test expects.
    static func on(_ text: String) -> Day { Day(text) ?? .first }
}
