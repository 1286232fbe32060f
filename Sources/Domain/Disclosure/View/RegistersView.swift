import Records

/// A dependency-tracking view of the registers other than those of procedures and dossiers.
public struct RegistersView: Sendable {
    let site: Site

    public var disclosures: DisclosureView { DisclosureView(site: site) }
    public var feedback: FeedbackRegister { site.read(FeedbackFact()) }
    /// The surveys in descending order of publication.
    public var surveys: TrackedRecords<Survey> { TrackedRecords(site: site) }
    /// The dialogues in descending order of date.
    public var dialogues: TrackedRecords<Dialogue> { TrackedRecords(site: site) }
    /// The consultations in descending order of their opening.
    public var consultations: TrackedRecords<Consultation> { TrackedRecords(site: site) }
    public var leaders: Tracked<LeadersFile>? { site.tracked(Only()) }
    public var receptions: Tracked<ReceptionsFile>? { site.tracked(Only()) }
    public var commitments: Tracked<CommitmentsFile>? { site.tracked(Only()) }
    public var locality: Tracked<Locality>? { site.tracked(Only()) }
}

extension Site {
    public var registers: RegistersView { RegistersView(site: self) }
}
