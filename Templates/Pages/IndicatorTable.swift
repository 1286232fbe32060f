import HTML
import RecordSchema
import Records
import Vietnamese

/// The rows of the report form. A blank cell stays blank, since it does not mean zero.
struct IndicatorTable: Component {
    let report: Report

    var body: some HTML {
        if !report.indicators.isEmpty {
            let filled = report.indicators.count { $0.value != nil }
            section(.aria("labelledby", "chi-tieu-thong-ke")) {
                h2(Wording.heading, .id("chi-tieu-thong-ke"))
                p(Wording.note(rows: report.indicators.count, filled: filled), .class("meta"))
                table(.class("cards indicators")) {
                    thead {
                        tr {
                            th(.scope(.col)) { Wording.columnNumber }
                            th(.scope(.col)) { Wording.columnIndicator }
                            th(.scope(.col)) { Wording.columnUnit }
                            th(.scope(.col), .class("number")) { Wording.columnValue }
                        }
                    }
                    tbody { ForEach(report.indicators) { IndicatorRow(indicator: $0) } }
                }
            }
        }
    }
}

private struct IndicatorRow: Component {
    let indicator: Indicator

    var body: some HTML {
        tr(
            .id("chi-tieu-\(Folding.slug(indicator.code.value) ?? "")"),
            .class(indicator.type == .heading ? "top" : nil)
        ) {
            td(.class("code")) { indicator.printedCode ?? indicator.code.value }
            th(.scope(.row)) {
                indicator.name
                if let printed = indicator.printedName { p(Wording.printedName(printed), .class("meta")) }
                if let correction = indicator.correction { p(Wording.correction(correction), .class("meta")) }
                if let note = indicator.note { p(note, .class("meta")) }
            }
            td {
                indicator.unit
                if let printed = indicator.printedUnit { span(Wording.printedUnit(printed), .class("meta")) }
            }
            td(.class("number")) {
                if let value = indicator.value {
                    indicator.shown(value)
                } else if indicator.type != .heading {
                    span(Wording.blank, .class("blank"))
                }
            }
        }
    }
}

extension Indicator {
    /// Formats a value: grouped digits for numbers, the label for choices.
    fileprivate func shown(_ value: String) -> String {
        switch type {
        case .choice:
            let meaning = choices.first { String($0.value) == value }?.label
            return meaning.map { "\(value) – \($0)" } ?? value
        case .count, .money: return Int(value).map(VietnameseNumber.grouped) ?? value
        case .percent: return value.hasSuffix("%") ? value : "\(value)%"
        case .heading: return Int(value).map(VietnameseNumber.grouped) ?? value
        case .text: return value
        }
    }
}

// MARK: - Wording

private enum Wording {
    static let heading = "Chỉ tiêu thống kê"
    static func note(rows: Int, filled: Int) -> String {
        "\(rows) dòng, \(filled) dòng có số liệu. Ô trống trong bản gốc để trống, không tính là 0."
    }
    static let columnNumber = "STT"
    static let columnIndicator = "Chỉ tiêu"
    static func printedName(_ name: String) -> String { "Bản gốc in: “\(name)”" }
    static func correction(_ correction: String) -> String { "Đính chính: \(correction)" }
    static let columnUnit = "Đơn vị tính"
    static func printedUnit(_ unit: String) -> String { "bản gốc in: “\(unit)”" }
    static let columnValue = "Số liệu"
    static let blank = "để trống"
}
