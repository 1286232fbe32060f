/// The range of a file that a request asks for (RFC 9110 §14).
enum ByteRange: Equatable {
    /// The entire file: no range was requested, or an unsupported one, such as several ranges at once.
    case full
    /// The requested range, clamped to the bounds of the file.
    case partial(Range<Int>)
    /// A range that cannot be satisfied.
    case outside

    /// - Parameters:
    ///   - header: The value of the `Range` header; nil if there is none.
    ///   - count: The size of the file, in bytes.
    init(_ header: String?, of count: Int) {
        guard let header, header.lowercased().hasPrefix("bytes=") else {
            self = .full
            return
        }
        let ends = header.dropFirst(6).trimmed.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }) else {
            self = .full
            return
        }
        // Numbers that overflow `Int` are past the end of any file.
        let (first, last) = (ends[0].isEmpty ? nil : Int(ends[0]) ?? .max, ends[1].isEmpty ? nil : Int(ends[1]) ?? .max)
        switch (first, last) {
        case (nil, nil): self = .full
        case (nil, let length?): self = length == 0 || count == 0 ? .outside : .partial(max(0, count - length)..<count)
        case (let first?, nil): self = first < count ? .partial(first..<count) : .outside
        case (let first?, let last?):
            if last < first {
                self = .full
            } else {
                self = first < count ? .partial(first..<min(count - 1, last) + 1) : .outside
            }
        }
    }
}
