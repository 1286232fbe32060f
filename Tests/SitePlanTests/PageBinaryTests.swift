import Binary
import Disclosure
import Records
import Register
import Testing
import WorkingTime

@testable import SitePlan

/// What a page is of is the same value when it is read again, and every case has its own bytes.
@Suite struct PageBinaryTests {
    private let day: Day
    private let versions: [VersionKey]

    init() throws {
        day = try #require(Day("2024-02-29"))
        let code = try ProcedureCode.read("1.001193".utf8.span)
        versions = [VersionKey(code: code, from: nil), VersionKey(code: code, from: day)]
    }

    private var periods: [Period] {
        [
            .day(day), .month(year: 2024, month: 9), .quarter(year: 2024, quarter: 3), .halfYear(2024),
            .nineMonths(2024), .year(2024),
            .window(ReportingWindow(key: "2024-9m", name: "9 tháng", first: day, last: day + 200)),
        ]
    }

    private var boards: [BoardPage] { [.index, .feedback, .field("Hộ tịch")] + versions.map(BoardPage.handout) }

    private var registers: [RegisterPage] {
        let always = Page.always.compactMap { page in
            if case .register(let page) = page { page } else { nil }
        }
        return always + [.disclosure("disclosures/a.md"), .disclosureList(Quarter(year: 2026, number: 4))]
    }

    private var pages: [Page] {
        Page.always + versions.map(Page.procedure) + periods.map(Page.statisticsPeriod)
            + (ProcedureFilter.levels + ProcedureFilter.ways).map(Page.procedureFilter) + boards.map(Page.board)
            + registers.map(Page.register) + [
                .offline, .field("Đất đai"), .field(""), .resultsYear(2024), .resultsMonth(year: 2024, month: 2),
                .resultsDay(day, part: 0), .resultsDay(day, part: 3), .closedDay(day, part: 0), .apologyYear(2024),
                .apology("apologies/2024/07.md"), .redirect("/web/trang-chu?"),
            ] + RecordType.all.flatMap { [.list($0), .record($0, file: "news/a/b.md")] }
    }

    private var openData: [OpenDataFile] {
        DataTable.allCases.flatMap { table in DataFormat.allCases.map { .table(table, $0) } }
            + [.dossiers(DataMonth(first: day.startOfMonth), .ndjson), .dictionary, .package, .catalogue]
    }

    private var contents: [PlannedFile.Content] {
        pages.map { .page($0) } + Feed.allCases.map { .feed($0) } + openData.map { .openData($0) } + [
            .sitemap, .robots, .deadlines, .openSearch, .securityContact, .redirectMap, .stylesheet, .searchScript,
            .searchTitles, .searchShard(7), .lookupScript, .lookupShard(year: 2024, number: 3), .boardStylesheet,
            .serviceWorker, .offlineScript, .icon, .asset("anh/trụ sở.jpg"),
        ]
    }

    private func bytes(_ value: some BinaryValue) -> [UInt8] {
        var writer = BinaryWriter()
        value.write(into: &writer)
        return writer.bytes
    }

    /// - Returns: the numbers of the cases among the values.
    private func check<Value: BinaryValue & Hashable>(_ values: [Value]) throws -> Set<UInt8> {
        for value in values {
            var reader = BinaryReader(bytes(value))
            #expect(try Value(from: &reader) == value)
            #expect(reader.isAtEnd)
        }
        #expect(Set(values.map(bytes)).count == Set(values).count)
        return Set(values.compactMap { bytes($0).first })
    }

    /// A case that the samples above leave out would be read where no case is expected.
    private func checkAll<Value: BinaryValue & Hashable>(_ values: [Value]) throws {
        let cases = try check(values)
        #expect(cases == Set(0..<UInt8(cases.count)))
        var reader = BinaryReader([UInt8(cases.count)] + [UInt8](repeating: 0, count: 64))
        #expect(throws: BinaryError.self) { try Value(from: &reader) }
    }

    @Test func everyCaseRoundTrips() throws {
        try checkAll(pages)
        try checkAll(boards)
        try checkAll(registers)
        try checkAll(periods)
        try checkAll(ProcedureFilter.levels + ProcedureFilter.ways)
        try checkAll(openData)
        try checkAll(Feed.allCases)
        try checkAll(contents)
        _ = try check(versions)
    }

    @Test func whatIsCutOffIsRefused() {
        for content in contents {
            let whole = bytes(content)
            for count in 0..<whole.count {
                var reader = BinaryReader(Array(whole.prefix(count)))
                #expect(throws: BinaryError.self) { try PlannedFile.Content(from: &reader) }
            }
        }
    }
}
