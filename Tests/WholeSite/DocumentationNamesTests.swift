import Foundation
import Testing

/// The names of files and types in the documentation, which are to be found in the repository.
@Suite struct DocumentationNamesTests {
    private static let root = sources.appending(path: "../..").standardizedFileURL
    private static let pages = [
        "CONTRIBUTING.md", "README.md", "Documentation/architecture.md", "Documentation/design.md",
        "Documentation/decisions/0009-kinds-declared-once.md",
    ]
    private static let code = Result {
        try ["Sources", "Templates", "Tests", "Tools"].flatMap { folder in
            try Folder.names(in: root.appending(path: folder).path).map { "\(folder)/\($0)" }
        }
    }

    @Test(arguments: pages)
    func filesExist(page: String) throws {
        let files = try Set(Self.code.get().map { $0.split(separator: "/").last ?? "" }).union(["Package.swift"])
        let named = try text(of: page).matches(of: /`(?:[\w\/.-]*\/)?([\w+-]+\.(?:swift|py|sh))`/).map(\.1)
        #expect(named.filter { !files.contains($0) } == [], "\(page)")
    }

    /// A type is declared in some file; a name without a type is that of a folder or module.
    @Test(arguments: pages)
    func typesExist(page: String) throws {
        let folders = try Set(Self.code.get().flatMap { $0.split(separator: "/") })
        // A rule of the linter, and a type that the page invents.
        let others: Set<Substring> = ["Content", "Fence", "Makefile", "TypeNamesShouldBeCapitalized"]
        var unknown = try Set(text(of: page).matches(of: /`([A-Z][a-z]\w*[a-z])`/).map(\.1))
        unknown.subtract(folders.union(others))
        for name in try Self.code.get() where name.hasSuffix(".swift") && !unknown.isEmpty {
            let source = try text(of: name)
            unknown = unknown.filter { type in
                !["struct", "class", "enum", "protocol", "typealias"].contains { source.contains("\($0) \(type)") }
            }
        }
        #expect(unknown == [], "\(page)")
    }

    private func text(of path: String) throws -> String {
        try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    }
}
