import CCommonMark

extension MarkdownDocument {
    /// The release of the library that reads CommonMark.
    public static var libraryVersion: String { String(cString: cmark_version_string()) }
}
