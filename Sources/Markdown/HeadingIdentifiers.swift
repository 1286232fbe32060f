/// Makes the `id`s of headings: slugs without Vietnamese marks, each once in a document.
struct HeadingIdentifiers {
    private var used: Set<String> = []
    private var lastSuffix: [String: Int] = [:]

    mutating func identifier(for text: String) -> String {
        let slug = text.vietnameseSlug
        let base = slug.isEmpty ? "muc" : slug
        var candidate = base
        while !used.insert(candidate).inserted {
            let suffix = lastSuffix[base, default: 1] + 1
            lastSuffix[base] = suffix
            candidate = "\(base)-\(suffix)"
        }
        return candidate
    }
}

extension String {
    /// Lowercase ASCII letters and digits, with single hyphens for what is between them:
    /// "Lệ phí, đơn giá" gives "le-phi-don-gia".
    fileprivate var vietnameseSlug: String {
        var slug = ""
        var separates = false
        for scalar in lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9":
                slug.append(separates && !slug.isEmpty ? "-" : "", scalar)
                separates = false
            case "\u{300}"..."\u{36F}":
                // Marks of decomposed letters.
                continue
            default:
                if let letter = vietnameseBaseLetters[scalar] {
                    slug.append(separates && !slug.isEmpty ? "-" : "", letter)
                    separates = false
                } else {
                    separates = true
                }
            }
        }
        return slug
    }

    private mutating func append(_ separator: String, _ scalar: Unicode.Scalar) {
        self += separator
        unicodeScalars.append(scalar)
    }
}

/// The plain letter of every marked letter of Vietnamese.
private let vietnameseBaseLetters: [Unicode.Scalar: Unicode.Scalar] = {
    let families: [(Unicode.Scalar, String)] = [
        ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
        ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
    ]
    var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, marked) in families {
        for scalar in marked.unicodeScalars { letters[scalar] = base }
    }
    return letters
}()
