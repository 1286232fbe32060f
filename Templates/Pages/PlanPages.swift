import Disclosure
import HTML
import SitePlan
import Vietnamese

/// Kế hoạch: the list.
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
                ForEach(Array(site.plans.enumerated())) { index, plan in
                    li {
                        a(.href(context.link(to: .plan(index)))) { plan.title }
                        p(.class("meta")) {
                            [plan.unit, plan.document?.reference, plan.span, plan.archived == true ? "lưu trữ" : nil]
                                .compactMap { $0 }.joined(separator: " · ")
                        }
                        p("\(plan.tasks.count) nhiệm vụ")
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
    /// `2021–2025`.
    var span: String? {
        let ends = [from, to].compactMap { $0?.vietnamese }.removingRepeats
        return ends.isEmpty ? nil : ends.joined(separator: "–")
    }
}

/// Một kế hoạch: targets, tasks with their progress, money, and what the program and its readers found in the source.
struct PlanPage: PageTemplate {
    let context: PageContext
    let plan: Plan

    var heading: String { plan.title }
    var trail: [Page] { [.home, .plans] }
    var isIllustrative: Bool { plan.illustrative == true }
    var summary: String {
        "\(plan.title): \(plan.tasks.count) nhiệm vụ, chủ trì, sản phẩm, thời gian, kinh phí và tiến độ."
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

/// Whose paper it is, when it is not this unit's own, or no longer in force.
struct ArchiveNote: Component {
    let unit: String?
    let isArchived: Bool

    var body: some HTML {
        if isArchived {
            div(.class("archive"), .role("note")) {
                p {
                    strong("Tài liệu lưu trữ")
                    unit.map { " của \($0)" }
                    ". Số liệu và chữ được giữ như bản gốc; chỗ cần lưu ý được ghi bên cạnh, không sửa."
                }
            }
        }
    }
}

/// How many tasks stand how.
private struct PlanProgress: Component {
    let plan: Plan

    var body: some HTML {
        let states = PlanTask.Status.allCases.map { status in (status.label, plan.tasks.count { $0.status == status }) }
        let unknown = plan.tasks.count { $0.status == nil }
        section(.aria("labelledby", "tien-do")) {
            h2("Tiến độ", .id("tien-do"))
            Figures(
                items: [(label: "Nhiệm vụ", value: plan.tasks.count)]
                    + states.filter { $0.1 > 0 }.map { (label: $0.0, value: $0.1) }
                    + (unknown > 0 ? [(label: "Chưa có số liệu tiến độ", value: unknown)] : []))
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

/// The rows of the plan, group by group, numbered as they are printed.
private struct PlanTasks: Component {
    let plan: Plan

    var body: some HTML {
        section(.aria("labelledby", "nhiem-vu")) {
            h2("Nhiệm vụ", .id("nhiem-vu"))
            ForEach(groups) { group in
                if let head = group.group {
                    h3("\(head.number). \(head.name)")
                    if let correction = head.correction { p("Đính chính: \(correction)", .class("meta")) }
                }
                TaskTable(
                    tasks: group.tasks, depths: plan.depths, showsBudget: plan.tasks.contains { $0.budget != nil })
            }
        }
    }

    /// The tasks by group in the order of the groups; those without one stand by themselves at the end.
    private var groups: [(group: PlanGroup?, tasks: [PlanTask])] {
        let loose = plan.tasks.filter { $0.group == nil }
        return plan.groups.map { group in (group, plan.tasks.filter { $0.group?.value == group.number }) }
            + (loose.isEmpty ? [] : [(nil, loose)])
    }
}

private struct TaskTable: Component {
    let tasks: [PlanTask]
    let depths: [String: Int]
    let showsBudget: Bool

    var body: some HTML {
        table(.class("cards tasks")) {
            thead {
                tr {
                    th(.scope(.col)) { "TT" }
                    th(.scope(.col)) { "Nội dung" }
                    th(.scope(.col)) { "Chủ trì, phối hợp" }
                    th(.scope(.col)) { "Sản phẩm" }
                    th(.scope(.col)) { "Thời gian" }
                    if showsBudget { th(.scope(.col), .class("number")) { "Kinh phí (đồng)" } }
                    th(.scope(.col)) { "Tiến độ" }
                }
            }
            tbody {
                ForEach(tasks) { task in
                    tr(.class(depths[task.key.value] == 0 ? "top" : nil)) {
                        td(.class("code")) { task.number ?? "" }
                        th(.scope(.row)) {
                            task.task
                            if let correction = task.correction { p("Đính chính: \(correction)", .class("meta")) }
                            if let note = task.note { p(note, .class("meta")) }
                        }
                        td {
                            task.lead ?? ""
                            if let other = task.coordinate { p("Phối hợp: \(other)", .class("meta")) }
                        }
                        td(task.products.joined(separator: "; "))
                        td(task.deadline ?? task.deadlineKind?.label ?? "")
                        if showsBudget { td(.class("number")) { TaskBudget(task: task) } }
                        td {
                            task.status?.label ?? ""
                            if let day = task.doneOn {
                                " "
                                DateText(day)
                            }
                        }
                    }
                }
            }
        }
    }
}

private struct TaskBudget: Component {
    let task: PlanTask

    var body: some HTML {
        task.budget.map { VietnameseNumber.grouped($0.value) }
        if let other = task.sameBudgetAs { span("cùng khoản với \(other.value), tính một lần", .class("meta")) }
    }
}

extension Plan {
    /// How many tasks stand above each task.
    fileprivate var depths: [String: Int] {
        let parents = Dictionary(
            tasks.map { ($0.key.value, $0.parent?.value) }, uniquingKeysWith: { first, _ in first })
        return parents.mapValues { parent in
            var depth = 0
            var above = parent
            while let key = above, depth <= tasks.count {
                depth += 1
                above = parents[key] ?? nil
            }
            return depth
        }
    }
}

/// Kinh phí: the printed total, and every sum that does not add up.
private struct PlanBudget: Component {
    let plan: Plan

    var body: some HTML {
        let gaps = plan.budgetGaps
        if plan.budgetTotal != nil || !gaps.isEmpty {
            section(.aria("labelledby", "kinh-phi")) {
                h2("Kinh phí", .id("kinh-phi"))
                if let total = plan.budgetTotal {
                    p {
                        "Tổng kinh phí in trong kế hoạch: "
                        strong(VietnameseNumber.money(total.value))
                        " (\(VietnameseNumber.moneyInWords(total.value).lowercasedFirst))."
                    }
                }
                if gaps.isEmpty {
                    p("Các khoản cộng lại khớp với số in.")
                } else {
                    ul(.class("findings")) {
                        ForEach(gaps) { gap in
                            li {
                                strong("Chênh lệch \(VietnameseNumber.money(abs(gap.difference))). ")
                                gap.task.map { "Nhiệm vụ \(plan.label(of: $0))" } ?? "Tổng kinh phí"
                                " in \(VietnameseNumber.money(gap.printed)), các khoản thành phần cộng lại \(VietnameseNumber.money(gap.sum))."
                            }
                        }
                    }
                }
            }
        }
    }
}

extension Plan {
    /// A task's printed number, else its key.
    fileprivate func label(of key: String) -> String {
        tasks.first { $0.key.value == key }?.number ?? key
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

/// Faults of a source document, told beside it.
struct RemarkList: Component {
    let remarks: [Remark]

    var body: some HTML {
        if !remarks.isEmpty {
            section(.aria("labelledby", "ghi-nhan")) {
                h2("Ghi nhận về văn bản gốc", .id("ghi-nhan"))
                ul(.class("findings")) {
                    ForEach(remarks) { remark in
                        li {
                            if let about = remark.about { strong("\(about): ") }
                            remark.text
                        }
                    }
                }
            }
        }
    }
}
