import Disclosure
import HTML
import Records
import SitePlan

/// Lãnh đạo xã: duties and short biographies (Nghị định 224/2026/NĐ-CP Điều 9.1.c).
struct LeadersPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var isIllustrative: Bool { site.registers.leaders?.illustrative == true }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        let leaders = site.registers.leaders?.leaders ?? []
        if leaders.isEmpty {
            EmptyRegister(Wording.empty)
        }
        ForEach(Array(leaders.enumerated())) { index, leader in
            section(.aria("labelledby", "lanh-dao-\(index + 1)")) {
                h2(leader.title, .id("lanh-dao-\(index + 1)"))
                dl(.class("facts")) {
                    dt(Wording.name)
                    dd { Known(leader.name) }
                    dt(Wording.duties)
                    dd { Known(leader.duties) }
                    dt(Wording.biography)
                    dd { Known(leader.biography) }
                }
            }
        }
    }
}

extension LeadersPage {
    static let facts = PageFacts(Wording.heading, updated: { $0.registers.leaders?.updated })
}

/// Lịch tiếp công dân: the times, officers, and places of citizen receptions.
struct ReceptionsPage: PageTemplate {
    let context: PageContext

    var heading: String { Wording.heading }
    var isIllustrative: Bool { site.registers.receptions?.illustrative == true }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        let receptions = site.registers.receptions?.receptions ?? []
        if receptions.isEmpty {
            EmptyRegister(Wording.empty)
        } else {
            table(.class("cards")) {
                thead {
                    tr {
                        th(.scope(.col)) { Wording.columnDay }
                        th(.scope(.col)) { Wording.columnHours }
                        th(.scope(.col)) { Wording.columnOfficer }
                        th(.scope(.col)) { Wording.columnPlace }
                    }
                }
                tbody {
                    ForEach(receptions) { reception in
                        tr {
                            th(.scope(.row)) {
                                reception.when
                                if let note = reception.note { p(note, .class("meta")) }
                            }
                            td(.data("label", Wording.columnHours)) { Known(reception.hours) }
                            td(reception.officer, .data("label", Wording.columnOfficer))
                            td(.data("label", Wording.columnPlace)) { Known(reception.place) }
                        }
                    }
                }
            }
        }
    }
}

extension ReceptionsPage {
    static let facts = PageFacts(Wording.heading, updated: { $0.registers.receptions?.updated })
}

// MARK: - Wording

extension LeadersPage {
    private enum Wording {
        static let heading = "Lãnh đạo xã"
        static func summary(unit: String) -> String {
            "Chức vụ, nhiệm vụ và tiểu sử tóm tắt của lãnh đạo \(unit)."
        }
        static let empty = "Danh sách chưa được cập nhật."
        static let name = "Họ và tên"
        static let duties = "Nhiệm vụ"
        static let biography = "Tiểu sử"
    }
}

extension ReceptionsPage {
    private enum Wording {
        static let heading = "Lịch tiếp công dân"
        static func summary(unit: String) -> String { "Ngày, giờ, nơi và người tiếp công dân của \(unit)." }
        static let empty = "Lịch chưa được cập nhật."
        static let columnDay = "Ngày tiếp"
        static let columnHours = "Giờ"
        static let columnOfficer = "Người tiếp"
        static let columnPlace = "Địa điểm"
    }
}
