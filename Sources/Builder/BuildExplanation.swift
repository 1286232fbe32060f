import Diagnostics
import Disclosure
import Engine
import Publishing
import SitePlan

extension SiteBuild {
    /// Explains why a file of the site was or was not regenerated.
    ///
    /// - Parameter isRemembered: Whether the graph belongs to the build that wrote the site.
    func explanation(
        of path: String, _ plan: SitePlan, _ site: LinkedSite, _ revision: Revision, isRemembered: Bool
    ) -> Message {
        guard let file = plan.files.first(where: { $0.path.text == path }),
            let explanation = try? revision.explain(SiteFile(file))
        else {
            return Message(
                vi: "“\(path)” không phải tệp của trang; viết đường dẫn từ gốc trang, như thu-tuc/index.html",
                en: "“\(path)” is not a file of the site; write its path from the root, for example thu-tuc/index.html")
        }
        let isNew = Message(
            vi: "“\(path)” được dựng: lần trước chưa có, hoặc không còn nhớ lần trước",
            en: "“\(path)” was rendered: the last build did not render it, or there is no record of that build")
        switch explanation.reason {
        case .unchanged, .unreached:
            return Message(
                vi: "“\(path)” giữ nguyên: không có gì nó đã đọc thay đổi",
                en: "“\(path)” is up to date: nothing that it read has changed")
        case .forced where isRemembered:
            return Message(
                vi: "“\(path)” được dựng lại: có ai đó đã sửa hoặc xóa tệp này trong thư mục trang",
                en: "“\(path)” was rendered again: it was changed or removed in the output folder")
        case .forced: return isNew
        case .new where explanation.chain.count == 1: return isNew
        case .new, .changed, .unusable, .changedEarlier:
            let cause = cause(explanation.chain.dropFirst(), site)
            return Message(
                vi: "“\(path)” được dựng lại vì đã đổi: \(cause.vietnamese)",
                en: "“\(path)” was rendered again because this changed: \(cause.english)")
        }
    }

    /// Describes the dependency that changed, and the file it was read from.
    private func cause(_ chain: ArraySlice<any NodeKey>, _ site: LinkedSite) -> Message {
        for key in chain {
            if let read = key as? any FileRead {
                let file = read.file(in: site)
                let first = chain.first.flatMap {
                    $0 is any FileRead ? nil : ($0 as? any Titled).map { type(of: $0).title }
                }
                guard let first else { return Message(vi: "tệp \(file)", en: "the file \(file)") }
                return Message(
                    vi: "\(first.vietnamese) ← tệp \(file)", en: "\(first.english) ← the file \(file)")
            }
            if let asset = key as? AssetInput {
                return Message(vi: "tệp assets/\(asset.path)", en: "the file assets/\(asset.path)")
            }
        }
        // Everything depends on the whole site, so it is omitted unless it is the only cause.
        let titles = chain.filter { !($0 is LinkedSiteQuery) || chain.count == 1 }
            .compactMap { ($0 as? any Titled).map { type(of: $0).title } }
        return Message(
            vi: titles.map { $0.vietnamese }.joined(separator: " ← "),
            en: titles.map { $0.english }.joined(separator: " ← "))
    }
}
