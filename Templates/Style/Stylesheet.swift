import Disclosure
import Records

extension SiteStyle {
    /// The background of pages in dark mode.
    private static let night = Colour(red: 0x16, green: 0x1A, blue: 0x1D)

    /// The additional stylesheet of boards and handouts.
    public var boardStylesheet: [UInt8] { self[.board] }

    /// Returns the site's stylesheet: the accent color of the office, followed by the styles common to all sites.
    public func stylesheet(for settings: SiteSettings) -> [UInt8] {
        let accent = settings.accent
        let onAccent = accent.contrast(with: .white) >= accent.contrast(with: .black) ? Colour.white : .black
        let wash = accent.mixed(with: .white, share: 0.92)
        let light = ":root{--accent:\(accent.hex);--on-accent:\(onAccent.hex);--wash:\(wash.hex)}\n"
        let dark =
            "@media (prefers-color-scheme:dark){:root{--accent:\(accent.readable(on: Self.night, contrast: 7).hex);--on-accent:\(Self.night.hex);"
            + "--wash:\(accent.mixed(with: Self.night, share: 0.8).hex)}}\n"
        return Array(light.utf8) + Array(dark.utf8) + self[.site]
    }

    /// Returns the icon of an office without an emblem, in which the site's accent color replaces the default one.
    public func icon(for settings: SiteSettings) -> [UInt8] {
        let usual = String(decoding: self[.icon], as: UTF8.self)
        return Array(usual.replacing(SiteSettings.defaultAccent.hex, with: settings.accent.hex).utf8)
    }
}
