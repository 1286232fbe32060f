import CCommonMark

extension MarkdownDocument {
    /// The version of the library that parses CommonMark.
    public static var libraryVersion: String { String(cString: cmark_version_string()) }
}
