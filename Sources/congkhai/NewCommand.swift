import ArgumentParser
import Builder
import Diagnostics
import Disclosure
import FileSystem
import RecordSchema
import Records
import Register
import Skeleton

/// `congkhai new KIND`: creates a content file to be filled in, with every key explained.
struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Tạo tệp mẫu để điền.",
        discussion: "Loại: " + ContentKind.all.map(\.name).joined(separator: ", "))

    @Argument(help: "Loại nội dung, ví dụ news; site tạo cả một thư mục nội dung mới.")
    var kind: String

    @Argument(help: "Tên của nội dung; với sổ theo tháng là tháng, viết 2026-11; với site là thư mục.")
    var name: String?

    @OptionGroup var options: ContentOptions

    @Option(name: .long, help: "Với apology: mã hồ sơ cần xin lỗi; những gì đã có trong hồ sơ được điền sẵn.")
    var dossier: String?

    func run() async throws {
        guard let kind = ContentKind.named(kind) else {
            let words = ContentKind.all.map(\.name).joined(separator: ", ")
            throw usage(
                vi: "không có loại “\(self.kind)”; chọn một trong: \(words)",
                en: "there is no kind “\(self.kind)”; choose one of: \(words)")
        }
        if dossier != nil, kind != .apology {
            throw usage(vi: "--dossier chỉ dùng với apology", en: "--dossier is for apology only")
        }
        if kind == .settings { return try makeSite() }
        let skeleton: Skeleton
        if let dossier {
            skeleton = try await apology(for: dossier)
        } else if let made = Skeleton(
            kind, name: name, today: options.today, schemas: isFolder(schemas) ? "../" + NewSite.schemas : nil)
        {
            skeleton = made
        } else if kind.paths.needsName {
            throw usage(
                vi: "cần tên của nội dung, có chữ hoặc số: congkhai new \(kind.name) \"Tên\"",
                en: "a name with letters or digits is needed: congkhai new \(kind.name) \"Name\"")
        } else {
            throw usage(vi: "tháng viết như 2026-11", en: "write a month as 2026-11")
        }
        try write([(options.content + "/" + skeleton.path, skeleton.text)])
        Output.line(
            Message(
                vi: "Đã tạo \(options.content)/\(skeleton.path). Điền vào rồi gõ congkhai check.",
                en: "Created \(options.content)/\(skeleton.path). Fill it in, then run congkhai check."
            ).text(in: options.lang))
    }

    /// The folder of the editor's schemas, next to the content folder.
    private var schemas: String { options.content + "/../" + NewSite.schemas }

    private func makeSite() throws {
        let folder = name ?? "."
        // An unset variable in a script would otherwise create the site in the root folder.
        guard !folder.isEmpty else {
            throw usage(vi: "tên thư mục đang để trống", en: "the name of the folder is empty")
        }
        let files = NewSite.files(today: options.today).map { (path: folder + "/" + $0.path, text: $0.text) }
        // An existing project may have its own editor settings.
        let kept = files.filter { $0.path.hasPrefix(folder + "/.vscode/") && status(of: $0.path) != .missing }.map(
            \.path)
        try write(files.filter { !kept.contains($0.path) })
        for path in kept {
            Output.line(
                Message(
                    vi: "Giữ nguyên “\(path)” đang có.", en: "“\(path)” already exists and is left unchanged."
                ).text(in: options.lang))
        }
        Output.line(
            Message(
                vi: "Đã tạo \(folder)/\(NewSite.content). Vào thư mục “\(folder)”, gõ congkhai serve để xem thử.",
                en: "Created \(folder)/\(NewSite.content). In the folder “\(folder)”, run congkhai serve to see it."
            ).text(in: options.lang))
    }

    private func apology(for text: String) async throws -> Skeleton {
        let checked = try await options.checkedSite()
        guard let site = checked.site else {
            Output.write(checked.report(options), to: 2)
            throw ExitStatus.contentErrors
        }
        guard let code = try? DossierCode.read(text.utf8.span), let dossier = site.register[code]?.dossier else {
            throw usage(
                vi: "không có hồ sơ nào mang mã “\(text)” trong results/",
                en: "no dossier in results/ has the code “\(text)”")
        }
        if let record = site.dossiers.apology(of: dossier)?.record {
            Output.error(
                Message(
                    vi:
                        "congkhai: hồ sơ \(text) đã có phiếu số \(record.number.value) (\(record.location.file)); chỉ được hẹn lại một lần",
                    en:
                        "congkhai: dossier \(text) has the apology \(record.number.value) (\(record.location.file)); its date may be moved once"
                ).text(in: options.lang))
            throw ExitStatus.refused
        }
        guard
            let skeleton = Skeleton(
                apologyFor: dossier, in: site, number: name,
                isTaken: { status(of: options.content + "/" + $0) != .missing })
        else {
            throw usage(
                vi: "“\(name ?? "")” không làm số phiếu được; viết như 07/PXL-UBND",
                en: "“\(name ?? "")” cannot be a number of an apology; write 07/PXL-UBND")
        }
        return skeleton
    }

    /// Writes all of the files or none. Existing files are never overwritten.
    private func write(_ files: [(path: String, text: String)]) throws(ExitStatus) {
        var taken = files.first { status(of: $0.path) != .missing }?.path
        var written: [String] = []
        do throws(FileError) {
            for file in files where taken == nil {
                let folder = file.path.prefix(upTo: file.path.lastIndex(of: "/") ?? file.path.startIndex)
                if !folder.isEmpty { try makeFolder(String(folder)) }
                if try writeNewFile(file.path, Array(file.text.utf8)) {
                    written.append(file.path)
                } else {
                    taken = file.path
                }
            }
        } catch {
            // A partial result would make the next attempt fail.
            for path in written { try? removeFile(path) }
            Output.error(
                Message(
                    vi: "congkhai: không ghi được “\(error.path)”: \(error.reason)",
                    en: "congkhai: \(error.description)"
                ).text(in: options.lang))
            throw .files
        }
        guard let taken else { return }
        Output.error(
            Message(
                vi: "congkhai: đã có “\(taken)”, không ghi đè; đặt tên khác hoặc sửa tệp ấy",
                en: "congkhai: “\(taken)” already exists and is not overwritten; choose another name or edit it"
            ).text(in: options.lang))
        throw .refused
    }

    private func usage(vi: String, en: String) -> ValidationError {
        ValidationError(Message(vi: vi, en: en).text(in: options.lang))
    }
}
