import Vietnamese

/// "Did you mean" suggestions for mistyped words.
public enum Suggestion {
    /// Returns the candidate with the smallest edit distance, ignoring tone marks and case; ties go to the first.
    ///
    /// An edit is a letter inserted, deleted, or substituted, or two adjacent letters transposed.
    ///
    /// - Returns: The nearest candidate, or nil if it is too far away: one edit is allowed for words of up to five
    ///   letters, two for up to eight, and three for longer words.
    public static func nearest(to word: String, in candidates: [String]) -> String? {
        let typed = Array(word.folded.unicodeScalars)
        var best: (candidate: String, edits: Int)?
        var allowed = typed.count <= 5 ? 1 : typed.count <= 8 ? 2 : 3
        for candidate in candidates {
            let known = Array(candidate.folded.unicodeScalars)
            guard abs(known.count - typed.count) <= allowed else { continue }
            let edits = distance(typed, known)
            // Reject a match in which every letter was edited; single letters would match each other otherwise.
            guard edits <= allowed, edits < max(typed.count, known.count) else { continue }
            best = (candidate, edits)
            guard edits > 0 else { break }
            allowed = edits - 1
        }
        return best?.candidate
    }

    /// Returns the optimal string alignment distance, a Damerau–Levenshtein distance in which no substring is edited
    /// twice.
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = beforeLast
        var current = Array(0...right.count)
        for row in 1...left.count {
            (beforeLast, last, current) = (last, current, beforeLast)
            current[0] = row
            for column in 1...right.count {
                let isSame = left[row - 1] == right[column - 1]
                var edits = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    edits = min(edits, beforeLast[column - 2] + 1)
                }
                current[column] = edits
            }
        }
        return current[right.count]
    }
}
