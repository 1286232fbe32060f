/// Parses whole numbers as written by offices and portals.
enum WholeNumber {
    /// Parses `2000`, `2.000`, and `2,000`. Separators must be the same throughout and form groups of three digits, so
    /// that `2.5` is rejected, and never read as 25.
    static func read(_ text: String) -> Int? {
        let separators = Set(text.filter { $0 == "." || $0 == "," })
        guard separators.count <= 1 else { return nil }
        let groups = text.split(omittingEmptySubsequences: false) { separators.contains($0) }
        guard let first = groups.first, !first.isEmpty, groups.count == 1 || first.count <= 3,
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        let digits = groups.joined()
        guard digits.utf8.count <= 15, digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return Int(digits)
    }
}
