import Diagnostics
import Digests
import Disclosure
import Engine
import FileSystem
import Parallel
import WorkingTime

/// Reads a content folder.
package enum ContentReader {
    /// The reason a folder could not be read at all.
    package enum Failure: Error, Sendable {
        case noFolder(String)
        case unreadable(String)
    }

    /// Reads every record of the folder and the diagnostics of its files, without a cache.
    package static func read(_ root: String, jobs: Int) async throws(Failure) -> ReadContent {
        let workers = Workers(jobs)
        let files = SourceFiles(await FoundFiles(try files(in: root), in: root, jobs: jobs), in: root)
        let engine = Engine(
            queries: Site.queries + queries, inputs: [Today.self] + inputs, outputs: [], program: [])
        // No record depends on the day.
        let revision = engine.begin(Inputs(files, asOf: .first), workers: workers)
        do {
            return try revision.value(of: WholeContent())
        } catch {
            throw .unreadable("\(error)")
        }
    }

    /// Returns every file of a content folder with its stamp, ordered by path.
    package static func files(in root: String) throws(Failure) -> [FileEntry] {
        guard isFolder(root) else { throw .noFolder(root) }
        do {
            return try stampedFilesBelow(root, skipping: isHidden)
        } catch {
            throw .unreadable(error.description)
        }
    }

    /// Whether a file belongs to an editor or the system: its name begins with a dot, ends in a tilde, or is well
    /// known.
    package static func isHidden(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name == "Thumbs.db" || name == "desktop.ini"
    }
}

/// The records of a content folder and the diagnostics from reading it.
package struct ReadContent: Sendable {
    package internal(set) var content = Content()
    package internal(set) var findings: [Diagnostic] = []
}

extension Content {
    mutating func add(_ records: FileRecords, _ uses: ProseUses) {
        links += uses.links
        directives += uses.directives
        switch records {
        case .nothing: break
        case .procedure(let record): procedures.append(record)
        case .resultsFile(let resultsFile): resultsFiles.append(resultsFile)
        case .record(let record): append(record)
        }
    }
}
