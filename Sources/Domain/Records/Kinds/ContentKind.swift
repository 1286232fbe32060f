import Diagnostics
import RecordSchema

/// A kind of content file: where its files lie, what they contain, and how they are introduced to their authors.
///
/// Each kind is declared once, next to its record, and listed in ``all``. Reading, skeletons, schemas, the editor's
/// settings, and the documentation derive from the declaration.
public final class ContentKind: Sendable {
    /// The name on the command line, which no other kind has.
    public let name: String
    /// Where the files lie, relative to the content folder.
    public let paths: FilePattern
    /// The syntax of the files, which determines their extension.
    public let syntax: Syntax
    /// Whether files may contain applicants' data and must therefore be searched for it.
    public let isGuarded: Bool
    /// The section of the content that files belong to. Not used for files with dossiers.
    public let section: ContentSection
    /// The files and their pages, as introduced in README.
    public let summary: Summary
    /// The files and their pages, as introduced in the table of the handbook; nil for kinds with a chapter of their own.
    public let handbook: HandbookEntry?

    private let describe: @Sendable () -> RecordDescription
    private let decodeRecord: @Sendable (RawValue, Prose?, inout DiagnosticCollector) -> (any Record)?

    /// The syntax of a file.
    public enum Syntax: Sendable, Equatable {
        /// YAML keys only.
        case yaml
        /// YAML keys followed by Markdown. The guide tells authors what the Markdown should contain.
        case markdown(guide: String)
        /// A CSV table with one record per row.
        case table

        /// The extension of file names, without the dot.
        public var fileExtension: String {
            switch self {
            case .yaml: "yml"
            case .markdown: "md"
            case .table: "csv"
            }
        }
    }

    /// What files contain and the pages they appear on, in Markdown.
    public struct Summary: Sendable {
        /// What the files contain, as a phrase in English.
        public let contents: String
        /// The pages or content in which the files appear, as a phrase with page paths relative to the site's root.
        public let pages: String

        init(_ contents: String, pages: String) {
            self.contents = contents
            self.pages = pages
        }
    }

    /// What files contain, a new one's name, and the part of the site they appear in, in Vietnamese.
    public struct HandbookEntry: Sendable {
        /// What the files contain, as a phrase in Vietnamese.
        public let contents: String
        /// The name in the example of a command; nil for a single file.
        public let example: String?
        /// The part of the site in which the files appear, as a phrase in Vietnamese.
        public let shownIn: String

        init(_ contents: String, example: String? = nil, shownIn: String) {
            self.contents = contents
            self.example = example
            self.shownIn = shownIn
        }
    }

    private init<R: Record>(
        _ name: String, _ type: R.Type, at paths: FilePattern, _ syntax: Syntax, isGuarded: Bool,
        section: ContentSection, _ summary: Summary, _ handbook: HandbookEntry?,
        decode: @escaping @Sendable (RawValue, Prose?, inout DiagnosticCollector) -> (any Record)?
    ) {
        self.name = name
        self.paths = paths
        self.syntax = syntax
        self.isGuarded = isGuarded
        self.section = section
        self.summary = summary
        self.handbook = handbook
        describe = { R.schema.description }
        decodeRecord = decode
    }

    /// Creates a kind of YAML file.
    convenience init<R: Record>(
        _ name: String, _ type: R.Type, at paths: FilePattern, isGuarded: Bool = false,
        section: ContentSection = .others, _ summary: Summary, handbook: HandbookEntry? = nil
    ) {
        self.init(name, type, at: paths, .yaml, isGuarded: isGuarded, section: section, summary, handbook) {
            keys, _, problems in
            R.decode(keys, &problems)
        }
    }

    /// Creates a kind of Markdown file with YAML front matter.
    ///
    /// - Parameters:
    ///   - body: The property that holds the Markdown.
    ///   - guide: What the Markdown should contain, in Vietnamese.
    convenience init<R: Record>(
        _ name: String, _ type: R.Type, at paths: FilePattern, body: any WritableKeyPath<R, Prose> & Sendable,
        guide: String, isGuarded: Bool = false, section: ContentSection = .others, _ summary: Summary,
        handbook: HandbookEntry? = nil
    ) {
        self.init(
            name, type, at: paths, .markdown(guide: guide), isGuarded: isGuarded, section: section, summary,
            handbook
        ) { keys, prose, problems in
            var record = R.decode(keys, &problems)
            if let prose { record?[keyPath: body] = prose }
            return record
        }
    }

    /// Creates a kind of CSV file. Its rows are decoded by the reader of tables.
    convenience init<R: Record>(tablesOf type: R.Type, _ name: String, at paths: FilePattern, _ summary: Summary) {
        self.init(name, type, at: paths, .table, isGuarded: true, section: .others, summary, nil) { _, _, _ in nil }
    }

    /// The description of the record in a file, or in a row of a table. Computed on demand, since every launch of the
    /// program needs the names of all kinds.
    public var record: RecordDescription { describe() }

    /// Decodes the record of a file from its keys and its Markdown; nil if it has errors, which are reported.
    public func decode(_ keys: RawValue, _ prose: Prose?, _ problems: inout DiagnosticCollector) -> (any Record)? {
        decodeRecord(keys, prose, &problems)
    }

    /// The paths of files relative to the content folder, as a glob pattern.
    public var glob: String { paths.glob(extension: syntax.fileExtension) }
}

extension ContentKind: Hashable {
    public static func == (left: ContentKind, right: ContentKind) -> Bool { left === right }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
