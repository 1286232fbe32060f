import Compression
import Markdown
import QRCode

/// Everything about a machine that the daily work depends on, as it was found. Judged in `checks`, apart from how it
/// was found out.
public struct Installation: Sendable {
    public var version: String
    public var libraries: [(name: String, version: String)] = Self.linkedLibraries
    /// Numbers of the version of the Swift compiler; nil where there is none.
    public var compiler: [Int]?
    public var folders: [FolderState] = []
    /// By the folder that stands on it.
    public var disks: [DiskState] = []
    /// Where releases share their unchanged files; nil when no folder of publication was named.
    public var hardLinks: HardLinks?
    /// The day that the site speaks of.
    public var today: Today
    /// The year that the machine's clock tells.
    public var clockYear: Int
    public var timeZone: String
    public var locale: String
    public var watches: Watches?
    public var content: ContentState
    public var openFiles: OpenFiles

    public init(
        version: String, today: Today, clockYear: Int, timeZone: String, locale: String, content: ContentState,
        openFiles: OpenFiles
    ) {
        self.version = version
        self.today = today
        self.clockYear = clockYear
        self.timeZone = timeZone
        self.locale = locale
        self.content = content
        self.openFiles = openFiles
    }

    private static var linkedLibraries: [(name: String, version: String)] {
        [("cmark", MarkdownDocument.libraryVersion), ("qrencode", QRCode.libraryVersion)]
            + ContentCoding.allCases.map(\.library)
    }

    public struct FolderState: Sendable {
        public enum Role: String, Sendable { case content, output, publication }

        public enum State: Sendable {
            case fine
            case missing
            /// Something else stands there.
            case noFolder
            /// A file or folder that the program may not use as it must.
            case refused(path: String)
        }

        public var role: Role
        public var path: String
        public var state: State
    }

    public struct DiskState: Sendable {
        public var path: String
        public var free: Int
        /// What is there now, in bytes.
        public var used: Int
    }

    public enum HardLinks: Sendable {
        case possible
        case impossible(reason: String)
    }

    public struct Today: Sendable {
        public var year: Int
        public var month: Int

        public init(year: Int, month: Int) {
            self.year = year
            self.month = month
        }
    }

    public struct Watches: Sendable {
        public var limit: Int
        public var folders: Int
        /// Whether the system lets this program watch at all.
        public var isPossible = true
    }

    public enum ContentState: Sendable {
        /// It reads without an error; these years of `calendar.yml` are announced.
        case sound(announced: Set<Int>)
        case errors(Int)
        case unreadable
    }

    public struct OpenFiles: Sendable {
        public var limit: Int
        public var needed: Int

        public init(limit: Int, needed: Int) {
            self.limit = limit
            self.needed = needed
        }
    }
}
