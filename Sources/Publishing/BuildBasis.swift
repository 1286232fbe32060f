import Binary
import Diagnostics
import Disclosure
import FileSystem

/// What a build goes by, known before the first file of the site is written.
public struct BuildBasis: Sendable {
    public let today: Day
    /// Every file of the content; the stamp is nil for one that was being written.
    let inputs: [Input]
    /// As they were found, in the order in which they are printed.
    public let findings: [Diagnostic]
    /// How many of the files of the site are pages.
    public let pages: Int
    /// Of each file of the site.
    let paths: [String]
    /// What each of them is made from; nil where that makes no sense. The next build asks for it only where something
    /// has changed.
    let recipes: Deferred<Recipes?>
    /// All of this as it is kept.
    private let bytes: BinaryReader

    struct Input: Sendable, Hashable {
        let path: String
        let stamp: FileStamp?
    }

    /// - Parameter inputs: every file of the content with its stamp.
    public init(
        today: Day, inputs: [(path: String, stamp: FileStamp?)], findings: [Diagnostic], pages: Int, recipes: Recipes
    ) {
        self.today = today
        self.inputs = inputs.map { Input(path: $0.path, stamp: $0.stamp) }
        self.findings = findings
        self.pages = pages
        self.recipes = Deferred(ready: recipes)
        paths = recipes.files.map(\.path)
        var writer = BinaryWriter()
        writer.reserve(1 << 19)
        today.write(into: &writer)
        self.inputs.write(into: &writer)
        findings.write(into: &writer)
        pages.write(into: &writer)
        paths.write(into: &writer)
        recipes.writeContents(into: &writer)
        bytes = BinaryReader(writer.bytes)
    }
}

extension BuildBasis: BinaryValue {
    public func write(into writer: inout BinaryWriter) { bytes.writeRest(into: &writer) }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        bytes = try reader.skipBytes()
        var own = bytes
        today = try Day(from: &own)
        inputs = try [Input](from: &own)
        findings = try [Diagnostic](from: &own)
        pages = try Int(from: &own)
        let paths = try [String](from: &own)
        self.paths = paths
        recipes = Deferred { [own] in
            var rest = own
            return try? Recipes(of: paths, contents: &rest)
        }
    }
}

extension BuildBasis.Input: BinaryValue {
    func write(into writer: inout BinaryWriter) {
        path.write(into: &writer)
        stamp.write(into: &writer)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        path = try String(from: &reader)
        stamp = try FileStamp?(from: &reader)
    }
}
