import Binary

extension URLReference {
    /// Creates a reference from untrusted content, or returns `nil` if it is not of an allowed form.
    ///
    /// Accepted references are normalized: the scheme and host are lowercased, and spaces, non-ASCII characters, and
    /// stray percent signs are encoded.
    public init?(untrusted text: String) {
        guard text.first != " ", text.last != " " else { return nil }
        guard text.unicodeScalars.allSatisfy(\.isHarmlessInAddress) else { return nil }
        let bytes = Array(text.utf8)
        guard !bytes.encodesControlCharacter else { return nil }
        let head = bytes.prefix { !$0.endsFirstSegment }

        guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else {
            guard !bytes.starts(with: "//".utf8), head.keepsItsMeaningDecoded else { return nil }
            self.init(checked: bytes.percentEncoded)
            return
        }
        let rest = bytes[(colon + 1)...]
        switch String(decoding: head[..<colon], as: UTF8.self).lowercased() {
        case "https": self.init(scheme: "https", web: rest)
        case "http": self.init(scheme: "http", web: rest)
        case "mailto": self.init(mail: rest)
        case "tel": self.init(telephone: rest)
        default: return nil
        }
    }

    private init?(scheme: String, web rest: ArraySlice<UInt8>) {
        guard rest.starts(with: "//".utf8) else { return nil }
        let authority = rest.dropFirst(2).prefix { !$0.endsFirstSegment }
        guard let host = WebHost(authority) else { return nil }
        let remainder = rest.dropFirst(2 + authority.count)
        self.init(checked: scheme + "://" + host.string + remainder.percentEncoded)
    }

    private init?(mail rest: ArraySlice<UInt8>) {
        let address = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let parts = address.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, WebHost(parts[1])?.hasPort == false,
            parts[0].allSatisfy({ PercentSet.mailbox.contains($0) })
        else { return nil }
        self.init(checked: "mailto:" + rest.percentEncoded)
    }

    private init?(telephone rest: ArraySlice<UInt8>) {
        let digits = rest.first == UInt8(ascii: "+") ? rest.dropFirst() : rest
        guard digits.contains(where: \.isDigit),
            digits.allSatisfy({ $0.isDigit || "-.()".utf8.contains($0) })
        else { return nil }
        self.init(checked: "tel:" + String(decoding: rest, as: UTF8.self))
    }
}

/// A host name or IPv4 address with an optional port, but without a user name.
private struct WebHost {
    let string: String
    let hasPort: Bool

    init?(_ authority: ArraySlice<UInt8>) {
        let parts = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard let name = parts.first, parts.count <= 2 else { return nil }
        let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard
            labels.allSatisfy({ label in
                !label.isEmpty
                    && label.allSatisfy { $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "-") }
            })
        else { return nil }
        if parts.count == 2 {
            guard (1...5).contains(parts[1].count), parts[1].allSatisfy(\.isDigit) else {
                return nil
            }
        }
        hasPort = parts.count == 2
        string = String(decoding: authority, as: UTF8.self).lowercased()
    }
}

extension PercentSet {
    fileprivate static let mailbox = PercentSet(alphanumericsAnd: "-._+!#$&'*=^`{|}~")
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    fileprivate var isLetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }

    fileprivate var endsFirstSegment: Bool { "/?#".utf8.contains(self) }

    fileprivate var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

extension Collection<UInt8> where Index == Int {
    /// Returns the byte encoded by `%XX` at `position`, if there is such an escape.
    private func escapedByte(at position: Int) -> UInt8? {
        guard self[position] == UInt8(ascii: "%"), position + 2 < endIndex,
            let high = self[position + 1].hexValue, let low = self[position + 2].hexValue
        else { return nil }
        return high << 4 | low
    }

    fileprivate var encodesControlCharacter: Bool {
        indices.contains { position in
            escapedByte(at: position).map { $0 < 0x20 || $0 == 0x7F } ?? false
        }
    }

    /// Whether a first segment keeps its meaning for a consumer that decodes entities or escapes once more:
    /// `javascript&#58;`, `javascript%3A`, and `javascript%253A` do not.
    fileprivate var keepsItsMeaningDecoded: Bool {
        !contains(UInt8(ascii: "&"))
            && !indices.contains { position in
                switch escapedByte(at: position) {
                case UInt8(ascii: "%"):
                    self[(position + 3)...].prefix(2).count(where: { $0.hexValue != nil }) == 2
                case let byte?: "&/:\\".utf8.contains(byte)
                case nil: false
                }
            }
    }

    fileprivate var percentEncoded: String {
        let percent = UInt8(ascii: "%")
        if allSatisfy({ PercentSet.reference.contains($0) && $0 != percent }) {
            return String(decoding: self, as: UTF8.self)
        }
        var result = ""
        for position in indices {
            let byte = self[position]
            let strayPercent = byte == percent && escapedByte(at: position) == nil
            if PercentSet.reference.contains(byte) && !strayPercent {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result.appendPercentEncoded(byte)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// False for characters that browsers drop or interpret differently from what a person sees: control and format
    /// characters, whitespace other than the plain space, and backslashes.
    fileprivate var isHarmlessInAddress: Bool {
        if isASCII { return value >= 0x20 && value != 0x7F && self != "\\" }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate,
            .privateUse, .unassigned:
            return false
        default:
            return true
        }
    }
}
