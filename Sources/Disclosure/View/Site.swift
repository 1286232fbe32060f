import Binary
import Engine

/// The site as pages see it. There is no other way to its records, and every way records what was read, so that a page
/// is made again when an answer it was given has changed, and only then.
public struct Site: Sendable {
    private let box: Box<LinkedSite>
    let recorder: Ask
    /// What `site.yml` says.
    public let settings: Tracked<SiteSettings>
    /// What it says of the unit.
    public let unit: Tracked<Unit>

    var linked: LinkedSite { box.value }

    /// - Throws: where the revision has no linked site.
    public init(recordedBy ask: Ask) throws {
        guard let box = try ask.peek(LinkedSiteQuery()) else { throw MissingSettings() }
        self.box = box
        recorder = ask
        settings = Tracked(box.value.settingsBox, key: Only(), recorder: ask, seen: SeenParts())
        unit = Tracked(Box(box.value.settings.unit), key: Only(), recorder: ask, seen: SeenParts())
    }

    /// The value of a query that cannot fail; nil should the engine refuse it, which fails whatever is being made.
    public func ask<Question: Query>(_ query: Question) -> Question.Value? { try? recorder(query) }

    /// The answer to a question; the same for everybody who asks it in one build.
    public func read<Answer: Fact>(_ fact: Answer) -> Answer.Value {
        // A fact cannot fail; were it to, the engine fails whatever is being made.
        ask(fact) ?? atHand { try fact.value(in: linked) }
    }

    /// What follows from a linked site, all parts of which are at hand.
    func atHand<Value>(_ value: () throws -> Value) -> Value {
        do {
            return try value()
        } catch {
            preconditionFailure("a part of a linked site is missing: \(error)")
        }
    }

    /// Records that the answer to a question was read, where what it tells is taken from the linked site.
    func note<Answer: Fact>(_ fact: Answer) {
        // Were it to fail, the engine fails whatever is being made.
        try? recorder.note(fact)
    }

    /// The values of many queries, worked on side by side.
    public func askAll<Question: Query>(_ queries: [Question]) -> [Question.Value] {
        (try? recorder.all(queries)) ?? queries.compactMap { ask($0) }
    }

    func tracked<Subject: Trackable>(_ subject: Box<Subject>, _ key: Subject.Key) -> Tracked<Subject> {
        Tracked(subject, key: key, recorder: recorder)
    }

    /// A record that may not be there.
    func tracked<Subject: Trackable>(_ key: Subject.Key) -> Tracked<Subject>? {
        guard let subject = atHand({ try Subject.find(key, in: linked) }) else {
            note(PartDigest<Subject>(key: key, part: Parts<Subject>.whole))
            return nil
        }
        return tracked(subject, key)
    }
}
