import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan

/// Giới thiệu địa phương: the parts required by the decree, including those that are missing.
struct LocalityPage: PageTemplate {
    let context: PageContext

    var heading: String { "Giới thiệu địa phương" }
    var isIllustrative: Bool { site.registers.locality?.illustrative == true }
    var summary: String {
        "Tổ chức bộ máy, bản đồ địa giới, tự nhiên, lịch sử, văn hóa, di tích, danh thắng của \(context.unit.displayName)."
    }

    var content: some HTML {
        ForEach(Locality.Part.allCases) { part in
            section(.aria("labelledby", part.anchor)) {
                h2(part.label, .id(part.anchor))
                if let map = site.registers.locality?.boundaryMap, part == .boundaryMap {
                    BoundaryMapView(context: context, map: map)
                } else if let text = site.registers.locality?.whole.text(of: part), !text.isEmpty {
                    ProseView(prose: text, context: context)
                } else {
                    EmptyRegister("Chưa cập nhật.")
                }
            }
        }
    }
}

extension Locality.Part {
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
            dt("Tỷ lệ")
            dd { Known(map.scale) }
            dt("Văn bản")
            dd { Known(map.document?.reference) }
            if let file {
                dt("Tệp")
                dd { a(.href(file), .download()) { "Tải bản đồ" } }
            }
        }
    }
}

extension Locality.BoundaryMap {
    fileprivate var isPicture: Bool {
        [".png", ".jpg", ".jpeg", ".svg", ".webp"].contains { file.value.lowercased().hasSuffix($0) }
    }
}
