/// Normalizes the line endings of delimited text.
enum LineEndings {
    private static let quote = UInt8(ascii: "\"")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")

    /// Returns the text with line feeds if its lines end in carriage returns alone, as written by programs of the
    /// classic Mac OS. If any line ends in a line feed, lone carriage returns are part of cells.
    static func normalized(_ text: [UInt8]) -> [UInt8] {
        var ends: [Int] = []
        var isQuoted = false
        for index in text.indices {
            switch text[index] {
            case quote: isQuoted.toggle()
            case lineFeed where !isQuoted: return text
            case carriageReturn where !isQuoted: ends.append(index)
            default: continue
            }
        }
        var normalized = text
        for index in ends { normalized[index] = lineFeed }
        return normalized
    }
}
