import CQREncode
import Glibc

/// A QR code (ISO/IEC 18004). The same text always gives the same code.
package struct QRCode: Hashable, Sendable {
    /// The number of modules per side, without the quiet zone.
    package let size: Int
    /// The modules in row-major order; true is dark.
    private let modules: [Bool]

    /// The width in modules of the light margin that scanners need around the code.
    package static let quietZone = 4

    /// An error for a text that cannot be encoded.
    package enum EncodingError: Error, Hashable {
        case empty
        /// The text has more bytes than the largest code can hold.
        case tooLong(bytes: Int)
        case outOfMemory
    }

    /// Creates the smallest code for a text that remains readable with 15 % of it damaged (error correction level M).
    package init(_ text: String) throws(EncodingError) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw .empty }
        // Version zero lets the library choose the smallest one.
        guard let count = Int32(exactly: bytes.count), let code = QRcode_encodeData(count, bytes, 0, QR_ECLEVEL_M)
        else { throw errno == ENOMEM ? .outOfMemory : .tooLong(bytes: bytes.count) }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        // The lowest bit of each module is its color; the others describe its function.
        modules = (0..<size * size).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// Whether a module is dark.
    package subscript(row row: Int, column column: Int) -> Bool { modules[row * size + column] }

    /// Returns the column ranges of the dark runs in a row, from left to right.
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
    /// The version of the library that generates the code.
    package static var libraryVersion: String { String(cString: QRcode_APIVersionString()) }
}
