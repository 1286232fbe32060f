import ContentReader
import Disclosure
import RecordSchema
import Records

/// A kind of content file that can be begun from a skeleton.
package struct SkeletonKind: Sendable {
    /// The name of the kind on the command line.
    package let word: String
    private let describe: @Sendable () -> RecordDescription
    let place: Place
    /// What the text below the keys should contain; nil for files with keys only.
    let text: String?

    /// How the path of a file is determined.
    enum Place: Sendable {
        /// A single file at a fixed path.
        case fixed(String)
        /// Named after its subject, which is also the value of `key`, if any.
        case named(folder: String, ending: String, key: String?)
        /// Like `named`, but in one folder per year.
        case yearly(folder: String, ending: String, key: String?)
        /// One file per month.
        case monthly(folder: String, ending: String)
    }

    /// Every kind, in the declaration order of `ContentKind`.
    package static let all: [SkeletonKind] = ContentKind.allCases.compactMap(\.skeleton)

    /// Finds a kind by its name on the command line; returns nil if there is none.
    package init?(word: String) {
        guard let kind = Self.all.first(where: { $0.word == word }) else { return nil }
        self = kind
    }

    init(
        _ word: String, _ record: @autoclosure @escaping @Sendable () -> RecordDescription, _ place: Place,
        text: String? = nil
    ) {
        self.word = word
        describe = record
        self.place = place
        self.text = text
    }

    /// The description of the record. Computed on demand, since every launch of the program needs only `word`.
    package var record: RecordDescription { describe() }

    /// Whether a name is required to create a file.
    package var needsName: Bool {
        switch place {
        case .named, .yearly: true
        case .fixed, .monthly: false
        }
    }
}

extension ContentKind {
    /// The skeleton of files of this kind; nil for files that are not written manually.
    var skeleton: SkeletonKind? {
        switch self {
        case .settings: SkeletonKind("site", SiteSettings.schema.description, .fixed("site.yml"))
        case .calendar: SkeletonKind("calendar", CalendarFile.schema.description, .fixed("calendar.yml"))
        case .staff: SkeletonKind("staff", StaffFile.schema.description, .fixed("staff.yml"))
        case .forms: SkeletonKind("forms", FormsFile.schema.description, .fixed("assets/forms/forms.yml"))
        case .redirects: SkeletonKind("redirects", RedirectsFile.schema.description, .fixed("redirects.yml"))
        case .leaders: SkeletonKind("leaders", LeadersFile.schema.description, .fixed("leaders.yml"))
        case .receptions: SkeletonKind("receptions", ReceptionsFile.schema.description, .fixed("receptions.yml"))
        case .commitments: SkeletonKind("commitments", CommitmentsFile.schema.description, .fixed("commitments.yml"))
        case .locality: SkeletonKind("locality", Locality.schema.description, .fixed("locality.yml"))
        case .procedure:
            SkeletonKind(
                "procedure", Procedure.schema.description, .named(folder: "procedures", ending: "md", key: "name"),
                text: "các bước thực hiện; mỗi bước một dòng, đầu dòng ghi số thứ tự và dấu chấm")
        case .results:
            SkeletonKind("results", ResultsFile.schema.description, .monthly(folder: "results", ending: "yml"))
        case .resultsTable:
            SkeletonKind("results-table", Dossier.schema.description, .monthly(folder: "results", ending: "csv"))
        case .apology:
            SkeletonKind(
                "apology", Apology.schema.description, .yearly(folder: "apologies", ending: "md", key: "number"),
                text:
                    "lời xin lỗi: chuyện gì đã xảy ra, vì sao, hẹn lại lúc nào; không ghi tên, địa chỉ, điện thoại của ai"
            )
        case .plan:
            SkeletonKind("plan", Plan.schema.description, .named(folder: "plans", ending: "yml", key: "title"))
        case .report:
            SkeletonKind(
                "report", Report.schema.description, .named(folder: "reports", ending: "md", key: "title"),
                text: "phần lời của báo cáo")
        case .reportForm:
            SkeletonKind(
                "report-form", ReportForm.schema.description, .named(folder: "forms", ending: "yml", key: "form"))
        case .news:
            SkeletonKind(
                "news", NewsItem.schema.description, .yearly(folder: "news", ending: "md", key: "title"),
                text: "nội dung tin")
        case .page:
            SkeletonKind(
                "page", FreePage.schema.description, .named(folder: "pages", ending: "md", key: "title"),
                text: "nội dung trang")
        case .disclosure:
            SkeletonKind(
                "disclosure", DisclosureItem.schema.description,
                .yearly(folder: "disclosures", ending: "md", key: "title"), text: "nội dung công khai")
        case .feedback:
            SkeletonKind("feedback", FeedbackFile.schema.description, .monthly(folder: "feedback", ending: "yml"))
        case .survey:
            SkeletonKind("survey", Survey.schema.description, .named(folder: "surveys", ending: "yml", key: "title"))
        case .dialogue:
            SkeletonKind(
                "dialogue", Dialogue.schema.description, .named(folder: "dialogues", ending: "md", key: "title"),
                text: "mỗi câu hỏi một mục “## Hỏi: …”, dưới đó là câu trả lời")
        case .consultation:
            SkeletonKind(
                "consultation", Consultation.schema.description,
                .named(folder: "consultations", ending: "md", key: "title"),
                text: "dự thảo nói gì, góp ý bằng cách nào")
        case .asset, .guardedTable, .unrecognised: nil
        }
    }
}
