import HTML

/// Adds the preview's parts to a page as it is served. The file is not changed.
struct PageDecoration {
    let state: String
    let panel: ProblemPanel?

    /// Returns the page with the additions; a page without a head and a body is not ours, and is returned unchanged.
    func applied(to page: [UInt8]) -> [UInt8] {
        guard let headEnd = page.firstRange(of: Array("</head>".utf8)),
            let bodyStart = page[headEnd.upperBound...].firstRange(of: Array("<body".utf8)),
            let bodyTagEnd = page[bodyStart.upperBound...].firstIndex(of: UInt8(ascii: ">"))
        else { return page }
        var sink = HTMLSink(capacity: page.count + 4096)
        sink.append(TrustedHTML(rendered: Array(page[..<headEnd.lowerBound])))
        sink.append(PreviewParts(state: state))
        sink.append(TrustedHTML(rendered: Array(page[headEnd.lowerBound...bodyTagEnd])))
        if let panel { sink.append(panel) }
        sink.append(TrustedHTML(rendered: Array(page[(bodyTagEnd + 1)...])))
        return sink.bytes
    }
}
