/// JSON with a line for each member and each element; the same values in the same order, and the same spelling.
public func indentedJSON(_ text: String) -> [String] {
    var lines = [""]
    var depth = 0
    var isInString = false
    var isEscaped = false
    func beginLine() { lines.append(String(repeating: "  ", count: depth)) }
    for character in text {
        if isInString {
            lines[lines.count - 1].append(character)
            if isEscaped {
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isInString = false
            }
            continue
        }
        switch character {
        case " ", "\n", "\t", "\r", "\r\n": continue
        case "{", "[":
            lines[lines.count - 1].append(character)
            depth += 1
            beginLine()
        case "}", "]":
            depth -= 1
            // What is empty stays on one line.
            if lines[lines.count - 1].allSatisfy({ $0 == " " }), lines.count > 1 {
                lines.removeLast()
            } else {
                beginLine()
            }
            lines[lines.count - 1].append(character)
        case ",":
            lines[lines.count - 1].append(character)
            beginLine()
        case ":": lines[lines.count - 1] += ": "
        default:
            isInString = character == "\""
            lines[lines.count - 1].append(character)
        }
    }
    return lines
}
