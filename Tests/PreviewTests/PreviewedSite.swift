import Foundation
import Testing

@testable import Preview

/// A built site in a temporary folder, and the preview of it.
final class PreviewedSite {
    let path: String
    let preview: PreviewSite

    static let page =
        "<!DOCTYPE html>\n<html lang=\"vi\"><head><title>Trang</title></head><body class=\"a\"><h1>Trang</h1></body></html>\n"

    /// - Parameter files: of the site, by path.
    init(_ files: [String: String] = [:], isBuilt: Bool = true) throws {
        path = NSTemporaryDirectory() + "/preview-" + UUID().uuidString
        preview = PreviewSite(folder: path + "/site", content: path + "/Content", run: "lần")
        try write(Self.page, to: "site/index.html")
        for (name, text) in files { try write(text, to: "site/" + name) }
        if isBuilt { preview.show(.built([], page: nil, isNew: true)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func get(_ target: String, _ headers: [String: String] = [:], method: String = "GET") -> Response {
        preview.answer(Request(method: method, target: target, headers: headers))
    }
}

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }
    var code: Int { status.rawValue }
}
