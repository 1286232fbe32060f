/// Where the files of a kind lie, and how a new one is named. A folder's files may be arranged in subfolders.
public enum FilePattern: Sendable {
    /// A single file at a fixed path.
    case fixed(String)
    /// Files named after their subject, which is also the value of `key`, if any.
    case named(folder: String, key: String?)
    /// Like `named`, but new files go into one subfolder per year.
    case yearly(folder: String, key: String?)
    /// One file per month.
    case monthly(folder: String)

    /// The top-level folder of the files; nil for a single file.
    public var folder: String? {
        switch self {
        case .fixed: nil
        case .named(let folder, _), .yearly(let folder, _), .monthly(let folder): folder
        }
    }

    /// Whether a name is required to create a file.
    public var needsName: Bool {
        switch self {
        case .named, .yearly: true
        case .fixed, .monthly: false
        }
    }

    /// Returns the paths relative to the content folder, as a glob pattern.
    func glob(extension fileExtension: String) -> String {
        switch self {
        case .fixed(let path): path
        case .named(let folder, _), .yearly(let folder, _), .monthly(let folder): "\(folder)/**/*.\(fileExtension)"
        }
    }
}
