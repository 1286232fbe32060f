import Binary

/// A page as indexed by search.
public struct SearchDocument: Sendable {
    /// The kind of page, which determines the label of its search result.
    public var kind: DocumentKind
    /// The path relative to the site's root.
    public var path: String
    /// The title shown in search results.
    public var title: String
    /// Other names that people use.
    public var aliases: [String]
    /// The field that a procedure belongs to.
    public var field: String?
    /// The code of a procedure, or the number of a document.
    public var code: String?
    /// Creates a document from a path relative to the site's root, by default without aliases, field, or code.
    public init(
        _ kind: DocumentKind, path: String, title: String, aliases: [String] = [], field: String? = nil,
        code: String? = nil
    ) {
        self.kind = kind
        self.path = path
        self.title = title
        self.aliases = aliases
        self.field = field
        self.code = code
    }

    /// The kind of page, with the label of its search results.
    public enum DocumentKind: Int, CaseIterable, Sendable {
        case procedure, field, apology, news, disclosure, report, plan, page

        /// The Vietnamese label shown with a search result.
        public var label: String {
            switch self {
            case .procedure: "Thủ tục"
            case .field: "Lĩnh vực"
            case .apology: "Xin lỗi"
            case .news: "Tin tức"
            case .disclosure: "Công khai"
            case .report: "Báo cáo"
            case .plan: "Kế hoạch"
            case .page: "Trang"
            }
        }
    }
}

extension SearchDocument {
    /// Returns whether the document precedes another in the list of titles.
    public func precedes(_ other: SearchDocument) -> Bool {
        path.utf8.lexicographicallyPrecedes(other.path.utf8)
    }
}

extension SearchDocument: BinaryEncodable {
    public func write(into writer: inout BinaryWriter) {
        kind.rawValue.write(into: &writer)
        path.write(into: &writer)
        title.write(into: &writer)
        aliases.write(into: &writer)
        field.write(into: &writer)
        code.write(into: &writer)
    }
}
