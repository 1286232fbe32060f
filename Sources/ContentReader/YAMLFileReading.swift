import Diagnostics
import Disclosure
import FileSystem

extension ContentReader {
    /// A YAML file from outside the content folder, as one record, with everything wrong with it.
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
