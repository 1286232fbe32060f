import Diagnostics

/// The placeholder that skeletons contain wherever a person has to fill in the content. It never reaches a page.
public enum Unfinished {
    /// The text of the placeholder, which is recognized anywhere within a value.
    public static let marker = "CẦN ĐIỀN"

    /// Returns whether a text still contains the placeholder.
    public static func isIn(_ text: String) -> Bool {
        let (text, marker) = (text.utf8.span, marker.utf8.span)
        guard text.count >= marker.count else { return false }
        search: for start in 0...(text.count - marker.count) where text[start] == marker[0] {
            for index in marker.indices where text[start + index] != marker[index] { continue search }
            return true
        }
        return false
    }

    /// Reports a placeholder that has not been filled in.
    public static func report(at position: Position, _ problems: inout DiagnosticCollector) {
        problems.report(
            .notFilledIn, at: position, vi: "chỗ này chưa điền; thay “\(marker)” bằng nội dung thật",
            en: "this has not been filled in; replace “\(marker)” with the real content")
    }
}
