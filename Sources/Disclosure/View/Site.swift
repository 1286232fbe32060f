import Binary
import Engine

/// The site as pages see it. There is no other way to its records, and every way records what was read, so that a page
/// is made again when an answer it was given has changed, and only then.
public struct Site: Sendable {
    private let box: Box<LinkedSite>
    let recorder: Ask
    /// What `site.yml` says.
    public let settings: Tracked<SiteSettings>

    var linked: LinkedSite { box.value }

    /// - Throws: where the revision has no linked site.
    public init(recordedBy ask: Ask) throws {
        box = try ask.peek(LinkedSiteInput())
        recorder = ask
        settings = Tracked(box.value.settingsBox, key: Only(), recorder: ask, seen: SeenParts())
    }

    /// The value of a query that cannot fail; nil should the engine refuse it, which fails whatever is being made.
    public func ask<Question: Query>(_ query: Question) -> Question.Value? { try? recorder(query) }

    /// The answer to a question; the same for everybody who asks it in one build.
    public func read<Answer: Fact>(_ fact: Answer) -> Answer.Value {
        // A fact cannot fail; were it to, the engine fails whatever is being made.
        ask(fact) ?? fact.value(in: linked)
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
        guard let subject = Subject.find(key, in: linked) else {
            _ = read(PartDigest<Subject>(key: key, part: Parts<Subject>.whole))
            return nil
        }
        return tracked(subject, key)
    }
}
