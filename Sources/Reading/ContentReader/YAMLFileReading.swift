import Diagnostics
import Disclosure
import FileSystem
import RecordSchema

extension ContentReader {
    /// Reads a YAML file outside the content folder as one record, together with its diagnostics.
    package static func read<R: Record>(yaml path: String, as kind: R.Type) throws(FileError) -> (
        record: R?, findings: [Diagnostic]
    ) {
        var problems = DiagnosticCollector(file: path)
        let record = SourceText(file: path, bytes: try readFile(path), &problems)
            .flatMap { YAMLReader(source: $0).read($0.text, &problems) }
            .flatMap { R.decode($0, &problems) }
        return (record, problems.all)
    }
}
