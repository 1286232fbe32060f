/// The rules that the program checks. The raw value is the identifier printed after a diagnostic.
///
/// Severity, texts, and source of a rule are declared in its ``explanation``, which switches over all cases, so that a
/// rule without an explanation does not compile.
public enum Rule: String, CaseIterable, Sendable {
    // Files
    case unreadableFile = "unreadable-file"
    case notUTF8 = "not-utf8"
    case notNFC = "not-nfc"
    case emptyFile = "empty-file"
    case unrecognisedFile = "unrecognised-file"
    // YAML, front matter, CSV
    case frontMatterMissing = "front-matter-missing"
    case frontMatterOpen = "front-matter-open"
    case yamlTab = "yaml-tab"
    case yamlSyntax = "yaml-syntax"
    case csvQuote = "csv-quote"
    case csvColumns = "csv-columns"
    // Keys and values
    case unknownKey = "unknown-key"
    case duplicateKey = "duplicate-key"
    case missingKey = "missing-key"
    case notFilledIn = "not-filled-in"
    case wrongType = "wrong-type"
    case wrongChoice = "wrong-choice"
    case malformedDate = "malformed-date"
    case impossibleDate = "impossible-date"
    case malformedNumber = "malformed-number"
    case malformedCode = "malformed-code"
    case malformedTimeLimit = "malformed-time-limit"
    case malformedAddress = "malformed-address"
    case malformedColour = "malformed-colour"
    // Prose
    case rawHTML = "raw-html"
    case unsafeLink = "unsafe-link"
    case raggedTable = "ragged-table"
    case nestedTooDeep = "nested-too-deep"
    case brokenLink = "broken-link"
    // Private life
    case personalColumn = "personal-column"
    case personalValue = "personal-value"
    // Records together
    case overlappingVersions = "overlapping-versions"
    case duplicateDossier = "duplicate-dossier"
    case duplicateApology = "duplicate-apology"
    case duplicateTask = "duplicate-task"
    case duplicateIndicator = "duplicate-indicator"
    case unknownProcedure = "unknown-procedure"
    case unknownDossier = "unknown-dossier"
    case unknownTask = "unknown-task"
    case unknownGroup = "unknown-group"
    case unknownIndicator = "unknown-indicator"
    case missingForm = "missing-form"
    case missingAsset = "missing-asset"
    case missingAttachment = "missing-attachment"
    case unknownDisclosure = "unknown-disclosure"
    case pageCollision = "page-collision"
    // Registers of the remaining duties
    case latePosting = "late-posting"
    case shortPosting = "short-posting"
    case notPermanent = "not-permanent"
    case missingPlace = "missing-place"
    case endedLink = "ended-link"
    case feedbackLate = "feedback-late"
    case feedbackForwardLate = "feedback-forward-late"
    case surveySum = "survey-sum"
    case lateSuspensionNotice = "late-suspension-notice"
    // Dates and figures
    case validityOrder = "validity-order"
    case dateOrder = "date-order"
    case dateInFuture = "date-in-future"
    case codeDate = "code-date"
    case incompleteProcedure = "incomplete-procedure"
    case budgetSum = "budget-sum"
    case taskCount = "task-count"
    case accentContrast = "accent-contrast"
    case capacityExceeded = "capacity-exceeded"
    // Duties of law
    case dueMismatch = "due-mismatch"
    case lateWithoutApology = "late-without-apology"
    case overdueWithoutApology = "overdue-without-apology"
    case secondApology = "second-apology"
    case mismatchedProcedure = "mismatched-procedure"
    case lateApology = "late-apology"
    case wrongFormTitle = "wrong-form-title"
    case unannouncedProcedure = "unannounced-procedure"
    case expiredForm = "expired-form"
    case expiringForm = "expiring-form"
    case expiringProcedure = "expiring-procedure"
    case partialWithoutReason = "partial-without-reason"
    case replacedCitation = "replaced-citation"
    case rarePublication = "rare-publication"
    case incompleteStaff = "incomplete-staff"
    case privateMail = "private-mail"
    case reportIdentity = "report-identity"
    case reportMismatch = "report-mismatch"
    case unknownFigure = "unknown-figure"

    /// The default severity, which a site may override if the rule is adjustable.
    public var severity: Severity { explanation.severity }

    /// Whether a site may override the severity.
    public var isAdjustable: Bool { explanation.isAdjustable }

    /// Creates the rule with an identifier, or returns nil if there is none.
    public init?(id: String) {
        self.init(rawValue: id)
    }
}
