import Binary
import Diagnostics
import Digests
import Disclosure
import Engine

/// A stylesheet, script, or icon that is part of the program.
public enum StyleFile: String, CaseIterable, Sendable {
    case site = "Style/site.css"
    case board = "Style/board.css"
    case icon = "Style/icon.svg"
    case letters = "Script/letters.js"
    case typing = "Script/typing.js"
    case ranking = "Script/ranking.js"
    case search = "Script/search.js"
    case code = "Script/code.js"
    case hash = "Script/hash.js"
    case lookup = "Script/lookup.js"
    case offline = "Offline/offline.js"
    case serviceWorker = "Offline/sw.js"

    /// The path relative to `Templates/`, or to a folder with the same layout.
    public var path: String { rawValue }

    /// The embedded contents.
    var embedded: [UInt8] {
        switch self {
        case .site: PackageResources.site_css
        case .board: PackageResources.board_css
        case .icon: PackageResources.icon_svg
        case .letters: PackageResources.letters_js
        case .typing: PackageResources.typing_js
        case .ranking: PackageResources.ranking_js
        case .search: PackageResources.search_js
        case .code: PackageResources.code_js
        case .hash: PackageResources.hash_js
        case .lookup: PackageResources.lookup_js
        case .offline: PackageResources.offline_js
        case .serviceWorker: PackageResources.sw_js
        }
    }
}

/// A file of the style, as an input of the engine.
public struct StyleInput: Input, FormedValue, Titled {
    public typealias Value = [UInt8]

    public static let title = Message(vi: "tệp kiểu dáng", en: "style file")

    public let file: StyleFile

    public init(_ file: StyleFile) { self.file = file }

    public static func form(_ part: inout some BinaryCoder<Self>) throws(BinaryError) -> Self {
        guard let file = StyleFile(rawValue: try part { $0.file.rawValue }) else { throw BinaryError() }
        return Self(file)
    }
}

extension Inputs {
    public mutating func provide(_ style: SiteStyle) {
        provide(StyleInput.self, digest: { Digest(style[$0.file]) }, value: { style[$0.file] })
    }
}
