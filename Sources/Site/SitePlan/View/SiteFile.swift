import Binary
import Diagnostics
import Digests
import Disclosure
import Engine

/// A file of the site, as an output of the engine.
public struct SiteFile: Output, FormedValue, Titled {
    public static let title = Message(vi: "tệp của trang", en: "file of the site")

    /// The path of the file, relative to the output folder.
    public let path: String
    /// What the file contains.
    public let content: PlannedFile.Content

    /// Creates the output that makes a planned file.
    public init(_ file: PlannedFile) { self.init(path: file.path.text, content: file.content) }

    private init(path: String, content: PlannedFile.Content) {
        self.path = path
        self.content = content
    }

    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(path: try part { $0.path }, content: try part { $0.content })
    }
}

/// The digest of a file that is copied from `assets/`.
public struct AssetInput: Input, FormedValue, Titled {
    /// The digest of the file's contents.
    public typealias Value = Digest

    public static let title = Message(vi: "tệp trong assets", en: "asset")

    /// The path relative to `assets/`.
    public let path: String

    /// Creates the key of a file from its path relative to `assets/`.
    public init(path: String) { self.path = path }

    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        Self(path: try part { $0.path })
    }
}
