import Diagnostics

/// The placeholder that skeletons contain wherever a person has to fill in the content. It never reaches a page.
public enum Unfinished {
    public static let marker = "CẦN ĐIỀN"

    /// Returns whether a text still contains the placeholder.
    public static func isIn(_ text: String) -> Bool {
        let (text, wanted) = (text.utf8.span, marker.utf8.span)
        guard text.count >= wanted.count else { return false }
        search: for start in 0...(text.count - wanted.count) where text[start] == wanted[0] {
            for index in wanted.indices where text[start + index] != wanted[index] { continue search }
            return true
        }
        return false
    }

    /// Reports a placeholder that has not been filled in.
    public static func report(at position: Position, _ problems: inout DiagnosticCollector) {
        problems.report(
            .notFilledIn, at: position, vi: "chỗ này chưa điền; thay “\(marker)” bằng nội dung thật",
            en: "this has not been filled in; put the real content in the place of “\(marker)”")
    }
}
