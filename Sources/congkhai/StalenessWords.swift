import Diagnostics
import Publishing

extension SiteBuild {
    /// Why a file of the site was made again, or was not.
    ///
    /// - Parameter words: what the parts of the recipes are.
    func explanation(
        of path: String, _ recipes: Recipes, _ words: [Message], _ staleness: [Staleness?]
    ) -> Message {
        guard let index = recipes.files.firstIndex(where: { $0.path == path }) else {
            return Message(
                vi: "“\(path)” không phải tệp của trang; viết đường dẫn từ gốc trang, như thu-tuc/index.html",
                en: "“\(path)” is no file of the site; write its path from the root, as thu-tuc/index.html")
        }
        func list(_ parts: [UInt32]) -> Message {
            Message(
                vi: parts.map { words[Int($0)].vietnamese }.joined(separator: "; "),
                en: parts.map { words[Int($0)].english }.joined(separator: "; "))
        }
        let parts = list(recipes.files[index].parts)
        switch staleness[index] {
        case nil:
            return Message(
                vi: "“\(path)” giữ nguyên: không có gì làm nên nó thay đổi. Nó làm từ: \(parts.vietnamese)",
                en: "“\(path)” stands: nothing it is made from has changed. It is made from: \(parts.english)")
        case .new:
            return Message(
                vi: "“\(path)” được dựng: lần trước chưa có, hoặc không còn nhớ lần trước",
                en: "“\(path)” was made: the last build did not make it, or is not remembered")
        case .touched:
            return Message(
                vi: "“\(path)” được dựng lại: có ai đó đã sửa hoặc xóa tệp này trong thư mục trang",
                en: "“\(path)” was made again: somebody has changed or removed it in the output folder")
        case .otherwise:
            return Message(
                vi: "“\(path)” được dựng lại: nay nó làm từ những thứ khác trước: \(parts.vietnamese)",
                en: "“\(path)” was made again: it is made from other things than before: \(parts.english)")
        case .changed(let changed):
            let changed = list(changed)
            return Message(
                vi: "“\(path)” được dựng lại vì đã đổi: \(changed.vietnamese)",
                en: "“\(path)” was made again because this changed: \(changed.english)")
        }
    }
}
