import Records

/// A dependency-tracking view of the registers other than those of procedures and dossiers.
public struct RegistersView: Sendable {
    let site: Site

    /// The items of information that the unit discloses.
    public var disclosures: DisclosureView { DisclosureView(site: site) }
    /// The feedback register, recorded as a dependency on all of its entries.
    public var feedback: FeedbackRegister { site.read(FeedbackFact()) }
    /// The contents of `leaders.yml`, or nil if there are none.
    public var leaders: Tracked<LeadersFile>? { site.tracked(Only()) }
    /// The contents of `receptions.yml`, or nil if there are none.
    public var receptions: Tracked<ReceptionsFile>? { site.tracked(Only()) }
    /// The contents of `commitments.yml`, or nil if there are none.
    public var commitments: Tracked<CommitmentsFile>? { site.tracked(Only()) }
    /// The contents of `locality.yml`, or nil if there are none.
    public var locality: Tracked<Locality>? { site.tracked(Only()) }
}

extension Site {
    /// The registers other than those of procedures and dossiers.
    public var registers: RegistersView { RegistersView(site: self) }
}
