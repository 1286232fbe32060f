import CQREncode
import Glibc

/// A text as a square of dark and light modules, for cameras (ISO/IEC 18004). The same text always gives the same square.
package struct QRCode: Hashable, Sendable {
    /// How many modules stand in a row, without the quiet zone around.
    package let size: Int
    /// Row by row; true is dark.
    private let modules: [Bool]

    /// The light margin, in modules, without which cameras do not find the code.
    package static let quietZone = 4

    package enum Failure: Error, Hashable {
        case empty
        /// More bytes than the largest code holds.
        case tooLong(bytes: Int)
        case outOfMemory
    }

    /// The smallest code that holds a text and can be read with 15 % of it spoiled.
    package init(_ text: String) throws(Failure) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw .empty }
        // A version more or less than asked for would only be an error of ours: zero lets the library choose.
        guard let count = Int32(exactly: bytes.count), let code = QRcode_encodeData(count, bytes, 0, QR_ECLEVEL_M)
        else { throw errno == ENOMEM ? .outOfMemory : .tooLong(bytes: bytes.count) }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        // The lowest bit of each module is its colour; the others say what it is for.
        modules = (0..<size * size).map { code.pointee.data[$0] & 1 == 1 }
    }

    package subscript(row row: Int, column column: Int) -> Bool { modules[row * size + column] }

    /// The dark stretches of a row, from left to right.
    package func runs(ofRow row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for column in 0...size {
            let isDark = column < size && self[row: row, column: column]
            if isDark {
                start = start ?? column
            } else if let first = start {
                runs.append(first..<column)
                start = nil
            }
        }
        return runs
    }
}

extension QRCode {
    /// The release of the library that draws the code.
    package static var libraryVersion: String { String(cString: QRcode_APIVersionString()) }
}
