import Disclosure

/// The stylesheet of a site: the accent color of the office, followed by the styles common to all sites.
public enum Stylesheet {
    /// The background of pages in dark mode.
    private static let night = Colour(red: 0x16, green: 0x1A, blue: 0x1D)

    /// The additional stylesheet of boards and handouts.
    public static let boards: [UInt8] = PackageResources.board_css

    /// Returns the site's stylesheet.
    public static func bytes(for settings: SiteSettings) -> [UInt8] {
        let accent = settings.accent
        let onAccent = accent.contrast(with: .white) >= accent.contrast(with: .black) ? Colour.white : .black
        let wash = accent.mixed(with: .white, share: 0.92)
        let light = ":root{--accent:\(accent.hex);--on-accent:\(onAccent.hex);--wash:\(wash.hex)}\n"
        let dark =
            "@media (prefers-color-scheme:dark){:root{--accent:\(accent.readable(on: night, contrast: 7).hex);--on-accent:\(night.hex);"
            + "--wash:\(accent.mixed(with: night, share: 0.8).hex)}}\n"
        return Array(light.utf8) + Array(dark.utf8) + PackageResources.site_css
    }
}
