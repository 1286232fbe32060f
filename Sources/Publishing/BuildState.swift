import Binary
import Diagnostics
import Disclosure
import FileSystem

/// What the last build of an output folder was made from, and what it made.
public struct BuildState: Sendable {
    public let today: Day
    /// Every file of the content; the stamp is nil for one that was being written.
    let inputs: [Input]
    /// As they were found, in the order in which they are printed.
    public let findings: [Diagnostic]
    /// How many of the files are pages.
    public let pages: Int
    let recipes: Recipes
    /// Of each file of the site, in the order of the recipes; nil where it could not be found again.
    let stamps: [FileStamp?]
    /// Of the list of the site's files, which a build that is cut short leaves another.
    let manifest: FileStamp?

    struct Input: Sendable, Hashable {
        let path: String
        let stamp: FileStamp?
    }

    /// - Parameters:
    ///   - inputs: every file of the content with its stamp.
    ///   - recipes: every file of the site with what it was made from.
    ///   - known: the stamps of files that stood; all others are looked at.
    public init(
        today: Day, inputs: [(path: String, stamp: FileStamp?)], findings: [Diagnostic], pages: Int,
        recipes: Recipes, known: [FileStamp?], in folder: String
    ) {
        self.today = today
        self.inputs = inputs.map { Input(path: $0.path, stamp: $0.stamp) }
        self.findings = findings
        self.pages = pages
        self.recipes = recipes
        stamps = zip(recipes.files, known).map { $1 ?? FileStamp(of: folder + "/" + $0.path) }
        manifest = Manifest.stamp(in: folder)
    }

    /// Whether nothing has happened since to the files of the content, nor to those of the site.
    ///
    /// - Parameter files: every file of the content with its stamp, in the order of paths.
    public func holds(_ files: [FileEntry], output: String, today: Day) -> Bool {
        guard self.today == today, files.count == inputs.count else { return false }
        for (file, input) in zip(files, inputs)
        where file.path != input.path || file.kind != .file || file.stamp == nil || file.stamp != input.stamp {
            return false
        }
        guard manifest != nil, manifest == Manifest.stamp(in: output) else { return false }
        return zip(stamps, standingFiles(in: output)).allSatisfy { $0 != nil && $0 == $1 }
    }

    /// The files of the site as they stand now, in the order of the recipes.
    public func standingFiles(in output: String) -> [FileStamp?] {
        FileSystem.stamps(of: recipes.files.map(\.path), in: output)
    }
}

extension BuildState: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        today.write(into: &writer)
        inputs.write(into: &writer)
        findings.write(into: &writer)
        pages.write(into: &writer)
        recipes.write(into: &writer)
        stamps.write(into: &writer)
        manifest.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        today = try Day(from: &reader)
        inputs = try [Input](from: &reader)
        findings = try [Diagnostic](from: &reader)
        pages = try Int(from: &reader)
        recipes = try Recipes(from: &reader)
        stamps = try [FileStamp?](from: &reader)
        manifest = try FileStamp?(from: &reader)
        guard stamps.count == recipes.files.count else { throw BinaryError() }
    }
}

extension BuildState.Input: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        path.write(into: &writer)
        stamp.write(into: &writer)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        path = try String(from: &reader)
        stamp = try FileStamp?(from: &reader)
    }
}
