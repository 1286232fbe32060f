import Records

/// A dependency-tracking view of the registers other than those of procedures and dossiers.
public struct RegistersView: Sendable {
    let site: Site

    public var disclosures: DisclosureView { DisclosureView(site: site) }
    public var feedback: FeedbackRegister { site.read(FeedbackFact()) }
    public var leaders: Tracked<LeadersFile>? { site.tracked(Only()) }
    public var receptions: Tracked<ReceptionsFile>? { site.tracked(Only()) }
    public var commitments: Tracked<CommitmentsFile>? { site.tracked(Only()) }
    public var locality: Tracked<Locality>? { site.tracked(Only()) }
}

extension Site {
    public var registers: RegistersView { RegistersView(site: self) }
}
