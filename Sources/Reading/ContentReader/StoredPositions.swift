import Diagnostics
import Disclosure
import Foundation
import Register

/// Maps positions in the composed form of a decomposed text to positions in the text itself.
///
/// Diagnostics come line by line, so the segments of the last line looked up are cached.
final class StoredPositions {
    private let bytes: [UInt8]
    private lazy var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    private var number = 0
    private var scalars: [Unicode.Scalar] = []
    private var pieces: [Piece] = []

    /// An independently composable segment: one begins at every ASCII scalar, which never composes with what precedes
    /// it.
    private struct Piece {
        /// The number of scalars before it in the stored line.
        let stored: Int
        /// The number of scalars before it in the composed line.
        let composed: Int
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Returns the position after the longest prefix of the stored line that composes to what precedes `position`.
    func stored(_ position: Position) -> Position {
        guard lines.indices.contains(Int(position.line) - 1) else { return position }
        if number != Int(position.line) { split(line: Int(position.line)) }
        let next = pieces.partitioningIndex { $0.composed < Int(position.column) }
        guard next > 0 else { return Position(line: number, column: 1) }
        let piece = pieces[next - 1]
        let end = next < pieces.count ? pieces[next].stored : scalars.count
        let column = (piece.stored + 1..<end).first { column in
            piece.composed + composedCount(piece.stored..<column) >= Int(position.column)
        }
        return Position(line: number, column: column ?? end)
    }

    private func split(line: Int) {
        number = line
        scalars = Array(String(decoding: lines[line - 1], as: UTF8.self).unicodeScalars)
        pieces.removeAll(keepingCapacity: true)
        var start = 0
        var composed = 0
        for end in scalars.indices.dropFirst() where scalars[end].isASCII {
            pieces.append(Piece(stored: start, composed: composed))
            composed += composedCount(start..<end)
            start = end
        }
        if !scalars.isEmpty { pieces.append(Piece(stored: start, composed: composed)) }
    }

    private func composedCount(_ range: Range<Int>) -> Int {
        if range.count == 1, scalars[range.lowerBound].isASCII { return 1 }
        let text = String(String.UnicodeScalarView(scalars[range]))
        return text.precomposedStringWithCanonicalMapping.unicodeScalars.count
    }
}
