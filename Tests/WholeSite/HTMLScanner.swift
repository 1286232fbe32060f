import Foundation

/// Just enough HTML to find where pages lead and what stands in their rows. Reads what the program writes, no more.
struct HTMLScanner {
    let text: String

    /// The values of an attribute, in order.
    func values(of attribute: String) -> [String] {
        text.components(separatedBy: " \(attribute)=\"").dropFirst().map {
            String($0.prefix { $0 != "\"" }).replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
        }
    }

    /// Whether something on the page runs; a block of data does not.
    var hasScripts: Bool { text.replacing("<script type=\"application/ld+json\">", with: "").contains("<script") }

    var links: [String] { values(of: "href") + values(of: "src") }
    var identifiers: [String] { values(of: "id") }

    /// What stands between a text and the next.
    func part(from start: String, to end: String) -> String? {
        guard let first = text.range(of: start) else { return nil }
        let rest = text[first.upperBound...]
        return rest.range(of: end).map { String(rest[..<$0.lowerBound]) }
    }

    /// The row of a dossier.
    func row(_ code: String) -> String? { part(from: "<tr id=\"\(code)\">", to: "</tr>") }

    /// The cells of a row, without their tags.
    static func cells(_ row: String) -> [String] {
        row.replacing("</th>", with: "</td>").components(separatedBy: "</td>").dropLast().map {
            HTMLScanner(text: $0).words
        }
    }

    /// The text without tags.
    var words: String {
        var out = ""
        var inTag = false
        for character in text {
            if character == "<" {
                inTag = true
            } else if character == ">" {
                inTag = false
            } else if !inTag {
                out.append(character)
            }
        }
        return out
    }
}

/// A built site in memory, to follow its links.
struct BuiltSite {
    let files: [String: [UInt8]]
    /// The folder on the host, as links of 404.html begin with it.
    let base: String

    func page(_ path: String) -> HTMLScanner { HTMLScanner(text: String(decoding: files[path] ?? [], as: UTF8.self)) }

    var pages: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }

    /// Every link that leads to no file of the site, or to no place in it.
    var brokenLinks: [String] {
        let places = Dictionary(uniqueKeysWithValues: pages.map { ($0, Set(page($0).identifiers)) })
        return pages.flatMap { path in
            page(path).links.filter { !leadsSomewhere($0, from: path, places) }.map { "\(path) → \($0)" }
        }
    }

    private func leadsSomewhere(_ link: String, from path: String, _ places: [String: Set<String>]) -> Bool {
        if ["http:", "https:", "mailto:", "tel:"].contains(where: link.hasPrefix) { return true }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let target = parts[0].isEmpty ? path : resolve(parts[0], from: path), files[target] != nil else {
            return false
        }
        return parts.count == 1 || places[target]?.contains(parts[1].removingPercentEncoding ?? "") == true
    }

    /// The file a relative address leads to; nil when it leads out of the site.
    private func resolve(_ link: String, from path: String) -> String? {
        var folders = path.split(separator: "/").dropLast().map(String.init)
        var way = Substring(link)
        if link.hasPrefix("/") {
            guard path == "404.html", link.hasPrefix(base) else { return nil }
            folders = []
            way = way.dropFirst(base.count)
        }
        for part in way.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case "", ".": return nil
            case "..":
                guard folders.popLast() != nil else { return nil }
            default: folders.append(part.removingPercentEncoding ?? "")
            }
        }
        return folders.joined(separator: "/")
    }
}
