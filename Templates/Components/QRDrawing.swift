import HTML
import Codecs

/// A QR code of a page's address, black on white regardless of the background, with the address below it.
struct QRFigure: Component {
    let address: String

    var body: some HTML {
        figure(.class("qr")) {
            QRDrawing(address: address)
            figcaption(address.withoutScheme)
        }
    }
}

/// A QR code without the address. Nothing is drawn for an address that is too long.
struct QRDrawing: Component {
    let address: String

    var body: some HTML {
        if let code = try? QRCode(address) {
            let side = Double(code.size + 2 * QRCode.quietZone)
            svg(
                .class("qr"), .viewBox(0, 0, side, side), .role("img"),
                .aria("label", Wording.alternative(address: address.withoutScheme)),
                .unfocusable
            ) {
                SVG.rect(.width(side), .height(side), .fill("#fff"))
                SVG.path(.d(code.outline), .fill("#000"))
            }
        }
    }
}

extension QRCode {
    /// The dark runs of all rows as one SVG path.
    fileprivate var outline: String {
        var path = ""
        for row in 0..<size {
            var pen: Int?
            for run in runs(ofRow: row) {
                if let pen {
                    path += "m\(run.lowerBound - pen) 0"
                } else {
                    path += "M\(run.lowerBound + Self.quietZone) \(row + Self.quietZone)"
                }
                path += "h\(run.count)v1h-\(run.count)z"
                pen = run.lowerBound
            }
        }
        return path
    }
}

extension String {
    /// The address as people write it.
    var withoutScheme: String {
        for scheme in ["https://", "http://"] where hasPrefix(scheme) { return String(dropFirst(scheme.count)) }
        return self
    }
}

// MARK: - Wording

extension QRDrawing {
    private enum Wording {
        static func alternative(address: String) -> String { "Mã QR của \(address)" }
    }
}
