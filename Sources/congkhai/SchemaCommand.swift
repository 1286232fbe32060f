import ArgumentParser
import Disclosure

/// `congkhai schema`: the JSON Schema of all content, for editors.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "schema", abstract: "In JSON Schema của nội dung.")

    func run() {
        Output.write(JSONSchema.document, to: 1)
    }
}
