import Binary
import Diagnostics
import FileSystem
import HTML
import Hosting
import SitePlan
import Synchronization

/// The site shown to browsers: the last successful build, the errors in the content since, and an event for each
/// change.
package final class PreviewSite: Sendable {
    private let folder: String
    private let content: String
    private let state: Mutex<State>

    private struct State {
        var build = 0
        var hasSite = false
        var basePath = "/"
        /// The panel shown over the site; nil if there are no problems.
        var problems: ProblemPanel?
        var listeners: [Int: AsyncStream<String>.Continuation] = [:]
        var nextListener = 0
    }

    /// Identifies this run of the program, so that pages from an earlier run are reloaded.
    private let run: String

    static let stylesheetPath = "/.congkhai/xem-thu.css"
    static let scriptPath = "/.congkhai/xem-thu.js"
    /// The path at which browsers receive server-sent events.
    package static let eventsPath = "/.congkhai/thay-doi"

    /// - Parameters:
    ///   - folder: The output folder of the site.
    ///   - content: The content folder, from which excerpts for diagnostics are read.
    ///   - run: An identifier unique to this run.
    ///   - hasSite: Whether the folder contains a site from an earlier run.
    package init(folder: String, content: String, run: String, hasSite: Bool = false) {
        self.folder = folder
        self.content = content
        self.run = run
        state = Mutex(State(hasSite: hasSite, basePath: hasSite ? StaticFiles.basePath(of: folder) : "/"))
    }

    /// Shows the outcome of a build from now on, and makes open pages reload if they may look different.
    package func show(_ outcome: PreviewOutcome) {
        let snapshot = state.withLock { (problems: $0.problems, hasSite: $0.hasSite) }
        let (problems, page, isNew): (ProblemPanel?, String?, Bool)
        switch outcome {
        case .built(_, let built, let differs): (problems, page, isNew) = (nil, built, differs)
        case .refused(let findings):
            (problems, page, isNew) = (ProblemPanel(findings, content: content, hasSite: snapshot.hasSite), nil, true)
        case .failed(let reason): (problems, page, isNew) = (ProblemPanel(reason, hasSite: snapshot.hasSite), nil, true)
        }
        guard isNew || snapshot.problems != nil || !snapshot.hasSite else { return }
        let basePath = StaticFiles.basePath(of: folder)
        state.withLock { (state: inout State) in
            state.build += 1
            state.problems = problems
            if problems == nil { (state.hasSite, state.basePath) = (true, basePath) }
            let event = event(of: state, page: page)
            for listener in state.listeners.values { listener.yield(event) }
        }
    }

    /// Returns an event for each build, beginning with the current one.
    func events() -> AsyncStream<String> {
        AsyncStream { continuation in
            let number = state.withLock { (state: inout State) -> Int in
                state.nextListener += 1
                state.listeners[state.nextListener] = continuation
                continuation.yield(event(of: state, page: nil))
                return state.nextListener
            }
            continuation.onTermination = { [weak self] _ in
                self?.state.withLock { (state: inout State) in _ = state.listeners.removeValue(forKey: number) }
            }
        }
    }

    private func name(of state: State) -> String { "\(run).\(state.build)" }

    private func event(of state: State, page: String?) -> String {
        var json = JSONWriter()
        json.object { event in
            event.member("build", name(of: state))
            if let page {
                event.member("page", URLReference(relative: page == "index.html" ? "/" : "/" + page).string)
            }
        }
        return "data: \(json.text)\n\n"
    }
}

extension PreviewSite {
    /// Returns the response to a request.
    package func answer(_ request: Request) -> Response {
        guard request.isForLoopback else {
            return Response(.misdirected, "Bản xem thử chỉ mở trên máy này: http://127.0.0.1.")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return Response(
                .methodNotAllowed, "Bản xem thử chỉ để đọc.", headers: [("Allow", "GET, HEAD")])
        }
        var response = answerToRead(request)
        response.hidesBody = request.method == "HEAD"
        return response
    }

    private func answerToRead(_ request: Request) -> Response {
        // Pages cached for offline reading would hide every change.
        if request.header("service-worker") != nil {
            return Response(.notFound, "Bản xem thử không giữ trang để đọc khi mất mạng.")
        }
        let snapshot = state.withLock { $0 }
        let name = name(of: snapshot)
        switch request.target {
        case Self.stylesheetPath: return embeddedFile(PackageResources.preview_css, "xem-thu.css")
        case Self.scriptPath: return embeddedFile(PackageResources.preview_js, "xem-thu.js")
        default: break
        }
        guard snapshot.hasSite else {
            guard let panel = snapshot.problems else { return Response(.notFound, "Trang chưa dựng xong.") }
            var sink = HTMLSink()
            ProblemPage(panel: panel, state: name).write(into: &sink)
            return Response(
                .ok, headers: [("Content-Type", MediaType(ofPath: "x.html").header)], body: sink.bytes)
        }
        return StaticFiles(folder: folder, basePath: snapshot.basePath).answer(request, state: name) { page in
            PageDecoration(state: name, panel: snapshot.problems).applied(to: page)
        }
    }

    private func embeddedFile(_ bytes: [UInt8], _ name: String) -> Response {
        Response(.ok, headers: [("Content-Type", MediaType(ofPath: name).header)], body: bytes)
    }
}
