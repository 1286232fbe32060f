import Binary
import Engine
import Records

/// A dependency-tracking view of the site for rendering pages.
///
/// Pages can only access records through this view, which records every read as a dependency. A page is therefore
/// rendered again if and only if something it has read has changed.
public struct Site: Sendable {
    private let box: Box<LinkedSite>
    let recorder: Ask
    /// The settings in `site.yml`.
    public let settings: Tracked<SiteSettings>
    /// The unit in `site.yml`.
    public let unit: Tracked<Unit>

    var linked: LinkedSite { box.value }

    /// Creates a view that records reads in `ask`.
    ///
    /// - Throws: An error if the revision has no linked site.
    public init(recordedBy ask: Ask) throws {
        guard let box = try ask.peek(LinkedSiteQuery()) else { throw MissingSettings() }
        self.box = box
        recorder = ask
        settings = Tracked(box.value.settingsBox, key: Only(), recorder: ask, seen: SeenParts())
        unit = Tracked(Box(box.value.settings.unit), key: Only(), recorder: ask, seen: SeenParts())
    }

    /// Returns the value of a query that cannot fail, or nil if the engine rejects it, in which case the engine fails
    /// the running computation.
    public func ask<Question: Query>(_ query: Question) -> Question.Value? { try? recorder(query) }

    /// Returns the value of a fact, which is the same throughout a build.
    public func read<Answer: Fact>(_ fact: Answer) -> Answer.Value {
        // A fact cannot fail. If it does nevertheless, the engine fails the running computation.
        ask(fact) ?? atHand { try fact.value(in: linked) }
    }

    /// Returns a value computed from the linked site, all parts of which are in memory, so the closure must not throw.
    func atHand<Value>(_ value: () throws -> Value) -> Value {
        do {
            return try value()
        } catch {
            preconditionFailure("a part of a linked site is missing: \(error)")
        }
    }

    /// Records a dependency on a fact without computing its value, for data read directly from the linked site.
    func note<Answer: Fact>(_ fact: Answer) {
        // If this fails, the engine fails the running computation.
        try? recorder.note(fact)
    }

    /// Returns the values of several queries, evaluated in parallel.
    public func askAll<Question: Query>(_ queries: [Question]) -> [Question.Value] {
        (try? recorder.all(queries)) ?? queries.compactMap { ask($0) }
    }

    func tracked<Subject: Trackable>(_ subject: Box<Subject>, _ key: Subject.Key) -> Tracked<Subject> {
        Tracked(subject, key: key, recorder: recorder)
    }

    /// Returns the record with a key, or nil if there is none, which is recorded as a dependency as well.
    func tracked<Subject: Trackable>(_ key: Subject.Key) -> Tracked<Subject>? {
        guard let subject = atHand({ try Subject.find(key, in: linked) }) else {
            note(PartDigest<Subject>(key: key, part: Parts<Subject>.whole))
            return nil
        }
        return tracked(subject, key)
    }
}
