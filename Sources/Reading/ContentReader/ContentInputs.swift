import Binary
import Diagnostics
import Digests
import Disclosure
import Engine
import Parallel
import Records
import Register
import WorkingTime

extension ContentReader {
    /// Every type of query used to read a content folder.
    package static let queries: [any Query.Type] = [
        CopiedFiles.self, FilesOfSection.self, OwnContacts.self, FileInContent.self, ResultsInFile.self,
        FindingsInFile.self,
        WholeContent.self,
    ]

    /// Every type of input used to read a content folder.
    package static let inputs: [any Input.Type] = [ContentFiles.self, ContentFile.self]
}

extension Inputs {
    /// Creates the inputs that provide the records of a content folder as of a day.
    package init(_ files: SourceFiles, asOf: Day) {
        self.init()
        provide(Today.self, value: { _ in asOf })
        let list = files.list
        provide(ContentFiles.self, value: { _ in list })
        provide(ContentFile.self, digest: { files.digest(of: $0.path) }, value: { files.bytes(of: $0.path) })
        implement(ContentOf.self) { key, ask in
            let paths = try ask(FilesOfSection(section: key.section))
            var content = Content(try ask.all(paths.map(FileInContent.init)))
            if key.section == .others { content.assets = try ask(CopiedFiles()) }
            return Box(content)
        }
        implement(ResultsFiles.self) { _, ask in
            try ask(ContentFiles()).results
        }
        implement(DossiersOfFile.self) { key, ask in try ask.dossiers(of: key.path) }
        implement(ProcedureInFile.self) { key, ask in
            guard case .procedure(let procedure) = try ask(FileInContent(path: key.path)).records else { return nil }
            return procedure
        }
        implement(ApologyInFile.self) { key, ask in
            try ask(FileInContent(path: key.path)).records.record(as: Apology.self)
        }
        implement(FileFindings.self) { _, ask in
            let files = try ask(ContentFiles())
            let read = try ask.all(files.read.map(FindingsInFile.init))
            return read.flatMap(\.self) + (files.hasRegular("site.yml") ? [] : [.missingSettings])
        }
    }
}

extension Ask {
    /// Returns the dossiers of a results file, which are loaded on first access; nil if the file has none.
    fileprivate func dossiers(of path: String) throws -> ResultsFileDossiers? {
        guard let facts = try self(FileInContent(path: path)).parsed.resultsFile else { return nil }
        let results = try later(ResultsInFile(path: path))
        return ResultsFileDossiers(file: path, facts: facts, all: Lazy { (try? results.value())?.table.all ?? [] }) {
            (try? results.value())?.table[$0]
        }
    }
}

extension Content {
    fileprivate init(_ files: [FileContents]) {
        self.init()
        for file in files { add(file.records, file.parsed.uses) }
    }
}

extension Diagnostic {
    fileprivate static let missingSettings = Diagnostic(
        .missingKey, at: Location(file: "site.yml"),
        Message(
            vi: "thiếu tệp site.yml; tạo tệp với unit: {name: …} và baseURL: https://…",
            en: "there is no site.yml; write one with unit: {name: …} and baseURL: https://…"))
}

/// The entire content, for callers without a cache.
struct WholeContent: PassingQuery, UnitValue, Titled {
    static let title = Message(vi: "toàn bộ nội dung đã đọc", en: "content as it was read")

    func value(_ ask: Ask) throws -> ReadContent {
        var read = ReadContent()
        read.findings = try ask(FileFindings())
        read.content = Content(
            try ask.all(try ask(ContentFiles()).read.map(FileInContent.init)))
        read.content.assets = try ask(CopiedFiles())
        read.content.resultsFiles = try ask.all(try ask(ResultsFiles()).map(DossiersOfFile.init)).compactMap(\.self)
        return read
    }
}
