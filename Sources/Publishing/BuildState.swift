import Binary
import Diagnostics
import Digests
import Disclosure
import FileSystem

/// What the last build of an output folder was made from, and what it made.
package struct BuildState: Sendable {
    /// The day of the site.
    package let today: Day
    /// In the order in which they are printed.
    package let findings: [Diagnostic]
    /// How many of the files of the site are pages.
    package let pages: Int
    /// Of every file of the site.
    package let paths: [String]
    /// The digest of all that the site was made from: the engine's graph has it as well.
    package let source: Digest
    /// Every file of the content.
    package let inputs: KnownFiles
    /// Of each file of the site, in the order of its paths; nil where it could not be found again, or could change
    /// without leaving another.
    let stamps: [FileStamp?]
    /// Of the list of the site's files, which a build that is cut short leaves another.
    let manifest: FileStamp?

    /// What was built, known before the first file of the site is written.
    package struct Site: Sendable {
        let today: Day
        let findings: [Diagnostic]
        let pages: Int
        let paths: [String]
        let source: Digest

        /// - Parameters:
        ///   - findings: in the order in which they are printed.
        ///   - pages: how many of the files are pages.
        ///   - paths: of every file.
        ///   - source: the digest of all that the site is made from.
        package init(today: Day, findings: [Diagnostic], pages: Int, paths: [String], source: Digest) {
            self.today = today
            self.findings = findings
            self.pages = pages
            self.paths = paths
            self.source = source
        }
    }

    /// Looks at what a build has written, once the clock of the disk has moved past it: whoever changes it from then on
    /// leaves another stamp.
    ///
    /// - Parameters:
    ///   - known: the stamps of files that stood, by path; all others are looked at.
    ///   - waits: whether to wait for the clock, one granule at most. Without, what was written last is made again by the
    ///     next build.
    package init(
        _ site: Site, inputs: FoundFiles, known: [String: FileStamp], in output: OutputClock, waits: Bool
    ) async {
        let known = site.paths.map { known[$0] }
        let stamps = zip(site.paths, known).map { $1 ?? FileStamp(of: output.output + "/" + $0) }
        let manifest = Manifest.stamp(in: output.output)
        let new = zip(stamps, known).compactMap { $1 == nil ? $0?.changed : nil }
        let last = (new + [manifest].compactMap { $0?.changed }).max() ?? .min
        let clock = await output.read(past: waits ? last : .min)
        self.init(
            today: site.today, findings: site.findings, pages: site.pages, paths: site.paths, source: site.source,
            inputs: await inputs.known(clock: clock),
            stamps: zip(stamps, known).map { stamp, known in
                known ?? stamp.flatMap { clock?.isPast($0) == true ? $0 : nil }
            }, manifest: manifest.flatMap { clock?.isPast($0) == true ? $0 : nil })
    }

    private init(
        today: Day, findings: [Diagnostic], pages: Int, paths: [String], source: Digest, inputs: KnownFiles,
        stamps: [FileStamp?], manifest: FileStamp?
    ) {
        self.today = today
        self.findings = findings
        self.pages = pages
        self.paths = paths
        self.source = source
        self.inputs = inputs
        self.stamps = stamps
        self.manifest = manifest
    }

    /// The same build, of files that were found to hold the same bytes.
    package func with(_ inputs: KnownFiles) -> BuildState {
        BuildState(
            today: today, findings: findings, pages: pages, paths: paths, source: source, inputs: inputs,
            stamps: stamps, manifest: manifest)
    }

    /// Whether nothing has happened since to the files of the content, nor to those of the site.
    ///
    /// - Parameter files: every file of the content as it is now.
    package func holds(_ files: KnownFiles, output: String, today: Day) -> Bool {
        guard self.today == today, files.holdsSameBytes(as: inputs) else { return false }
        guard manifest != nil, manifest == Manifest.stamp(in: output) else { return false }
        return zip(stamps, standingFiles(in: output)).allSatisfy { $0 != nil && $0 == $1 }
    }

    /// The files that stand as the build left them, by path.
    ///
    /// - Parameter standing: see ``standingFiles(in:)``.
    package func untouched(_ standing: [FileStamp?]) -> [String: FileStamp] {
        var untouched: [String: FileStamp] = [:]
        for (index, path) in paths.enumerated() {
            if let stamp = stamps[index], standing.indices.contains(index), stamp == standing[index] {
                untouched[path] = stamp
            }
        }
        return untouched
    }

    /// The files of the site as they stand now, in the order of its paths.
    package func standingFiles(in output: String) -> [FileStamp?] { FileSystem.stamps(of: paths, in: output) }
}

extension BuildState: FormedValue {
    package static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        let state = Self(
            today: try part { $0.today }, findings: try part { $0.findings }, pages: try part { $0.pages },
            paths: try part { $0.paths }, source: try part { $0.source }, inputs: try part { $0.inputs },
            stamps: try part { $0.stamps }, manifest: try part { $0.manifest })
        guard state.stamps.count == state.paths.count else { throw BinaryError() }
        return state
    }
}
