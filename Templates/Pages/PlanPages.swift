import Disclosure
import HTML
import Records
import Search
import SitePlan
import Vietnamese
import WorkingTime

extension Plan: ListTemplates {
    static func page(of record: Tracked<Plan>, in context: PageContext) -> some PageTemplate {
        PlanPage(context: context, plan: record.whole)
    }

    static func list(in context: PageContext) -> some PageTemplate { PlansPage(context: context) }

    static var listName: String { PlansPage.name }
    static func title(of record: Tracked<Plan>) -> String { record.title }
    static func published(_ record: Tracked<Plan>) -> Day? { record.document?.date }
    static func updated(_ record: Tracked<Plan>) -> Day? { record.updated ?? record.document?.date }
    static var searchGroup: SearchDocument.DocumentKind { .plan }
    static var searchedText: (@Sendable (Tracked<Plan>) -> [String])? { { $0.tasks.map(\.task) } }
}

/// Kế hoạch: the list of plans.
struct PlansPage: PageTemplate {
    let context: PageContext

    /// The name in breadcrumbs and links.
    static var name: String { Wording.heading }

    var heading: String { Wording.heading }
    var isIllustrative: Bool { site.all(Plan.self).contains { $0.illustrative == true } }
    var summary: String { Wording.summary(unit: context.unit.displayName) }

    var content: some HTML {
        if site.all(Plan.self).isEmpty {
            EmptyRegister(Wording.empty)
        } else {
            ul(.class("entries")) {
                ForEach(site.all(Plan.self)) { plan in
                    li {
                        a(.href(context.link(to: Page(plan)))) { plan.title }
                        p(.class("meta")) {
                            [
                                plan.unit, plan.document?.reference, plan.span,
                                plan.archived == true ? Wording.archived : nil,
                            ]
                            .compactMap { $0 }.joined(separator: " · ")
                        }
                        p(Wording.tasks(plan.workTasks.count))
                    }
                }
            }
        }
        p(.class("go")) {
            a(.href(context.link(to: .register(.commitments)))) { Wording.toCommitments }
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
    var trail: [Page] { [.home, .list(of: Plan.self)] }
    var isIllustrative: Bool { plan.illustrative == true }
    var summary: String { Wording.summary(title: plan.title, tasks: plan.workTasks.count) }

    var content: some HTML {
        ArchiveNote(unit: plan.unit, isArchived: plan.archived == true)
        dl(.class("facts")) {
            dt(Wording.document)
            dd { Known(plan.document?.reference) }
            dt(Wording.span)
            dd { Known(plan.span) }
            if let signer = plan.signer {
                dt(Wording.signer)
                dd("\(signer.title) \(signer.name)")
            }
            if let source = plan.source {
                dt(Wording.source)
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
            h2(Wording.heading, .id("tien-do"))
            Figures(
                items: [(label: Wording.tasks, value: work.count)]
                    + states.filter { $0.1 > 0 }.map { (label: $0.0, value: $0.1) }
                    + (unknown > 0 ? [(label: Wording.statusUnknown, value: unknown)] : []))
            let gaps = plan.countGaps
            if !gaps.isEmpty {
                ul(.class("findings")) {
                    ForEach(gaps) { gap in
                        li {
                            strong(gap.group.map(Wording.group) ?? Wording.wholePlan)
                            Wording.gap(printed: gap.printed, counted: gap.counted)
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
                h2(Wording.heading, .id("chi-tieu"))
                table(.class("cards targets")) {
                    thead {
                        tr {
                            th(.scope(.col)) { Wording.columnTarget }
                            th(.scope(.col)) { Wording.columnValue }
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

// MARK: - Wording

extension PlansPage {
    private enum Wording {
        static let heading = "Kế hoạch"
        static func summary(unit: String) -> String {
            "Các kế hoạch cải cách hành chính của \(unit) và tiến độ thực hiện."
        }
        static let empty = "Chưa có kế hoạch nào được đăng."
        static let archived = "lưu trữ"
        static func tasks(_ count: Int) -> String { "\(count) nhiệm vụ" }
        static let toCommitments = "Cam kết, chỉ tiêu và tình trạng thực hiện"
    }
}

extension PlanPage {
    private enum Wording {
        static func summary(title: String, tasks: Int) -> String {
            "\(title): \(tasks) nhiệm vụ, chủ trì, sản phẩm, thời gian, kinh phí và tiến độ."
        }
        static let document = "Văn bản"
        static let span = "Thời gian"
        static let signer = "Người ký"
        static let source = "Nguồn"
    }
}

extension PlanProgress {
    private enum Wording {
        static let heading = "Tiến độ"
        static let tasks = "Nhiệm vụ"
        static let statusUnknown = "Chưa có số liệu tiến độ"
        /// What the printed number of tasks is for, followed by the rest of the sentence.
        static func group(_ group: String) -> String { "Nhóm \(group)" }
        static let wholePlan = "Kế hoạch"
        static func gap(printed: Int, counted: Int) -> String {
            " ghi \(printed) nhiệm vụ, danh sách có \(counted)."
        }
    }
}

extension PlanTargets {
    private enum Wording {
        static let heading = "Chỉ tiêu"
        static let columnTarget = "Chỉ tiêu"
        static let columnValue = "Mức phấn đấu"
    }
}
