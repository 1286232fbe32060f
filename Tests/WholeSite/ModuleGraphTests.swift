import Foundation
import Testing

/// The modules of the package: what `Package.swift` declares, what their sources import, and what
/// `Documentation/architecture.md` says are the same graph, and it has one direction.
@Suite struct ModuleGraphTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A module with the modules of this package that its sources import.
    private struct Module: Equatable, CustomStringConvertible {
        let name: String
        let imports: Set<String>

        var description: String { "\(name): \(imports.sorted().joined(separator: ", "))" }
    }

    /// The modules in the order of the package, each with the dependencies it declares and the modules it imports.
    private static func modules() throws -> [(name: String, declared: Set<String>, imported: Set<String>)] {
        let text = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
        let targets =
            text.split(separator: "    targets: [").last?.split(separator: ".target(name: \"TestSupport\"").first ?? ""
        let starts = targets.ranges(of: /\n +(module|\.target|\.executableTarget)\(/).map(\.upperBound)
        return try zip(starts, starts.dropFirst() + [targets.endIndex]).map { start, end in
            let declaration = targets[start..<end]
            let name = declaration.firstMatch(of: /"(\w+)"/).map { String($0.output.1) } ?? ""
            let room = declaration.firstMatch(of: /in: "(\w+)"/).map { "\($0.output.1)/" } ?? ""
            let list = declaration.prefix { $0 != "]" }
            let declared = list.contains("resources:") ? "" : list.drop { $0 != "[" }
            return (
                name, Set(declared.matches(of: /(?:\[|, |name: |\s)"([A-Z]\w+)"(?!\))/).map { String($0.output.1) }),
                try imports(below: name == "Templates" ? name : "Sources/\(room)\(name)")
            )
        }
    }

    private static func imports(below folder: String) throws -> Set<String> {
        let folder = root.appending(path: folder)
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap {
            $0 as? URL
        }
        var imports: Set<String> = []
        for file in files ?? [] where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            imports.formUnion(text.matches(of: /(?m)^import (?:\w+ )?(\w+)$/).map { String($0.output.1) })
        }
        return imports.subtracting(["Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization"])
    }

    @Test func everyDeclaredDependencyIsImported() throws {
        let modules = try Self.modules()
        #expect(modules.count > 20)
        for module in modules {
            #expect(
                module.declared.subtracting(module.imported) == [], "\(module.name) declares what it does not import")
            #expect(
                module.imported.subtracting(module.declared) == [], "\(module.name) imports what it does not declare")
        }
    }

    @Test func modulesImportOnlyThoseAboveThem() throws {
        var above: Set<String> = []
        let modules = try Self.modules()
        let names = Set(modules.map(\.name))
        for module in modules {
            #expect(module.imported.intersection(names).subtracting(above) == [], "\(module.name)")
            above.insert(module.name)
        }
    }

    @Test func theDocumentationHasTheSameGraph() throws {
        let text = try String(contentsOf: Self.root.appending(path: "Documentation/architecture.md"), encoding: .utf8)
        let documented = text.matches(of: /(?m)^\| [–\w]+ \| `(\w+)` \| .+ \| (.*) \|$/).map { row in
            Module(
                name: String(row.output.1),
                imports: Set(row.output.2.split(separator: ", ").map { $0.trimmingCharacters(in: .whitespaces) }))
        }
        let modules = try Self.modules()
        let names = Set(modules.map(\.name))
        let expected = modules.map { module in
            Module(
                name: module.name,
                imports: module.name == "congkhai" ? ["all it calls"] : module.imported.intersection(names))
        }
        #expect(documented == expected)
    }
}
