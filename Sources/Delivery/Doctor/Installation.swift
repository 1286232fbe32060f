import Codecs
import Markdown
import Codecs

/// The state of a machine as far as daily work depends on it. `checks` evaluates it, independently of how it was
/// inspected.
package struct Installation: Sendable {
    /// The version of the program.
    package var version: String
    /// The linked libraries with their versions.
    package var libraries: [(name: String, version: String)] = Self.linkedLibraries
    /// The components of the Swift compiler's version number; nil if there is no compiler.
    package var compiler: [Int]?
    /// The content and output folders, then the publication folder if one was given; empty before the inspection.
    package var folders: [FolderState] = []
    /// The disks that contain the output and publication folders.
    package var disks: [DiskState] = []
    /// Whether the publication folder supports hard links, with which releases share unchanged files; nil if no
    /// publication folder was given.
    package var hardLinks: HardLinks?
    /// The date for which the site is built.
    package var today: Today
    /// The current year according to the machine's clock.
    package var clockYear: Int
    /// The machine's time zone: the value of `TZ`, or `/etc/localtime` if unset; days are those of Việt Nam regardless.
    package var timeZone: String
    /// The machine's locale: the value of `LC_ALL` or else `LANG`, or `C` if neither is set; the site does not depend
    /// on it.
    package var locale: String
    /// The inotify watches; nil if their limit or the content folder could not be read.
    package var watches: Watches?
    /// The result of reading and checking the content for the date.
    package var content: ContentState
    /// The number of files that this process may have open at once, and the number that a build needs.
    package var openFiles: OpenFiles

    /// Creates a state in which the properties that ``inspect(content:skipping:output:publication:)`` fills in are
    /// unset.
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

    /// The state of a folder.
    package struct FolderState: Sendable {
        /// What the program uses the folder for.
        package enum Role: String, Sendable { case content, output, publication }

        /// Whether the program can use the folder.
        package enum Availability: Sendable {
            case fine
            case missing
            /// Something other than a folder exists at the path.
            case noFolder
            /// The program lacks a required permission on the file or folder at `path`.
            case refused(path: String)
        }

        /// What the program uses the folder for.
        package var role: Role
        /// The path of the folder as given to the command, absolute or relative to the working directory.
        package var path: String
        /// Whether the program can use the folder or, for one that a build would create, its nearest existing ancestor.
        package var state: Availability
    }

    /// The space on the disk that contains a folder.
    package struct DiskState: Sendable {
        /// The path of the folder, which need not exist yet, absolute or relative to the working directory.
        package var path: String
        /// The space available to the program, in bytes.
        package var free: Int
        /// The size of the folder's current contents, in bytes.
        package var used: Int
    }

    /// Whether a folder supports hard links.
    package enum HardLinks: Sendable {
        case possible
        case impossible(reason: String)
    }

    /// A year and month.
    package struct Today: Sendable {
        /// The year with all four digits.
        package var year: Int
        /// The month from 1 to 12.
        package var month: Int

        /// Creates a date from a year and a month from 1 to 12.
        package init(year: Int, month: Int) {
            self.year = year
            self.month = month
        }
    }

    /// The inotify watches the content folder needs and the system allows.
    package struct Watches: Sendable {
        /// The maximum number of watches per user.
        package var limit: Int
        /// The number of folders to watch.
        package var folders: Int
        /// Whether the system lets this program watch folders at all.
        package var isPossible = true
    }

    /// The result of reading the content.
    package enum ContentState: Sendable {
        /// The content has no errors; `calendar.yml` covers these years.
        case sound(announced: Set<Int>)
        case errors(Int)
        case unreadable
    }

    /// The number of open files that a build needs and the system allows.
    package struct OpenFiles: Sendable {
        /// The number of files that this process may have open at once (its soft limit).
        package var limit: Int
        /// The number of files that a build may have open at once, which depends on its workers.
        package var needed: Int

        /// Creates a pair of the allowed and the needed number of open files.
        package init(limit: Int, needed: Int) {
            self.limit = limit
            self.needed = needed
        }
    }
}
