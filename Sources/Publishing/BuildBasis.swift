import Binary
import Diagnostics
import Disclosure

/// What a build goes by, known before the first file of the site is written.
public struct BuildBasis: Sendable {
    public let today: Day
    /// As they were found, in the order in which they are printed.
    public let findings: [Diagnostic]
    /// How many of the files of the site are pages.
    public let pages: Int
    /// Of each file of the site.
    let paths: [String]
    /// All of this as it is kept.
    private let bytes: BinaryReader

    public init(today: Day, findings: [Diagnostic], pages: Int, paths: [String]) {
        self.today = today
        self.findings = findings
        self.pages = pages
        self.paths = paths
        var writer = BinaryWriter()
        writer.reserve(1 << 19)
        today.write(into: &writer)
        findings.write(into: &writer)
        pages.write(into: &writer)
        paths.write(into: &writer)
        bytes = BinaryReader(writer.bytes)
    }
}

extension BuildBasis: BinaryValue {
    public func write(into writer: inout BinaryWriter) { bytes.writeRest(into: &writer) }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        bytes = try reader.skipBytes()
        var own = bytes
        today = try Day(from: &own)
        findings = try [Diagnostic](from: &own)
        pages = try Int(from: &own)
        paths = try [String](from: &own)
    }
}
