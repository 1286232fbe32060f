import Builder
import Diagnostics
import FileSystem
import Publishing

extension ContentOptions {
    /// What is built, and with how many workers.
    var build: BuildOptions { BuildOptions(content: content, today: today, workers: workers) }

    /// Reads and checks the content, showing progress. Failures are reported.
    func checkedSite() async throws(ExitStatus) -> CheckedSite {
        do throws(BuildFailure) {
            return try await CheckedSite(build, progress: Progress())
        } catch {
            throw report(error)
        }
    }

    /// Reports why nothing could be checked or built.
    func report(_ failure: BuildFailure) -> ExitStatus {
        Output.error(failure.message.text(in: lang))
        return failure.status
    }

    /// Reports that the next build will be slower.
    func report(unsaved error: FileError) {
        Output.error(
            Message(
                vi:
                    "congkhai: trang đã dựng xong; không ghi được “\(error.path)” (\(error.reason)), lần sau sẽ dựng chậm hơn",
                en: "congkhai: the site is built; \(error.description), so the next build will be slower"
            ).text(in: lang))
    }
}

extension BuildFailure {
    fileprivate var status: ExitStatus {
        switch self {
        case .content: .files
        case .checking: .fault
        case .outputInContent: .usage
        case .writing(let failure, _):
            switch failure {
            case .locked: .refused
            case .file, .partlyWritten: .files
            case .rendering: .fault
            }
        }
    }
}

extension CheckedSite {
    /// Returns the diagnostics as they are printed.
    func report(_ options: ContentOptions, as format: DiagnosticFormat = .text) -> String {
        format.render(findings, root: options.content, language: options.lang)
    }
}
