import Disclosure
import HTML
import Records
import SitePlan

/// Lãnh đạo xã: duties and short biographies (Nghị định 224/2026/NĐ-CP Điều 9.1.c).
struct LeadersPage: PageTemplate {
    let context: PageContext

    var heading: String { "Lãnh đạo xã" }
    var isIllustrative: Bool { site.registers.leaders?.illustrative == true }
    var summary: String { "Chức vụ, nhiệm vụ và tiểu sử tóm tắt của lãnh đạo \(context.unit.displayName)." }

    var content: some HTML {
        let leaders = site.registers.leaders?.leaders ?? []
        if leaders.isEmpty {
            EmptyRegister("Danh sách chưa được cập nhật.")
        }
        ForEach(Array(leaders.enumerated())) { index, leader in
            section(.aria("labelledby", "lanh-dao-\(index + 1)")) {
                h2(leader.title, .id("lanh-dao-\(index + 1)"))
                dl(.class("facts")) {
                    dt("Họ và tên")
                    dd { Known(leader.name) }
                    dt("Nhiệm vụ")
                    dd { Known(leader.duties) }
                    dt("Tiểu sử")
                    dd { Known(leader.biography) }
                }
            }
        }
    }
}

/// Lịch tiếp công dân: the times, officers, and places of citizen receptions.
struct ReceptionsPage: PageTemplate {
    let context: PageContext

    var heading: String { "Lịch tiếp công dân" }
    var isIllustrative: Bool { site.registers.receptions?.illustrative == true }
    var summary: String { "Ngày, giờ, nơi và người tiếp công dân của \(context.unit.displayName)." }

    var content: some HTML {
        let receptions = site.registers.receptions?.receptions ?? []
        if receptions.isEmpty {
            EmptyRegister("Lịch chưa được cập nhật.")
        } else {
            table(.class("cards")) {
                thead {
                    tr {
                        th(.scope(.col)) { "Ngày tiếp" }
                        th(.scope(.col)) { "Giờ" }
                        th(.scope(.col)) { "Người tiếp" }
                        th(.scope(.col)) { "Địa điểm" }
                    }
                }
                tbody {
                    ForEach(receptions) { reception in
                        tr {
                            th(.scope(.row)) {
                                reception.when
                                if let note = reception.note { p(note, .class("meta")) }
                            }
                            td(.data("label", "Giờ")) { Known(reception.hours) }
                            td(reception.officer, .data("label", "Người tiếp"))
                            td(.data("label", "Địa điểm")) { Known(reception.place) }
                        }
                    }
                }
            }
        }
    }
}
