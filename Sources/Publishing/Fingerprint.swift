import Crypto

/// The first letters of a file's SHA-256: names files by their content, so that browsers may keep them for good.
package func fingerprint(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).prefix(5).map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
}
