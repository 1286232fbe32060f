import Crypto

/// Returns the first five bytes of a file's SHA-256 in hexadecimal. Part of file names, so that browsers may cache the
/// files indefinitely.
package func fingerprint(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).prefix(5).map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
}
