import Digests

/// What is to be done on a host that only takes files, one step after another.
///
/// First come files that are not there yet: no page that can be reached leads to them. Then those that change: all they
/// lead to is there, old or new. Removals come last, when nothing leads there any more. So after any step, whatever a
/// reader reaches from the home page leads somewhere, and every page has its styles and scripts. That holds as well for
/// the list after an upload that was cut short, whatever has changed since; unless a page is wanted again that the
/// upload may have removed: links to it lead nowhere until it is back, with the first files of the list.
package struct ChangeList: Sendable {
    package struct Step: Sendable {
        package enum Verb: String, Sendable {
            case add, change, remove
        }

        package let verb: Verb
        package let path: String
    }

    package let steps: [Step]

    /// One step in a line: the verb, a space, the path.
    package var text: String { steps.map { "\($0.verb.rawValue) \($0.path)\n" }.joined() }

    package func count(_ verb: Step.Verb) -> Int { steps.count { $0.verb == verb } }

    /// - Parameters:
    ///   - there: what the host holds, as far as it is known.
    ///   - wanted: what it is to hold, digests by path.
    init(from there: [String: HostFile], to wanted: [String: Digest]) {
        let missing = wanted.keys.filter { there[$0] == nil }
        // What may be there already may be reached, and may come to lead to what later lists were to add: the latest
        // come first.
        let doubtful = Dictionary(grouping: wanted.keys.filter { there[$0]?.since != nil }) { there[$0]?.since ?? 0 }
            .sorted { $0.key > $1.key }.map { UploadOrder.sorted($0.value) }
        let changed = wanted.filter { path, digest in
            switch there[path] {
            case nil, .maybe: false
            case .present: true
            case .exactly(let held): held != digest
            }
        }.keys
        let gone = there.keys.filter { wanted[$0] == nil }
        steps =
            (UploadOrder.sorted(missing) + doubtful.joined()).map { Step(verb: .add, path: $0) }
            + UploadOrder.sorted(changed).map { Step(verb: .change, path: $0) }
            + UploadOrder.sorted(gone).reversed().map { Step(verb: .remove, path: $0) }
    }
}

/// What is known of one file on the host.
enum HostFile: Hashable, Sendable {
    case exactly(Digest)
    /// It is there; an upload that was not confirmed may have changed it.
    case present
    /// A list that was not confirmed, the one of this number, was to add or remove it.
    case maybe(since: Int)

    var since: Int? {
        if case .maybe(let since) = self { since } else { nil }
    }
}
