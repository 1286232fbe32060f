import ArgumentParser
import Disclosure
import FileSystem
import RecordSchema
import Records
import Skeleton

/// `congkhai schema`: prints the JSON Schema of all content, for editors.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "schema", abstract: "In JSON Schema của nội dung.")

    @Option(
        name: .long,
        help: "Ghi vào thư mục này, mỗi loại tệp một schema: làm mới \(NewSite.schemas) sau khi nâng cấp chương trình.")
    var output: String?

    func run() throws {
        guard let output else { return Output.write(JSONSchema.document, to: 1) }
        do throws(FileError) {
            try makeFolder(output)
            for file in NewSite.schemaFiles { try writeFile(output + "/" + file.path, Array(file.text.utf8)) }
        } catch {
            Output.error("congkhai: không ghi được “\(error.path)”: \(error.reason)")
            throw ExitStatus.files
        }
    }
}
