import Digests

/// The changes to apply, in order, to a host that only accepts files.
///
/// New files come first, as no reachable page links to them. Then changed files: everything they link to exists, old or
/// new. Removals come last, when nothing links to the files any more. After any step, therefore, whatever a reader
/// reaches from the home page has no dead links, and every page has its styles and scripts. The same holds for the list
/// after an interrupted upload, whatever has changed since, with one exception: links to a page that the upload may
/// have removed and that is needed again are dead until it is restored by the first files of the list.
package struct ChangeList: Sendable {
    /// A single change.
    package struct Step: Sendable {
        /// What happens to a file; the raw value is the word for it in ``ChangeList/text``.
        package enum Verb: String, Sendable {
            case add, change, remove
        }

        /// What happens to the file at the path.
        package let verb: Verb
        /// The path relative to the root of the site, with `/` as separator.
        package let path: String
    }

    /// The changes in the order in which they must be applied; empty if the host is up to date.
    package let steps: [Step]

    /// One line per step: the verb, a space, and the path.
    package var text: String { steps.map { "\($0.verb.rawValue) \($0.path)\n" }.joined() }

    /// Returns the number of steps with the given verb.
    package func count(_ verb: Step.Verb) -> Int { steps.count { $0.verb == verb } }

    /// Computes the changes.
    ///
    /// - Parameters:
    ///   - onHost: The files on the host, as far as known.
    ///   - planned: The digests of the files the host should have, by path.
    init(from onHost: [String: HostFile], to planned: [String: Digest]) {
        let missing = planned.keys.filter { onHost[$0] == nil }
        // Files that may exist may be reachable, and may link to what later lists were to add: the latest come first.
        let uncertainPaths = planned.keys.filter { onHost[$0]?.since != nil }
        let uncertain = Dictionary(grouping: uncertainPaths) { onHost[$0]?.since ?? 0 }
            .sorted { $0.key > $1.key }.map { UploadOrder.sorted($0.value) }
        let changed = planned.filter { path, digest in
            switch onHost[path] {
            case nil, .maybe: false
            case .present: true
            case .exactly(let existing): existing != digest
            }
        }.keys
        let obsolete = onHost.keys.filter { planned[$0] == nil }
        steps =
            (UploadOrder.sorted(missing) + uncertain.joined()).map { Step(verb: .add, path: $0) }
            + UploadOrder.sorted(changed).map { Step(verb: .change, path: $0) }
            + UploadOrder.sorted(obsolete).reversed().map { Step(verb: .remove, path: $0) }
    }
}

/// What is known about a file on the host.
enum HostFile: Hashable, Sendable {
    case exactly(Digest)
    /// It exists; an unconfirmed upload may have changed it.
    case present
    /// The unconfirmed list with this number was to add or remove it.
    case maybe(since: Int)

    var since: Int? {
        if case .maybe(let since) = self { since } else { nil }
    }
}
