import Publishing
import TestSupport

/// A site that does not exist, whose pages are lists of what they lead to: the asset first, then other pages.
struct RandomSite: Equatable {
    /// By path.
    private(set) var texts: [String: String] = [:]

    static let home = "index.html"
    private static let names =
        (1...14).map { "trang-\($0).html" } + (1...6).map { "tin-tuc/\($0).html" } + ["tin-tuc/index.html"]
    private static let data = (0...3).map { "tra-cuu/\($0).json" } + ["sitemap.xml", "bieu-mau/to-khai.docx"]

    /// - Parameter avoiding: paths that no file may have.
    init(using generator: inout SeededGenerator, avoiding: Set<String> = []) {
        let style = "body{order:\(Int.random(in: 0..<5, using: &generator))}"
        let asset = "assets/site.\(fingerprint(Array(style.utf8))).css"
        texts[asset] = style
        var pages = [Self.home]
        for name in Self.names where !avoiding.contains(name) && Bool.random(using: &generator) { pages.append(name) }
        for page in pages {
            let links = pages.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
            texts[page] = ([asset] + links).joined(separator: "\n")
        }
        for name in Self.data where !avoiding.contains(name) && Bool.random(using: &generator) {
            texts[name] = "\(Int.random(in: 0..<3, using: &generator))"
        }
    }

    /// The same with a few other files and pages.
    func edited(using generator: inout SeededGenerator) -> RandomSite {
        var edited = self
        for path in texts.keys.sorted() where !path.hasSuffix(".css") && Int.random(in: 0..<6, using: &generator) == 0 {
            edited.texts[path] = path == Self.home || Bool.random(using: &generator) ? "\(generator.next())" : nil
        }
        return edited
    }

    /// What a tree of texts lacks for a reader: targets that those pages lead to which can be reached from the home
    /// page, and assets of any page.
    static func dangling(in texts: [String: String]) -> Set<String> {
        var missing: Set<String> = []
        for (path, text) in texts where path.hasSuffix(".html") {
            if let asset = text.split(separator: "\n").first, texts[String(asset)] == nil {
                missing.insert(String(asset))
            }
        }
        var pending = [home]
        var seen: Set<String> = [home]
        while let page = pending.popLast() {
            guard let text = texts[page] else {
                missing.insert(page)
                continue
            }
            guard page.hasSuffix(".html") else { continue }
            for link in text.split(separator: "\n").map(String.init) where seen.insert(link).inserted {
                pending.append(link)
            }
        }
        return missing
    }
}
