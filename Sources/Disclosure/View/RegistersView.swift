/// The registers beside procedures and dossiers, as pages see them.
public struct RegistersView: Sendable {
    let site: Site

    public var disclosures: DisclosureView { DisclosureView(site: site) }
    public var feedback: FeedbackRegister { site.read(FeedbackFact()) }
    /// Newest first.
    public var surveys: TrackedRecords<Survey> { TrackedRecords(site: site) }
    /// Newest first.
    public var dialogues: TrackedRecords<Dialogue> { TrackedRecords(site: site) }
    /// Newest first.
    public var consultations: TrackedRecords<Consultation> { TrackedRecords(site: site) }
    public var leaders: Tracked<LeadersFile>? { site.tracked(Only()) }
    public var receptions: Tracked<ReceptionsFile>? { site.tracked(Only()) }
    public var commitments: Tracked<CommitmentsFile>? { site.tracked(Only()) }
    public var locality: Tracked<Locality>? { site.tracked(Only()) }
}

extension Site {
    public var registers: RegistersView { RegistersView(site: self) }
}
