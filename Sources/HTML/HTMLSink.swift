/// A byte buffer that pages are written into, one after another.
///
/// Keep one per worker and call ``removeAll(keepingCapacity:)`` between pages:
/// after the first few, writing a page allocates nothing.
@frozen
public struct HTMLSink: Sendable {
    @usableFromInline
    var storage: [UInt8] = []

    @inlinable
    public init() {}

    /// Makes an empty sink with room for `capacity` bytes.
    @inlinable
    public init(capacity: Int) {
        storage.reserveCapacity(capacity)
    }

    /// What has been written so far, in UTF-8.
    @inlinable
    public var bytes: [UInt8] { storage }

    /// The number of bytes written so far.
    @inlinable
    public var count: Int { storage.count }

    /// Forgets what was written and, unless told otherwise, keeps the memory for the next page.
    @inlinable
    public mutating func removeAll(keepingCapacity: Bool = true) {
        storage.removeAll(keepingCapacity: keepingCapacity)
    }

    /// Writes one byte as it is.
    @inlinable
    public mutating func append(_ byte: UInt8) {
        storage.append(byte)
    }

    /// Writes a piece of markup from the source code as it is. Only a literal can be a
    /// `StaticString`, so nothing read from a file can come this way.
    @inlinable
    public mutating func append(_ markup: StaticString) {
        markup.withUTF8Buffer { append(run: $0) }
    }

    /// Writes any piece of HTML.
    @inlinable
    public mutating func append(_ html: some HTML) {
        html.write(into: &self)
    }

    /// Writes `before`, a literal and `after` with a single check for room.
    ///
    /// Tags are most of a page and only a few bytes each, so that the checks would cost more
    /// than the bytes.
    @inlinable
    mutating func append(_ before: StaticString, _ name: StaticString, _ after: StaticString) {
        let length = before.utf8CodeUnitCount + name.utf8CodeUnitCount + after.utf8CodeUnitCount
        storage.append(addingCapacity: length) { output in
            output.withUnsafeMutableBufferPointer { buffer, count in
                for part in [before, name, after] {
                    part.withUTF8Buffer { utf8 in
                        for byte in utf8 {
                            buffer[count] = byte
                            count += 1
                        }
                    }
                }
            }
        }
    }

    @inlinable
    mutating func append(run: UnsafeBufferPointer<UInt8>) {
        storage.append(contentsOf: run)
    }
}
