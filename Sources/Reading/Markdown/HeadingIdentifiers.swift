import Vietnamese

/// Generates the `id`s of headings: slugs without Vietnamese diacritics, unique in a document.
struct HeadingIdentifiers {
    private var used: Set<String> = []
    private var lastSuffix: [String: Int] = [:]

    mutating func identifier(for text: String) -> String {
        let base = Folding.slug(text) ?? "muc"
        var candidate = base
        while !used.insert(candidate).inserted {
            let suffix = lastSuffix[base, default: 1] + 1
            lastSuffix[base] = suffix
            candidate = "\(base)-\(suffix)"
        }
        return candidate
    }
}
