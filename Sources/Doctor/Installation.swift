import Compression
import Markdown
import QRCode

/// Everything about a machine that the daily work depends on, as it was found. Judged in `checks`, apart from how it
/// was found out.
package struct Installation: Sendable {
    package var version: String
    package var libraries: [(name: String, version: String)] = Self.linkedLibraries
    /// Numbers of the version of the Swift compiler; nil where there is none.
    package var compiler: [Int]?
    package var folders: [FolderState] = []
    /// By the folder that stands on it.
    package var disks: [DiskState] = []
    /// Where releases share their unchanged files; nil when no folder of publication was named.
    package var hardLinks: HardLinks?
    /// The day that the site speaks of.
    package var today: Today
    /// The year that the machine's clock tells.
    package var clockYear: Int
    package var timeZone: String
    package var locale: String
    package var watches: Watches?
    package var content: ContentState
    package var openFiles: OpenFiles

    package init(
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

    package struct FolderState: Sendable {
        package enum Role: String, Sendable { case content, output, publication }

        package enum State: Sendable {
            case fine
            case missing
            /// Something else stands there.
            case noFolder
            /// A file or folder that the program may not use as it must.
            case refused(path: String)
        }

        package var role: Role
        package var path: String
        package var state: State
    }

    package struct DiskState: Sendable {
        package var path: String
        package var free: Int
        /// What is there now, in bytes.
        package var used: Int
    }

    package enum HardLinks: Sendable {
        case possible
        case impossible(reason: String)
    }

    package struct Today: Sendable {
        package var year: Int
        package var month: Int

        package init(year: Int, month: Int) {
            self.year = year
            self.month = month
        }
    }

    package struct Watches: Sendable {
        package var limit: Int
        package var folders: Int
        /// Whether the system lets this program watch at all.
        package var isPossible = true
    }

    package enum ContentState: Sendable {
        /// It reads without an error; these years of `calendar.yml` are announced.
        case sound(announced: Set<Int>)
        case errors(Int)
        case unreadable
    }

    package struct OpenFiles: Sendable {
        package var limit: Int
        package var needed: Int

        package init(limit: Int, needed: Int) {
            self.limit = limit
            self.needed = needed
        }
    }
}
