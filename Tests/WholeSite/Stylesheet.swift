import Foundation
import Glibc

/// A stylesheet as far as classes and data attributes go.
struct Stylesheet {
    /// A part of a selector without spaces and the like, such as `.badge[data-standing=late]`.
    struct Compound: Hashable, CustomStringConvertible {
        var description: String
        var element: String?
        var classes: Set<String>
        /// With the value where one is asked for.
        var data: [String: String?]

        init(_ text: String) {
            description = text
            element = text.prefixMatch(of: /[a-z]+[0-9]?/).map { String($0.output) }
            classes = Set(text.matches(of: /\.([A-Za-z][\w-]*)/).map { String($0.1) })
            data = Dictionary(
                text.matches(of: /\[data-([\w-]+)(?:=([^\]]*))?\]/).map { (String($0.1), $0.2.map(String.init)) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// Those with a class or a data attribute.
    let compounds: Set<Compound>

    init(_ text: String) {
        let selectors = text.replacing(/\/\*.*?\*\//.dotMatchesNewlines(), with: "")
            .matches(of: /([^{};]+)\{/).map { $0.1.trimmingPrefix(/\s+/) }.filter { !$0.hasPrefix("@") }
        compounds = Set(
            selectors.flatMap { selector in
                // What must not be is a selector of its own; what follows on a colon matters no further.
                selector.replacing(":not(", with: " ").replacing(/::?[a-z-]+(\([^)]*\))?/, with: "")
                    .replacing(")", with: "").split { " >+~,\n".contains($0) }.map { Compound(String($0)) }
            }.filter { !$0.classes.isEmpty || !$0.data.isEmpty })
    }

    var classes: Set<String> { compounds.reduce(into: []) { $0.formUnion($1.classes) } }
    /// Names of data attributes, of each with the values that have a rule.
    var data: [String: Set<String>] {
        compounds.reduce(into: [:]) { data, compound in
            for (name, value) in compound.data { data[name, default: []].formUnion([value].compactMap(\.self)) }
        }
    }
}

/// The elements of pages with a class or a data attribute, each kind once.
struct StyledElements {
    struct Element: Hashable {
        var name: String
        var classes: Set<String>
        var data: [String: String]
    }

    private(set) var all: Set<Element> = []
    private var tags: Set<String> = []

    var classes: Set<String> { all.reduce(into: []) { $0.formUnion($1.classes) } }

    mutating func add(_ page: [UInt8]) {
        page.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            var place = 0
            while let open = memchr(start + place, 0x3C, bytes.count - place) {
                let begin = start.distance(to: open) + 1
                guard let close = memchr(start + begin, 0x3E, bytes.count - begin) else { return }
                let tag = String(
                    decoding: UnsafeRawBufferPointer(rebasing: bytes[begin..<start.distance(to: close)]), as: UTF8.self)
                place = begin + tag.utf8.count
                if tags.insert(tag).inserted, tag.contains(" class=") || tag.contains(" data-") { add(tag) }
            }
        }
    }

    private mutating func add(_ tag: String) {
        let classes = tag.firstMatch(of: /\sclass="([^"]*)"/).map { $0.1.split(separator: " ").map(String.init) } ?? []
        all.insert(
            Element(
                name: String(tag.prefix { $0 != " " }), classes: Set(classes),
                data: Dictionary(
                    tag.matches(of: /\sdata-([\w-]+)="([^"]*)"/).map { (String($0.1), String($0.2)) },
                    uniquingKeysWith: { first, _ in first })))
    }

    /// Whether a rule reaches any of them, or any that a script has given more classes.
    func have(_ compound: Stylesheet.Compound, orClasses given: Set<String>) -> Bool {
        let classes = compound.classes.subtracting(given)
        return all.contains { element in
            (compound.element ?? element.name) == element.name && classes.isSubset(of: element.classes)
                && compound.data.allSatisfy { name, value in
                    element.data[name].map { value == nil || $0 == value } ?? false
                }
        }
    }
}
