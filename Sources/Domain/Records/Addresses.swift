import Diagnostics
import RecordSchema

/// The base URL of the site: scheme, host, optional port, and optional path, without a trailing slash.
public struct BaseURL: ScalarValue, Hashable {
    /// The URL as text, without a trailing slash.
    public let text: String

    static let none = BaseURL(text: "")

    public static var fieldType: FieldType {
        .pattern(#"^https?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~/-]*)?$"#, example: "https://hoanghoa.example.vn")
    }

    public var dataValue: DataValue { .text(text) }

    public static func read(_ text: Span<UInt8>) throws(ValueProblem) -> BaseURL {
        var written = String(utf8: text)
        let rest = ["https://", "http://"].first { written.hasPrefix($0) }.map { written.utf8.dropFirst($0.utf8.count) }
        let allowed = rest?.allSatisfy { byte in
            byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || "._~/-:".utf8.contains(byte)
        }
        guard let rest, !rest.isEmpty, rest.first != UInt8(ascii: "/"), allowed == true else {
            throw ValueProblem(
                .malformedAddress,
                vi: "“\(written)” không phải địa chỉ trang; viết đủ https:// và tên miền: https://hoanghoa.example.vn",
                en: "“\(written)” is not a web address; write https:// and the host: https://hoanghoa.example.vn")
        }
        while written.hasSuffix("/") { written.removeLast() }
        return BaseURL(text: written)
    }

    /// The host, without the port.
    public var host: String {
        let afterScheme = text.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
        return String(
            decoding: afterScheme.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") }, as: UTF8.self)
    }

    /// The path on the host, with a leading and a trailing slash: `/` or `/cong-khai/`.
    public var path: String {
        let afterScheme = text.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
        let path = afterScheme.drop { $0 != UInt8(ascii: "/") }
        return path.isEmpty ? "/" : String(decoding: path, as: UTF8.self) + "/"
    }
}

/// An RGB color, written `#9f1d20`.
public struct Colour: ScalarValue, Hashable {
    /// The red component, from 0 to 255.
    public let red: UInt8
    /// The green component, from 0 to 255.
    public let green: UInt8
    /// The blue component, from 0 to 255.
    public let blue: UInt8

    /// Creates a color from its components, each from 0 to 255.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    public static var fieldType: FieldType { .pattern("^#[0-9a-fA-F]{6}$", example: "#9f1d20") }

    public var dataValue: DataValue { .text(hex) }

    public static func read(_ text: Span<UInt8>) throws(ValueProblem) -> Colour {
        let digits = String(utf8: text).dropFirst()
        guard text.count == 7, text[0] == UInt8(ascii: "#"), digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
            let value = UInt32(digits, radix: 16)
        else {
            throw ValueProblem(
                .malformedColour, vi: "“\(String(utf8: text))” không phải màu; viết trong ngoặc kép: \"#9f1d20\"",
                en: "“\(String(utf8: text))” is not a colour; write it in quotes: \"#9f1d20\"")
        }
        return Colour(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    /// The hexadecimal form in lowercase: `#9f1d20`.
    public var hex: String {
        "#" + [red, green, blue].map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    }
}
