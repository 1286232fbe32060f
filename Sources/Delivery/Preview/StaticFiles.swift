import FileSystem
import Hosting
import SitePlan

/// The files of the built site.
struct StaticFiles: Sendable {
    let folder: String
    /// The path of the site's base URL, with a slash at both ends. Links on the 404 page begin with it.
    var basePath = "/"

    /// Returns the base path of a built site, taken from the full address in its `robots.txt`; `/` if it has none.
    static func basePath(of folder: String) -> String {
        guard let robots = try? readFile(folder + "/robots.txt"),
            let host = robots.firstRange(of: Array("://".utf8))?.upperBound,
            let start = robots[host...].firstIndex(of: UInt8(ascii: "/")),
            let end = robots[host...].lastIndex(of: UInt8(ascii: "/"))
        else { return "/" }
        return String(decoding: robots[start...end], as: UTF8.self)
    }

    /// Returns the response to a GET or HEAD request.
    ///
    /// - Parameters:
    ///   - state: Identifies the build, and is part of the entity tag of pages.
    ///   - decorate: Adds the preview's parts to a page.
    func answer(_ request: Request, state: String, decorate: ([UInt8]) -> [UInt8]) -> Response {
        switch resolve(request.target) {
        case .malformed: return Response(.badRequest, "Địa chỉ không đọc được.")
        case .impossible: return missing(decorate)
        case .home: return file(PagePath("index.html"), request, state: state, decorate: decorate) ?? missing(decorate)
        case .folder(let path):
            return file(PagePath(path.text + "/index.html"), request, state: state, decorate: decorate)
                ?? missing(decorate)
        case .file(let path):
            if let answer = file(path, request, state: state, decorate: decorate) { return answer }
            return isFolderOfSite(path) ? withSlash(request.target) : missing(decorate)
        }
    }

    /// Resolves a request target. A target below the base path refers to the same file, unless the site has a folder
    /// with the name of the base path.
    private func resolve(_ target: String) -> RequestPath {
        let path = RequestPath(target: target)
        guard basePath != "/", target.hasPrefix(basePath), !exists(path) else { return path }
        return RequestPath(target: "/" + target.dropFirst(basePath.count))
    }

    private func exists(_ path: RequestPath) -> Bool {
        switch path {
        case .folder(let path): isFolderOfSite(path)
        case .file(let path): status(of: folder + "/" + path.text) != .missing
        case .home, .malformed, .impossible: false
        }
    }

    private func file(
        _ path: PagePath?, _ request: Request, state: String, decorate: ([UInt8]) -> [UInt8]
    ) -> Response? {
        guard let path, isFolderOfSite(path.folder), let stamp = FileStamp(of: folder + "/" + path.text),
            var bytes = try? readFile(folder + "/" + path.text)
        else { return nil }
        let type = MediaType(ofPath: path.text)
        let isPage = type.name == "text/html"
        let tag = isPage ? "\"\(stamp.tag)-\(state)\"" : "\"\(stamp.tag)\""
        var headers = [(name: "ETag", value: tag)]
        // The modification time of a page does not reflect what is added to it.
        if !isPage { headers.append(("Last-Modified", HTTPDate(seconds: stamp.seconds).text)) }
        if isUnchanged(request, tag: tag, seconds: isPage ? nil : stamp.seconds) {
            return Response(.notModified, headers: headers)
        }
        if isPage { bytes = decorate(bytes) }
        headers += [("Content-Type", type.header), ("Accept-Ranges", "bytes")]
        let isSameFile = request.header("if-range").map { $0 == tag } ?? true
        switch ByteRange(request.method == "GET" && isSameFile ? request.header("range") : nil, of: bytes.count) {
        case .full: return Response(.ok, headers: headers, body: bytes)
        case .partial(let range):
            headers.append(
                ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"))
            return Response(.partial, headers: headers, body: Array(bytes[range]))
        case .outside:
            return Response(.rangeNotSatisfiable, headers: [("Content-Range", "bytes */\(bytes.count)")])
        }
    }

    /// Whether every component of a path is a real folder: symbolic links could lead out of the site.
    private func isFolderOfSite(_ path: String) -> Bool {
        var full = folder
        for part in path.split(separator: "/") {
            full += "/" + part
            if status(of: full) != .folder { return false }
        }
        return true
    }

    private func isFolderOfSite(_ path: PagePath) -> Bool { isFolderOfSite(path.text) }

    /// Whether the browser's copy is still valid. `If-None-Match` takes precedence (RFC 9110 §13.2.2).
    private func isUnchanged(_ request: Request, tag: String, seconds: Int?) -> Bool {
        if let known = request.header("if-none-match") {
            return known.split(separator: ",").map(\.trimmed).contains { entry in
                entry == "*" || entry == tag || entry == "W/" + tag
            }
        }
        guard let seconds, let since = request.header("if-modified-since").flatMap({ HTTPDate($0) }) else {
            return false
        }
        return seconds <= since.seconds
    }

    /// Redirects to the path with a trailing slash, which the relative links on the folder's page require.
    private func withSlash(_ target: String) -> Response {
        let path = target.prefix { $0 != "?" }
        return Response(.found, headers: [("Location", path + "/" + target.dropFirst(path.count))])
    }

    private func missing(_ decorate: ([UInt8]) -> [UInt8]) -> Response {
        guard let page = try? readFile(folder + "/404.html") else { return Response(.notFound, "Không có trang này.") }
        return Response(
            .notFound, headers: [("Content-Type", MediaType(ofPath: "404.html").header)], body: decorate(page))
    }
}

extension FileStamp {
    /// An alphanumeric tag that differs if the stamps differ.
    fileprivate var tag: String {
        [modified, Int64(bitPattern: inode), size].map { String($0, radix: 36) }.joined(separator: "-")
    }

    /// The modification time, in seconds since 1970.
    fileprivate var seconds: Int { Int(modified / 1_000_000_000) }
}
