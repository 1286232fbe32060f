import Binary
import Digests
import Engine

/// The look of a site: its stylesheets, scripts, and icon.
public struct SiteStyle: Sendable, Equatable {
    /// The files that replace embedded ones.
    private let replaced: [StyleFile: [UInt8]]

    /// The embedded files.
    public static let embedded = SiteStyle(replacing: [:])

    /// Creates a style of the embedded files, some of them replaced.
    public init(replacing files: [StyleFile: [UInt8]]) {
        replaced = files.filter { $0.value != $0.key.embedded }
    }

    /// Reads all files, and records the reads.
    public init(recordedBy ask: Ask) throws {
        self.init(
            replacing: Dictionary(
                uniqueKeysWithValues: try StyleFile.allCases.map { ($0, try ask(StyleInput($0))) }))
    }

    public subscript(file: StyleFile) -> [UInt8] { replaced[file] ?? file.embedded }

    /// Distinguishes styles of the same program.
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
