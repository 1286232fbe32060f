/// `xl/styles.xml`: the styles of cells, which determine whether a number is displayed as a date.
final class CellStyles: XMLVisitor {
    private var cellFormats: [NumberFormat] = []
    private var declaredFormats: [Int: NumberFormat] = [:]
    /// Whether the current list is `cellXfs`, to which cells refer, as opposed to `cellStyleXfs`.
    private var isCellList = false

    func format(ofStyle style: Int) -> NumberFormat {
        cellFormats.indices.contains(style) ? cellFormats[style] : .plain
    }

    func start(_ element: String, _ attributes: XMLAttributes) {
        switch element {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
                return
            }
            declaredFormats[id] = Self.format(code: code)
        case "cellXfs": isCellList = true
        case "xf" where isCellList:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            cellFormats.append(declaredFormats[id] ?? Self.builtIn(id))
        default: return
        }
    }

    func end(_ element: String) { if element == "cellXfs" { isCellList = false } }
    func text(_ text: String) {}

    /// Returns the format with a built-in number (ECMA-376 §18.8.30), including those of East Asian locales.
    private static func builtIn(_ id: Int) -> NumberFormat {
        switch id {
        case 22: .moment
        case 14...17, 27...31, 36, 50...54, 57, 58: .day
        default: .plain
        }
    }

    /// Returns the format for a code: a day if it contains days or years, or a moment if it also contains hours.
    static func format(code: String) -> NumberFormat {
        var letters = ""
        var end: Character?
        var skips = false
        for letter in code {
            if skips {
                skips = false
            } else if let closing = end {
                if letter == closing { end = nil }
            } else if letter == "\\" || letter == "_" || letter == "*" {
                skips = true
            } else if letter == "\"" || letter == "[" {
                end = letter == "[" ? "]" : letter
            } else if letter == ";" {
                // Only the section for positive numbers matters.
                break
            } else {
                letters += letter.lowercased()
            }
        }
        guard letters.contains("d") || letters.contains("y") else { return .plain }
        return letters.contains("h") ? .moment : .day
    }
}

/// What a number is displayed as.
enum NumberFormat { case plain, day, moment }
