import Engine
import Records

extension Site {
    /// All query types of the site.
    public static let queries: [any Query.Type] =
        [
            ApologiesOfYear.self, ApologySpan.self, ApologyYears.self, NewestApologies.self,
            AllForms.self, AllRedirects.self, RedirectFrom.self, PageTreeFact.self, FeedbackFact.self,
            SelfCheckFact.self, CommitmentStatesFact.self, CommitmentsMet.self, MeasurementFor.self, FormInFile.self,
            FormOfReport.self,
            ReconciliationOfReport.self,
            CatalogueChanges.self, CatalogueFields.self, CountOnLists.self, CompleteProcedures.self, FieldHasPage.self,
            FirstPrivate.self, ProceduresOfField.self, PublicNameFact.self, ShownVersion.self, Versions.self,
            VersionsOfCode.self,
            CurrentYear.self, DayOfSite.self, ValidityOfSpan.self,
            DisclosureState.self, DisclosureSuccessor.self, DisclosurePredecessor.self, PostingLimit.self,
            PostedInCategory.self, DisclosureQuarters.self, PostedInQuarter.self, ItemsOfPlan.self,
            RegisterSpan.self, RegisterDates.self, RegisterIsIllustrative.self, RegisterMonths.self,
            StatusCountsOfSpan.self, StatusesOfSpan.self, ClosedOfSpan.self, DaysOfSpan.self, ClosedDaysOfSpan.self,
            SpanHasDays.self,
            SpanHasClosedDays.self, DataUntilOfSpan.self, DataUntilOfClosedDay.self, NewestDays.self,
            NeighbourDays.self, DayDigest.self, ClosedDayDigest.self, SpanDigest.self, ShardDigest.self,
            LookupHintsFact.self, MonthsOfCodes.self, CountsOfMonths.self, LateOfPeriod.self, MostUsed.self,
            Periods.self, PeriodHasPage.self, MonthsOfPeriod.self, DataUntilOfPeriod.self, NextPeriod.self,
            CountsOfPeriod.self, StatisticsOfPeriod.self, TotalsOfPeriod.self, FigureOfPeriod.self,
        ] + content + records

    private static let content: [any Query.Type] = [
        ContentOf.self, ResultsFiles.self, DossiersOfFile.self, ProcedureInFile.self, ApologyInFile.self,
        FileFindings.self,
        ContentIsRead.self,
        RefusedFolders.self, ProseOfContent.self, SettingsPart.self, CalendarPart.self, CataloguePart.self,
        ProceduresPart.self,
        RecordsPart.self, ApologyFacts.self, LinkedApologyInFile.self, ApologiesPart.self, DossiersPart.self,
        LinkedSiteQuery.self, HasReachedDay.self, TodayUpTo.self,
        FilesOfVersions.self, EntryOfVersion.self, SummaryOfVersion.self, ChangesOfVersion.self, AllTerms.self,
        TermsOfCode.self, OwnWindows.self, TermsOfAggregation.self,
        OutlineOfRegister.self, SortedApologies.self, ApologiesOfDays.self, Segment.self,
        SummaryOfRegister.self, LinksOfApologies.self, DeclaredForms.self, StartOfNewestVersion.self,
        FindingsOfProcedure.self, FindingsOfCatalogue.self, FindingsOfDossiers.self, FindingsOfReports.self,
        FindingsOfSite.self,
    ]

    private static let records: [any Query.Type] =
        parts(
            Apology.self, Procedure.self, ProcedureSummary.self, SiteSettings.self, Unit.self, StaffFile.self,
            LeadersFile.self,
            ReceptionsFile.self, CommitmentsFile.self, Locality.self)
        + list(of: LinkedApology.self) + list(of: DisclosureItem.self) + RecordType.all.flatMap { list(of: $0.type) }

    private static func parts<each Subject: Trackable>(_ kinds: repeat (each Subject).Type) -> [any Query.Type] {
        var queries: [any Query.Type] = []
        for kind in repeat each kinds { queries.append(digest(of: kind)) }
        return queries
    }

    private static func list<Subject: ListedRecord>(of kind: Subject.Type) -> [any Query.Type] {
        [digest(of: kind), RecordFiles<Subject>.self]
    }

    private static func digest<Subject: Trackable>(of kind: Subject.Type) -> any Query.Type {
        PartDigest<Subject>.self
    }
}
