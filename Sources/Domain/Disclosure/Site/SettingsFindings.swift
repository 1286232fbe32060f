import Diagnostics
import RecordSchema
import Records
import Register

extension SiteSettings {
    /// The default accent color: a deep red with a contrast of 7.9:1 on white.
    public static let defaultAccent = Colour(red: 0x9F, green: 0x1D, blue: 0x20)

    /// The accent color, or the default if `site.yml` does not specify one.
    public var accent: Colour { theme.accentColour }

    func findings(assets: [String]) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if let accent = theme.accent, accent.value.contrast(with: .white) < 4.5 {
            findings.append(
                Diagnostic(
                    .accentContrast, at: Location(file: location.file, position: accent.position),
                    Message(
                        vi: "màu \(accent.value.hex) quá nhạt trên nền trắng; chọn màu sẫm hơn để ai cũng đọc được",
                        en: "\(accent.value.hex) is too pale on white; choose a darker colour that everyone can read")))
        }
        if let logo = theme.logo {
            let file = logo.value.hasPrefix("assets/") ? String(logo.value.dropFirst("assets/".count)) : nil
            if file.map(assets.contains) != true {
                findings.append(
                    Diagnostic(
                        .missingAsset, at: Location(file: location.file, position: logo.position),
                        Message(
                            vi: "không thấy tệp \(logo.value); chép biểu trưng vào assets/ và viết assets/ten-tep.svg",
                            en: "there is no file \(logo.value); put the emblem into assets/ and write assets/name.svg")
                    ))
            }
        }
        if let email = contacts.email, email.value.isPrivateMail {
            findings.append(.privateMail(email.value, at: Location(file: location.file, position: email.position)))
        }
        for period in reportingPeriods where period.to.value < period.from {
            findings.append(
                Diagnostic(
                    .dateOrder, at: Location(file: location.file, position: period.to.position),
                    Message(
                        vi: "kỳ “\(period.name)” kết thúc trước khi bắt đầu",
                        en: "the period “\(period.name)” ends before it begins")))
        }
        return findings
    }
}

extension Colour {
    /// White, `#ffffff`, the background on which accent colors must be legible.
    public static let white = Colour(red: 255, green: 255, blue: 255)
    /// Black, `#000000`.
    public static let black = Colour(red: 0, green: 0, blue: 0)

    /// Returns the WCAG 2.2 contrast ratio, from 1 to 21.
    public func contrast(with other: Colour) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// Returns the color mixed with another. A share of 0 yields the color itself, and 1 the other color.
    public func mixed(with other: Colour, share: Double) -> Colour {
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Double(a) + (Double(b) - Double(a)) * share).rounded()) }
        return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    /// Returns the least pale tint of the color that has the given contrast on a dark background.
    public func readable(on background: Colour, contrast minimum: Double) -> Colour {
        for step in 0...20 {
            let tint = mixed(with: .white, share: Double(step) / 20)
            if tint.contrast(with: background) >= minimum { return tint }
        }
        return .white
    }

    /// The WCAG 2.2 relative luminance.
    private var luminance: Double {
        func linear(_ value: UInt8) -> Double {
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : Self.power((share + 0.055) / 1.055)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Returns x to the power of 2.4, computed without a C library as x² · x^0.4, using Newton's method for the fifth
    /// root.
    private static func power(_ x: Double) -> Double {
        var root = 1.0
        for _ in 0..<30 { root -= (root - x / (root * root * root * root)) / 5 }
        return x * x * root * root
    }
}

extension SiteSettings.Theme {
    /// The accent color, or the default if the theme does not specify one.
    var accentColour: Colour { accent?.value ?? SiteSettings.defaultAccent }
}
