/// A byte buffer that pages are written into, one after another.
///
/// Keep one per worker and call ``removeAll(keepingCapacity:)`` between pages: after the first few, writing a page does
/// not allocate memory.
@frozen
public struct HTMLSink: Sendable {
    @usableFromInline
    var storage: [UInt8] = []

    @inlinable
    public init() {}

    /// Creates an empty sink with capacity for `capacity` bytes.
    @inlinable
    public init(capacity: Int) {
        storage.reserveCapacity(capacity)
    }

    /// The UTF-8 bytes written so far.
    @inlinable
    public var bytes: [UInt8] { storage }

    /// The number of bytes written so far.
    @inlinable
    public var count: Int { storage.count }

    /// Removes all bytes, by default keeping the capacity for the next page.
    @inlinable
    public mutating func removeAll(keepingCapacity: Bool = true) {
        storage.removeAll(keepingCapacity: keepingCapacity)
    }

    /// Appends a byte verbatim.
    @inlinable
    public mutating func append(_ byte: UInt8) {
        storage.append(byte)
    }

    /// Appends markup from the source code verbatim. Only a literal can be a `StaticString`, so content read from files
    /// cannot be passed.
    @inlinable
    public mutating func append(_ markup: StaticString) {
        markup.withUTF8Buffer { append(run: $0) }
    }

    /// Appends a piece of HTML.
    @inlinable
    public mutating func append(_ html: some HTML) {
        html.write(into: &self)
    }

    /// Appends three literals with a single capacity check.
    ///
    /// Most of a page consists of tags of a few bytes each, for which separate checks would cost more than the copy.
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
