import Binary
import Digests
import Engine

/// How a site looks: its stylesheets, its scripts and its icon.
public struct SiteStyle: Sendable, Equatable {
    /// Those that differ from the program's own.
    private let replaced: [StyleFile: [UInt8]]

    /// The program's own files.
    public static let embedded = SiteStyle(replacing: [:])

    /// The program's own files, but for those that are given.
    public init(replacing files: [StyleFile: [UInt8]]) {
        replaced = files.filter { $0.value != $0.key.embedded }
    }

    /// All files, each read recorded.
    public init(recordedBy ask: Ask) throws {
        self.init(
            replacing: Dictionary(
                uniqueKeysWithValues: try StyleFile.allCases.map { ($0, try ask(StyleInput($0))) }))
    }

    public subscript(file: StyleFile) -> [UInt8] { replaced[file] ?? file.embedded }

    /// Tells it from other styles of the same program.
    public var digest: Digest {
        Digest { writer in
            for file in StyleFile.allCases {
                guard let bytes = replaced[file] else { continue }
                file.path.write(into: &writer)
                Digest(bytes).write(into: &writer)
            }
        }
    }
}
