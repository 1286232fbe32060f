import Disclosure
import HTML
import Records
import SitePlan
import Vietnamese

/// Kế hoạch: the list of plans.
struct PlansPage: PageTemplate {
    let context: PageContext

    var heading: String { "Kế hoạch" }
    var isIllustrative: Bool { site.plans.contains { $0.illustrative == true } }
    var summary: String { "Các kế hoạch cải cách hành chính của \(context.unit.displayName) và tiến độ thực hiện." }

    var content: some HTML {
        if site.plans.isEmpty {
            EmptyRegister("Chưa có kế hoạch nào được đăng.")
        } else {
            ul(.class("entries")) {
                ForEach(site.plans) { plan in
                    li {
                        a(.href(context.link(to: .plan(plan.file)))) { plan.title }
                        p(.class("meta")) {
                            [plan.unit, plan.document?.reference, plan.span, plan.archived == true ? "lưu trữ" : nil]
                                .compactMap { $0 }.joined(separator: " · ")
                        }
                        p("\(plan.workTasks.count) nhiệm vụ")
                    }
                }
            }
        }
        p(.class("go")) {
            a(.href(context.link(to: .register(.commitments)))) { "Cam kết, chỉ tiêu và tình trạng thực hiện" }
        }
    }
}

extension Plan {
    /// The period of the plan: `2021–2025`; nil if unknown.
    var span: String? {
        let ends = [from, to].compactMap { $0?.vietnamese }.removingRepeats
        return ends.isEmpty ? nil : ends.joined(separator: "–")
    }
}

/// Một kế hoạch: its targets, tasks with their progress, budget, and remarks on the source document.
struct PlanPage: PageTemplate {
    let context: PageContext
    let plan: Plan

    var heading: String { plan.title }
    var trail: [Page] { [.home, .plans] }
    var isIllustrative: Bool { plan.illustrative == true }
    var summary: String {
        "\(plan.title): \(plan.workTasks.count) nhiệm vụ, chủ trì, sản phẩm, thời gian, kinh phí và tiến độ."
    }

    var content: some HTML {
        ArchiveNote(unit: plan.unit, isArchived: plan.archived == true)
        dl(.class("facts")) {
            dt("Văn bản")
            dd { Known(plan.document?.reference) }
            dt("Thời gian")
            dd { Known(plan.span) }
            if let signer = plan.signer {
                dt("Người ký")
                dd("\(signer.title) \(signer.name)")
            }
            if let source = plan.source {
                dt("Nguồn")
                dd(source)
            }
        }
        if let summary = plan.summary { ProseView(prose: summary, context: context) }
        PlanProgress(plan: plan)
        PlanTargets(targets: plan.targets)
        PlanTasks(plan: plan)
        PlanBudget(plan: plan)
        RemarkList(remarks: plan.remarks)
    }
}

/// The number of tasks by status.
private struct PlanProgress: Component {
    let plan: Plan

    var body: some HTML {
        let work = plan.workTasks
        let states = PlanTask.Status.allCases.map { status in (status.label, work.count { $0.status == status }) }
        let unknown = work.count { $0.status == nil }
        section(.aria("labelledby", "tien-do")) {
            h2("Tiến độ", .id("tien-do"))
            Figures(
                items: [(label: "Nhiệm vụ", value: work.count)]
                    + states.filter { $0.1 > 0 }.map { (label: $0.0, value: $0.1) }
                    + (unknown > 0 ? [(label: "Chưa có số liệu tiến độ", value: unknown)] : []))
            let gaps = plan.countGaps
            if !gaps.isEmpty {
                ul(.class("findings")) {
                    ForEach(gaps) { gap in
                        li {
                            strong(gap.group.map { "Nhóm \($0)" } ?? "Kế hoạch")
                            " ghi \(gap.printed) nhiệm vụ, danh sách có \(gap.counted)."
                        }
                    }
                }
            }
        }
    }
}

private struct PlanTargets: Component {
    let targets: [Target]

    var body: some HTML {
        if !targets.isEmpty {
            section(.aria("labelledby", "chi-tieu")) {
                h2("Chỉ tiêu", .id("chi-tieu"))
                table(.class("cards targets")) {
                    thead {
                        tr {
                            th(.scope(.col)) { "Chỉ tiêu" }
                            th(.scope(.col)) { "Mức phấn đấu" }
                        }
                    }
                    tbody {
                        ForEach(targets) { target in
                            tr {
                                th(.scope(.row)) { target.name }
                                td {
                                    target.value
                                    if let note = target.note { p(note, .class("meta")) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
