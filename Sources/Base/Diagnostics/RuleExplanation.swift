/// The explanation of a rule, as shown by `congkhai explain`, together with its severity.
///
/// Each rule has one declaration, grouped by family in `Rules/`.
public struct RuleExplanation: Sendable {
    /// The severity of the rule's diagnostics unless a site overrides it.
    public let severity: Severity
    /// Whether a site may override the severity. Duties of law are assessed locally, but what cannot be read, or
    /// must never be published, is always an error.
    public let isAdjustable: Bool
    /// What the rule detects.
    public let what: Message
    /// How to fix what the rule detects.
    public let fix: Message
    /// The origin of the rule: an article of law, a specification, or a guarantee of the program.
    public let source: String
    /// The first day on which the rule applies, as a number such as 20250701; nil if unlimited.
    public let validFrom: Int?
    /// The last day on which the rule applies, as a number such as 20250701; nil if unlimited.
    public let validTo: Int?

    init(
        _ severity: Severity, isAdjustable: Bool = false, what: (vi: String, en: String),
        fix: (vi: String, en: String), source: String, from: Int? = nil, to: Int? = nil
    ) {
        self.severity = severity
        self.isAdjustable = isAdjustable
        self.what = Message(vi: what.vi, en: what.en)
        self.fix = Message(vi: fix.vi, en: fix.en)
        self.source = source
        validFrom = from
        validTo = to
    }
}

extension Rule {
    /// The explanation of the rule: what it detects, how to fix it, and where it comes from. There is no `default`, so
    /// that a rule without an explanation does not compile.
    public var explanation: RuleExplanation {
        switch self {
        // Files
        case .unreadableFile: .unreadableFile
        case .notUTF8: .notUTF8
        case .notNFC: .notNFC
        case .emptyFile: .emptyFile
        case .unrecognisedFile: .unrecognisedFile
        // YAML, front matter, CSV
        case .frontMatterMissing: .frontMatterMissing
        case .frontMatterOpen: .frontMatterOpen
        case .yamlTab: .yamlTab
        case .yamlSyntax: .yamlSyntax
        case .csvQuote: .csvQuote
        case .csvColumns: .csvColumns
        // Keys and values
        case .unknownKey: .unknownKey
        case .duplicateKey: .duplicateKey
        case .missingKey: .missingKey
        case .notFilledIn: .notFilledIn
        case .wrongType: .wrongType
        case .wrongChoice: .wrongChoice
        case .malformedDate: .malformedDate
        case .impossibleDate: .impossibleDate
        case .malformedNumber: .malformedNumber
        case .malformedCode: .malformedCode
        case .malformedTimeLimit: .malformedTimeLimit
        case .malformedAddress: .malformedAddress
        case .malformedColour: .malformedColour
        // Prose
        case .rawHTML: .rawHTML
        case .unsafeLink: .unsafeLink
        case .raggedTable: .raggedTable
        case .nestedTooDeep: .nestedTooDeep
        case .brokenLink: .brokenLink
        // Private life
        case .personalColumn: .personalColumn
        case .personalValue: .personalValue
        // Records together
        case .overlappingVersions: .overlappingVersions
        case .duplicateDossier: .duplicateDossier
        case .duplicateApology: .duplicateApology
        case .duplicateTask: .duplicateTask
        case .duplicateIndicator: .duplicateIndicator
        case .unknownProcedure: .unknownProcedure
        case .unknownDossier: .unknownDossier
        case .unknownTask: .unknownTask
        case .unknownGroup: .unknownGroup
        case .unknownIndicator: .unknownIndicator
        case .missingForm: .missingForm
        case .missingAsset: .missingAsset
        case .missingAttachment: .missingAttachment
        case .unknownDisclosure: .unknownDisclosure
        case .pageCollision: .pageCollision
        // Registers of the remaining duties
        case .latePosting: .latePosting
        case .shortPosting: .shortPosting
        case .notPermanent: .notPermanent
        case .missingPlace: .missingPlace
        case .endedLink: .endedLink
        case .feedbackLate: .feedbackLate
        case .feedbackForwardLate: .feedbackForwardLate
        case .surveySum: .surveySum
        case .lateSuspensionNotice: .lateSuspensionNotice
        // Dates and figures
        case .validityOrder: .validityOrder
        case .dateOrder: .dateOrder
        case .dateInFuture: .dateInFuture
        case .codeDate: .codeDate
        case .incompleteProcedure: .incompleteProcedure
        case .budgetSum: .budgetSum
        case .taskCount: .taskCount
        case .accentContrast: .accentContrast
        case .capacityExceeded: .capacityExceeded
        // Duties of law
        case .dueMismatch: .dueMismatch
        case .lateWithoutApology: .lateWithoutApology
        case .overdueWithoutApology: .overdueWithoutApology
        case .secondApology: .secondApology
        case .mismatchedProcedure: .mismatchedProcedure
        case .lateApology: .lateApology
        case .wrongFormTitle: .wrongFormTitle
        case .unannouncedProcedure: .unannouncedProcedure
        case .expiredForm: .expiredForm
        case .expiringForm: .expiringForm
        case .expiringProcedure: .expiringProcedure
        case .partialWithoutReason: .partialWithoutReason
        case .replacedCitation: .replacedCitation
        case .rarePublication: .rarePublication
        case .incompleteStaff: .incompleteStaff
        case .privateMail: .privateMail
        case .reportIdentity: .reportIdentity
        case .reportMismatch: .reportMismatch
        case .unknownFigure: .unknownFigure
        }
    }
}
