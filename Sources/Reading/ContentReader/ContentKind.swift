import Disclosure
import RecordSchema
import Records

/// The kind of a file in the content folder, determined by its path.
package enum ContentKind: Equatable, CaseIterable, Sendable {
    case settings, calendar, staff, forms, redirects, leaders, receptions, commitments, locality
    case procedure, results, resultsTable, apology, plan, report, reportForm, news, page
    case disclosure, feedback, survey, dialogue, consultation
    /// A file copied verbatim, to its path below `assets/`.
    case asset
    /// A table next to the registers: not published, but still searched for personal data.
    case guardedTable
    case unrecognised

    /// Determines the kind of a file from its path relative to the content folder.
    package init(path: String) {
        guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else {
            self = Self.files[path] ?? .unrecognised
            return
        }
        let folder = path[..<slash]
        if folder == "assets" {
            self = path == "assets/forms/forms.yml" ? .forms : .asset
            return
        }
        let name = path.utf8[(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? slash)...].dropFirst()
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
            self = .unrecognised
            return
        }
        self = Self.folders[String(folder)]?[String(path[path.utf8.index(after: dot)...])] ?? .unrecognised
    }

    /// Kinds of single files, by their paths.
    package static let files: [String: ContentKind] = [
        "site.yml": .settings, "calendar.yml": .calendar, "staff.yml": .staff, "redirects.yml": .redirects,
        "leaders.yml": .leaders, "receptions.yml": .receptions, "commitments.yml": .commitments,
        "locality.yml": .locality,
    ]

    /// Kinds by top-level folder and file extension.
    package static let folders: [String: [String: ContentKind]] = [
        "procedures": ["md": .procedure], "results": ["yml": .results, "csv": .resultsTable],
        "apologies": ["md": .apology], "plans": ["yml": .plan], "reports": ["md": .report],
        "forms": ["yml": .reportForm], "news": ["md": .news], "pages": ["md": .page],
        "disclosures": ["md": .disclosure], "feedback": ["yml": .feedback, "csv": .guardedTable],
        "surveys": ["yml": .survey, "csv": .guardedTable], "dialogues": ["md": .dialogue],
        "consultations": ["md": .consultation],
    ]
}

extension ContentKind {
    /// The syntax of a file.
    enum Form {
        /// YAML keys only. With a description if the record may contain applicants' data, so that it must be searched.
        case yaml(guarded: RecordDescription?)
        /// YAML keys followed by Markdown prose.
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
    /// Whether files of this form are searched for applicants' data.
    var isGuarded: Bool {
        switch self {
        case .yaml(let guarded), .markdown(let guarded): guarded != nil
        case .table: true
        case .none: false
        }
    }
}

extension ContentKind {
    /// Whether files of this kind contain dossiers.
    var hasDossiers: Bool { self == .results || self == .resultsTable }

    /// The section of the content that files of this kind belong to. Not used for files with dossiers.
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
