import Binary
import Diagnostics
import Digests
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
    /// What files are made from, by name, each with what stood for it.
    let digests: [String: Digest]
    let outputs: [String: Output]

    struct Input: Sendable, Hashable {
        let path: String
        let stamp: FileStamp?
    }

    struct Output: Sendable {
        let stamp: FileStamp?
        /// Names of what it was made from.
        let dependencies: [String]
    }

    /// - Parameters:
    ///   - inputs: every file of the content with its stamp.
    ///   - outputs: every file of the site with what it was made from.
    public init(
        today: Day, inputs: [(path: String, stamp: FileStamp?)], findings: [Diagnostic], pages: Int,
        outputs: [FileRecipe], in folder: String
    ) {
        self.today = today
        self.inputs = inputs.map { Input(path: $0.path, stamp: $0.stamp) }
        self.findings = findings
        self.pages = pages
        var digests: [String: Digest] = [:]
        var made: [String: Output] = [:]
        made.reserveCapacity(outputs.count)
        for recipe in outputs {
            for part in recipe.parts { digests[part.name] = part.digest }
            made[recipe.path] = Output(
                stamp: FileStamp(of: folder + "/" + recipe.path), dependencies: recipe.parts.map(\.name))
        }
        self.digests = digests
        self.outputs = made
    }

    /// Whether nothing has happened since to the files of the content, nor to those of the site.
    ///
    /// - Parameter files: every file of the content, in the order of paths.
    public func holds(content: String, files: [FileEntry], output: String, today: Day) -> Bool {
        guard self.today == today, files.count == inputs.count else { return false }
        for (file, input) in zip(files, inputs) {
            guard file.path == input.path, file.kind == .file, let stamp = input.stamp,
                stamp == FileStamp(of: content + "/" + file.path)
            else { return false }
        }
        return outputs.allSatisfy { path, made in
            made.stamp != nil && made.stamp == FileStamp(of: output + "/" + path)
        }
    }

    /// Why a file must be made again; nil where it stands as it is to be.
    public func staleness(of recipe: FileRecipe, in output: String) -> Staleness? {
        guard let made = outputs[recipe.path] else { return .new }
        guard let stamp = made.stamp, stamp == FileStamp(of: output + "/" + recipe.path) else { return .touched }
        guard made.dependencies == recipe.parts.map(\.name) else { return .otherwise }
        let changed = recipe.parts.filter { digests[$0.name] != $0.digest }.map(\.name)
        return changed.isEmpty ? nil : .changed(changed)
    }
}

/// A file of the site, and what it is made from.
public struct FileRecipe: Sendable {
    public let path: String
    public let parts: [Part]

    public struct Part: Sendable {
        public let name: String
        public let digest: Digest

        public init(name: String, digest: Digest) {
            self.name = name
            self.digest = digest
        }
    }

    public init(path: String, parts: [Part]) {
        self.path = path
        self.parts = parts
    }
}

/// Why a file is made again.
public enum Staleness: Sendable, Hashable {
    /// The last build did not make it.
    case new
    /// Somebody else has written it, or removed it.
    case touched
    /// It is made from other things than before.
    case otherwise
    /// What it is made from has changed; the names.
    case changed([String])
}

extension BuildState: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        today.write(into: &writer)
        inputs.write(into: &writer)
        findings.write(into: &writer)
        pages.write(into: &writer)
        let names = digests.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt32($0)) })
        names.write(into: &writer)
        for name in names { (digests[name] ?? .none).write(into: &writer) }
        writer.write(UInt32(clamping: outputs.count))
        for (path, output) in outputs.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            path.write(into: &writer)
            output.stamp.write(into: &writer)
            output.dependencies.compactMap { places[$0] }.write(into: &writer)
        }
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        today = try Day(from: &reader)
        inputs = try [Input](from: &reader)
        findings = try [Diagnostic](from: &reader)
        pages = try Int(from: &reader)
        let names = try [String](from: &reader)
        var digests: [String: Digest] = [:]
        digests.reserveCapacity(names.count)
        for name in names { digests[name] = try Digest(from: &reader) }
        self.digests = digests
        var outputs: [String: Output] = [:]
        for _ in 0..<(try reader.read(UInt32.self)) {
            let path = try String(from: &reader)
            let stamp = try FileStamp?(from: &reader)
            var dependencies: [String] = []
            for place in try [UInt32](from: &reader) {
                guard Int(place) < names.count else { throw BinaryError() }
                dependencies.append(names[Int(place)])
            }
            outputs[path] = Output(stamp: stamp, dependencies: dependencies)
        }
        self.outputs = outputs
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
