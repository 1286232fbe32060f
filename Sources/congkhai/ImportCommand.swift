import ArgumentParser
import Builder
import ContentReader
import Diagnostics
import Disclosure
import FileSystem
import Import

/// `congkhai import`: imports tables of other programs into the content folder.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Nhập bảng của phần mềm một cửa hoặc Excel vào nội dung.",
        subcommands: [Results.self, Procedures.self])

    /// `congkhai import results`: imports dossiers into `results/YYYY/MM.csv`.
    struct Results: TableImportCommand {
        static let configuration = CommandConfiguration(
            commandName: "results", abstract: "Nhập hồ sơ vào results/<năm>/<tháng>.csv.")

        @Argument(help: "Tệp .xlsx hoặc .csv.")
        var file: String

        @OptionGroup var options: ContentOptions
        @OptionGroup var table: TableOptions

        @Flag(name: .long, help: "Ô trống trong bảng xóa giá trị đã có.")
        var erase = false

        func tableImport(into content: Content, _ mapping: ImportMapping?) -> ResultsImport {
            ResultsImport(into: content, mapping: mapping, erases: erase, asOf: options.today)
        }
    }

    /// `congkhai import procedures`: imports a list of procedures into `procedures/<field>/<code>.md`.
    struct Procedures: TableImportCommand {
        static let configuration = CommandConfiguration(
            commandName: "procedures", abstract: "Nhập danh mục thủ tục; thủ tục đã có thì chỉ nêu chỗ khác.")

        @Argument(help: "Tệp .xlsx hoặc .csv.")
        var file: String

        @OptionGroup var options: ContentOptions
        @OptionGroup var table: TableOptions

        func tableImport(into content: Content, _ mapping: ImportMapping?) -> ProceduresImport {
            ProceduresImport(into: content, mapping: mapping)
        }
    }
}

/// A subcommand of `congkhai import`.
protocol TableImportCommand: AsyncParsableCommand {
    associatedtype Import: TableImport

    var file: String { get }
    var options: ContentOptions { get }
    var table: TableOptions { get }

    func tableImport(into content: Content, _ mapping: ImportMapping?) -> Import
}

extension TableImportCommand {
    func run() async throws {
        let lock = try table.lock(options)
        defer { withExtendedLifetime(lock) {} }
        let (source, content, mapping) = try await table.read(file, into: options, Import.declaration)
        let (plan, findings) = try tableImport(into: content, mapping).plan(source, skipsRefused: table.skipRejected)
        guard let plan else { throw table.refused(findings, root: "", options) }
        let report = ImportReport(source: file, declaration: Import.declaration, language: options.lang)
        Output.write(report.text(plan), to: 1)
        Output.write(DiagnosticFormat.text.render(findings, root: "", language: options.lang), to: 2)
        try table.write(plan, options)
    }
}

/// Options for reading a table, and for writing what it yields.
struct TableOptions: ParsableArguments {
    @Option(name: .long, help: "Tệp YAML: tiêu đề lạ → khóa, chữ lạ → giá trị.")
    var mapping: String?

    @Option(
        name: .long,
        help:
            "Bảng mã của tệp chữ, khi không tự nhận ra: \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))."
    )
    var encoding: TextEncoding?

    @Option(name: .long, help: "Trang tính: tên hoặc số thứ tự.")
    var sheet: String?

    @Flag(name: .long, help: "Chỉ xem sẽ đổi gì, không ghi.")
    var dryRun = false

    @Flag(name: .long, help: "Nhập các hàng đúng, bỏ hàng bị từ chối.")
    var skipRejected = false

    /// Locks the content for this import: a concurrent import would not see its rows, and would overwrite them. Returns
    /// nil if nothing is to be written.
    func lock(_ options: ContentOptions) throws -> FolderLock? {
        guard !dryRun, isFolder(options.content) else { return nil }
        do throws(FileError) {
            if let lock = try FolderLock(of: options.content) { return lock }
        } catch {
            throw unreadable(error, options)
        }
        Output.error(
            Message(
                vi: "congkhai: một lần nhập khác đang ghi vào “\(options.content)”; đợi xong rồi chạy lại",
                en: "congkhai: another import is writing to “\(options.content)”; wait for it and run again"
            ).text(in: options.lang))
        throw ExitStatus.refused
    }

    private func unreadable(_ error: FileError, _ options: ContentOptions) -> ExitStatus {
        Output.error(
            Message(
                vi: "congkhai: không đọc được “\(error.path)”: \(error.reason)", en: "congkhai: \(error.description)"
            ).text(in: options.lang))
        return .files
    }

    /// Reads the table, the content it is imported into, and the mapping. The files in the content's target folder must
    /// have no errors: a dossier that cannot be read would be imported as a new one.
    func read(_ file: String, into options: ContentOptions, _ declaration: ImportDeclaration) async throws -> (
        TableSource, Content, ImportMapping?
    ) {
        do {
            let source = try TableSource(path: file, encoding: encoding, sheet: sheet)
            var mapped: ImportMapping?
            if let path = mapping {
                let (record, findings) = try ImportMapping.read(path, for: declaration)
                guard let record else { throw refused(findings, root: "", options) }
                mapped = record
            }
            let read = try await ContentReader.read(options.content, jobs: options.workers)
            let wrong = read.findings.filter {
                $0.severity == .error && $0.location.file.hasPrefix(declaration.folder + "/")
            }
            guard wrong.isEmpty else { throw refused(wrong, root: options.content, options) }
            return (source, read.content, mapped)
        } catch let error as FileError {
            throw unreadable(error, options)
        } catch let failure as ContentReader.Failure {
            throw options.report(.content(failure))
        }
    }

    /// Reports the findings that make the import impossible.
    func refused(_ findings: [Diagnostic], root: String, _ options: ContentOptions) -> ExitStatus {
        Output.write(DiagnosticFormat.text.render(findings.sorted(), root: root, language: options.lang), to: 2)
        Output.error(
            Message(
                vi: "Chưa nhập gì: sửa các lỗi trên trước.", en: "Nothing was imported: correct these errors first."
            ).text(in: options.lang))
        return .contentErrors
    }

    /// Writes the files unless rows were refused without `--skip-rejected`.
    func write(_ plan: ImportPlan, _ options: ContentOptions) throws {
        guard plan.refused.isEmpty || skipRejected else {
            Output.error(
                Message(
                    vi: "Chưa ghi gì. Sửa các ô nêu trên, hoặc thêm --skip-rejected để nhập các hàng còn lại.",
                    en: "Nothing was written. Correct the cells above, or add --skip-rejected to import the other rows."
                ).text(in: options.lang))
            throw ExitStatus.contentErrors
        }
        if dryRun {
            for file in plan.files { line(vi: "sẽ ghi \(file.path)", en: "would write \(file.path)", options) }
            return line(vi: "Xem trước: chưa ghi gì.", en: "Dry run: nothing was written.", options)
        }
        do throws(FileError) {
            try ImportWriter.write(plan.files, into: options.content)
        } catch {
            Output.error(
                Message(
                    vi: "congkhai: không ghi được “\(error.path)”: \(error.reason)",
                    en: "congkhai: \(error.description)"
                ).text(in: options.lang))
            throw ExitStatus.files
        }
        for file in plan.files { line(vi: "đã ghi \(file.path)", en: "wrote \(file.path)", options) }
        if plan.files.isEmpty { line(vi: "Không có gì để ghi.", en: "There is nothing to write.", options) }
    }

    private func line(vi: String, en: String, _ options: ContentOptions) {
        Output.line(Message(vi: vi, en: en).text(in: options.lang))
    }
}

extension TextEncoding: ExpressibleByArgument {}
