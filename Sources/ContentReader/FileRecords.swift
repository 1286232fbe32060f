import Disclosure

/// What reading one file gave.
enum FileRecords: Sendable {
    case nothing
    case settings(SiteSettings)
    case calendar(CalendarFile)
    case staff(StaffFile)
    case forms([Form])
    case redirects([Redirect])
    case procedure(Procedure)
    case batch(DossierBatch)
    case apology(Apology)
    case plan(Plan)
    case report(Report)
    case reportForm(ReportForm)
    case news(NewsItem)
    case page(FreePage)
    case disclosure(DisclosureItem)
    case feedback(FeedbackFile)
    case survey(Survey)
    case dialogue(Dialogue)
    case consultation(Consultation)
    case leaders(LeadersFile)
    case receptions(ReceptionsFile)
    case commitments(CommitmentsFile)
    case locality(Locality)
    case asset(String)
}
