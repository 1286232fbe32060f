import Disclosure

/// What a file of the content folder is, by its path.
public enum ContentKind: Equatable, CaseIterable, Sendable {
    case settings, calendar, staff, forms, redirects, leaders, receptions, commitments, locality
    case procedure, results, resultsTable, apology, plan, report, reportForm, news, page
    case disclosure, feedback, survey, dialogue, consultation
    /// Copied through, under its path below `assets/`.
    case asset
    /// A table beside the registers: not published, and searched all the same for what must never be.
    case guardedTable
    case unrecognised

    public init(path: String) {
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

extension ContentKind {
    /// How a file of the kind is written.
    enum Form {
        /// Keys alone; with a description where they are open to applicants' data and must be searched.
        case yaml(guarded: RecordDescription?)
        /// Keys in front of prose.
        case markdown(guarded: RecordDescription?)
        case table
        case none
    }

    var form: Form {
        switch self {
        case .settings, .calendar, .staff, .forms, .redirects, .plan, .reportForm, .leaders, .receptions, .commitments,
            .locality:
            .yaml(guarded: nil)
        case .results: .yaml(guarded: ResultsFile.schema.description)
        case .feedback: .yaml(guarded: FeedbackFile.schema.description)
        case .survey: .yaml(guarded: Survey.schema.description)
        case .procedure, .report, .news, .page, .disclosure: .markdown(guarded: nil)
        case .apology: .markdown(guarded: Apology.schema.description)
        case .dialogue: .markdown(guarded: Dialogue.schema.description)
        case .consultation: .markdown(guarded: Consultation.schema.description)
        case .resultsTable, .guardedTable: .table
        case .asset, .unrecognised: .none
        }
    }
}

extension ContentKind.Form {
    /// Whether files are searched for applicants' data.
    var isGuarded: Bool {
        switch self {
        case .yaml(let guarded), .markdown(let guarded): guarded != nil
        case .table: true
        case .none: false
        }
    }
}

extension ContentKind {
    /// Whether files hold dossiers.
    var hasDossiers: Bool { self == .results || self == .resultsTable }

    /// The part of the content that files belong to, those with dossiers apart.
    var section: ContentSection {
        switch self {
        case .settings: .settings
        case .calendar: .calendar
        case .procedure: .procedures
        case .apology: .apologies
        default: .others
        }
    }
}
