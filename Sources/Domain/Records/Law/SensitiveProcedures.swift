import Vietnamese

extension Procedure {
    /// Whether the rows of dossiers must not reveal the procedure. In a small commune the procedure and a day alone may
    /// disclose an illness, an adoption, a divorce, or a family's poverty to neighbors (Luật 91/2025/QH15; NĐ 356/2025
    /// Điều 4). If the office has not declared it, the name decides, so that an omission does not publish anything.
    public var isSensitive: Bool {
        if let sensitive { return sensitive }
        let words = name.folded
        return Self.sensitiveWords.contains { words.containsWords($0) }
    }

    /// The title and field shown for sensitive procedures in the rows of dossiers.
    public static let privateTitle = "Thủ tục về đời sống riêng tư"
    static let privateField = "Đời sống riêng tư"

    /// Words in the folded names of sensitive procedures.
    private static let sensitiveWords = [
        "nuoi con nuoi", "tinh trang hon nhan", "ly hon", "khuyet tat", "ho ngheo", "can ngheo", "hiv", "ma tuy",
        "cai nghien", "ly lich tu phap", "an tich", "nhan cha, me, con", "tam than", "bao luc gia dinh",
    ]
}

extension String {
    /// Returns whether the text contains an ASCII string, compared byte by byte for speed: every build checks the name
    /// of every procedure.
    fileprivate func containsWords(_ letters: String) -> Bool {
        guard let first = letters.utf8.first else { return true }
        var rest = utf8[...]
        while let position = rest.firstIndex(of: first) {
            rest = rest[position...]
            if rest.starts(with: letters.utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
