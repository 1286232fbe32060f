/// What a file of the content folder is, by its path.
enum ContentKind: Equatable {
    case settings, calendar, staff, forms, redirects, leaders, receptions, commitments, locality
    case procedure, results, resultsTable, apology, plan, report, reportForm, news, page
    case disclosure, feedback, survey, dialogue, consultation
    /// Copied through, under its path below `assets/`.
    case asset
    /// A table beside the registers: not published, and searched all the same for what must never be.
    case guardedTable
    case unrecognised

    init(path: String) {
        let parts = path.split(separator: "/")
        let isDeep = parts.count > 1
        func ends(_ ending: String) -> Bool { path.hasSuffix("." + ending) && parts.last != Substring("." + ending) }
        switch (parts.first, parts.count) {
        case ("site.yml", 1): self = .settings
        case ("calendar.yml", 1): self = .calendar
        case ("staff.yml", 1): self = .staff
        case ("redirects.yml", 1): self = .redirects
        case ("leaders.yml", 1): self = .leaders
        case ("receptions.yml", 1): self = .receptions
        case ("commitments.yml", 1): self = .commitments
        case ("locality.yml", 1): self = .locality
        case ("assets", _) where path == "assets/forms/forms.yml": self = .forms
        case ("assets", _) where isDeep: self = .asset
        case ("procedures", _) where isDeep && ends("md"): self = .procedure
        case ("results", _) where isDeep && ends("yml"): self = .results
        case ("results", _) where isDeep && ends("csv"): self = .resultsTable
        case ("apologies", _) where isDeep && ends("md"): self = .apology
        case ("plans", _) where isDeep && ends("yml"): self = .plan
        case ("reports", _) where isDeep && ends("md"): self = .report
        case ("forms", _) where isDeep && ends("yml"): self = .reportForm
        case ("news", _) where isDeep && ends("md"): self = .news
        case ("pages", _) where isDeep && ends("md"): self = .page
        case ("disclosures", _) where isDeep && ends("md"): self = .disclosure
        case ("feedback", _) where isDeep && ends("yml"): self = .feedback
        case ("surveys", _) where isDeep && ends("yml"): self = .survey
        case ("feedback", _) where isDeep && ends("csv"), ("surveys", _) where isDeep && ends("csv"):
            self = .guardedTable
        case ("dialogues", _) where isDeep && ends("md"): self = .dialogue
        case ("consultations", _) where isDeep && ends("md"): self = .consultation
        default: self = .unrecognised
        }
    }
}
