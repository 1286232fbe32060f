import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

/// Giới thiệu địa phương: the parts required by the decree, including those that are missing.
struct LocalityPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var isIllustrative: Bool { site.registers.locality?.illustrative == true }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        ForEach(Locality.Section.allCases) { part in
            section(.aria("labelledby", part.anchor)) {
                h2(part.label, .id(part.anchor))
                if let map = site.registers.locality?.boundaryMap, part == .boundaryMap {
                    BoundaryMapView(context: context, map: map)
                } else if let text = site.registers.locality?.whole.text(of: part), !text.isEmpty {
                    ProseView(prose: text, context: context)
                } else {
                    EmptyRegister(Wording.empty)
                }
            }
        }
    }
}

extension LocalityPage {
    static let facts = PageFacts(Wording.heading, updated: { $0.registers.locality?.updated })
}

extension Locality.Section {
    fileprivate var anchor: String {
        switch self {
        case .organisation: "bo-may"
        case .boundaryMap: "ban-do"
        case .nature: "tu-nhien"
        case .history: "lich-su"
        case .traditions: "truyen-thong"
        case .monuments: "di-tich"
        case .landscapes: "danh-thang"
        }
    }
}

/// The map, as an image if browsers can display it, with its facts and a download link.
private struct BoundaryMapView: Component {
    let context: PageContext
    let map: Locality.BoundaryMap

    var body: some HTML {
        let file = map.file.value.belowAssets.flatMap { context.link(toAsset: $0) }
        if let file, map.isPicture {
            p { a(.href(file)) { img(.src(file), .alt(map.description)) } }
        } else {
            p(map.description)
        }
        dl(.class("facts")) {
            dt(Wording.scale)
            dd { Known(map.scale) }
            dt(Wording.document)
            dd { Known(map.document?.reference) }
            if let file {
                dt(Wording.file)
                dd { a(.href(file), .download()) { Wording.download } }
            }
        }
    }
}

extension Locality.BoundaryMap {
    fileprivate var isPicture: Bool {
        [".png", ".jpg", ".jpeg", ".svg", ".webp"].contains { file.value.lowercased().hasSuffix($0) }
    }
}

// MARK: - Wording

extension LocalityPage {
    private enum Wording {
        static let heading = "Giới thiệu địa phương"
        static func summary(unit: String) -> String {
            "Tổ chức bộ máy, bản đồ địa giới, tự nhiên, lịch sử, văn hóa, di tích, danh thắng của \(unit)."
        }
        static let empty = "Chưa cập nhật."
    }
}

extension BoundaryMapView {
    private enum Wording {
        static let scale = "Tỷ lệ"
        static let document = "Văn bản"
        static let file = "Tệp"
        static let download = "Tải bản đồ"
    }
}
