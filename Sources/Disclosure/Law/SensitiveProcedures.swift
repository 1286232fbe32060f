import Vietnamese

extension Procedure {
    /// Whether a dossier's row must not say what it is about: in a small commune the procedure alone, with a day, may
    /// tell neighbours of an illness, an adoption, a divorce or a family's poverty (Luật 91/2025/QH15; NĐ 356/2025
    /// Điều 4). What the office does not declare is judged by the name: silence must not publish.
    public var isSensitive: Bool {
        if let sensitive { return sensitive }
        let words = name.folded
        return Self.sensitiveWords.contains { words.holds($0) }
    }

    /// What rows of dossiers call such a procedure and its field.
    public static let privateTitle = "Thủ tục về đời sống riêng tư"
    public static let privateField = "Đời sống riêng tư"

    /// Folded, as names are compared.
    private static let sensitiveWords = [
        "nuoi con nuoi", "tinh trang hon nhan", "ly hon", "khuyet tat", "ho ngheo", "can ngheo", "hiv", "ma tuy",
        "cai nghien", "ly lich tu phap", "an tich", "nhan cha, me, con", "tam than", "bao luc gia dinh",
    ]
}

extension String {
    /// Whether some letters without marks stand in a text: byte by byte, for names of every procedure in every build.
    fileprivate func holds(_ letters: String) -> Bool {
        guard let first = letters.utf8.first else { return true }
        var rest = utf8[...]
        while let place = rest.firstIndex(of: first) {
            rest = rest[place...]
            if rest.starts(with: letters.utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
