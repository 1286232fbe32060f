import Binary
import Digests

/// One page as search knows it.
public struct SearchDocument: Sendable {
    public var kind: Kind
    /// Below the site's root.
    public var path: String
    public var title: String
    /// Other names people use.
    public var aliases: [String]
    /// The field a procedure belongs to.
    public var field: String?
    /// The code of a procedure, or the number of a document.
    public var code: String?
    public var body: Body

    /// Everything else that is read on a page.
    public struct Body: Sendable, ExpressibleByArrayLiteral {
        /// Stands for the texts.
        let key: Digest
        /// The texts; fetched where their words are not known yet.
        let texts: @Sendable () -> [String]

        public init(_ texts: [String] = []) {
            self.init(key: Digest { texts.write(into: &$0) }) { texts }
        }

        public init(arrayLiteral texts: String...) { self.init(texts) }

        /// - Parameter key: stands for the texts, wherever they come from.
        public init(key: Digest, texts: @escaping @Sendable () -> [String]) {
            self.key = key
            self.texts = texts
        }
    }

    public init(
        _ kind: Kind, path: String, title: String, aliases: [String] = [], field: String? = nil, code: String? = nil,
        body: Body = Body()
    ) {
        self.kind = kind
        self.path = path
        self.title = title
        self.aliases = aliases
        self.field = field
        self.code = code
        self.body = body
    }

    /// What a result is called in the list.
    public enum Kind: Int, CaseIterable, Sendable {
        case procedure, field, apology, news, disclosure, report, plan, page

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
