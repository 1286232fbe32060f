import Binary
import Diagnostics
import Digests
import Disclosure
import Search

/// What stands for everything that files of a site are made from, as it is now.
public struct DependencyDigests {
    private let site: Site
    private let prose: ProseSources
    private var digests: [Dependency: Digest] = [:]
    private let apologies: [String: Digest]
    private let days: [Day: Digest]
    private let assets: [String: Digest]

    /// - Parameters:
    ///   - files: every file of the content, with what stands for its bytes.
    ///   - assets: what stands for the bytes of files that are copied, by their paths below `assets/`.
    public init(_ site: Site, plan: SitePlan, files: [ContentFile], assets: [String: Digest]) {
        self.site = site
        self.assets = assets
        prose = ProseSources(site)
        let byPath = Dictionary(files.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
        days = Self.days(site.register)

        func digest(where isIncluded: (ContentFile) -> Bool) -> Digest {
            Digest { writer in
                for file in files where isIncluded(file) {
                    file.path.write(into: &writer)
                    file.digest.write(into: &writer)
                }
            }
        }
        digests[.frame] = Digest { writer in
            digest { $0.framesPages }.write(into: &writer)
            site.asOf.write(into: &writer)
            plan.feeds.map(\.path.text).write(into: &writer)
            site.assets.write(into: &writer)
        }
        digests[.rest] = digest { !$0.framesPages && !$0.isIn("procedures", "results", "apologies") }
        digests[.addresses] = Digest { writer in plan.files.map(\.path.text).write(into: &writer) }
        digests[.procedures] = Digest(of: site.catalogue.versions.map(\.digests.file))
        let apologies = site.apologies.map { apology in
            Digest { writer in
                (byPath[apology.file] ?? .none).write(into: &writer)
                apology.procedure.write(into: &writer)
                apology.isLateNotice.write(into: &writer)
            }
        }
        self.apologies = Dictionary(
            zip(site.apologies.map(\.file), apologies).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        digests[.apologies] = Digest(of: apologies)
        digests[.catalogue] = Digest(of: site.catalogue.versions.map(\.digests.notice))
        digests[.listing] = Digest(of: site.catalogue.versions.map(\.digests.details))
        digests[.register] = Digest { writer in
            site.register.days.map(\.digest).write(into: &writer)
            site.register.closed.days.map(\.digest).write(into: &writer)
            site.register.dataUntil.write(into: &writer)
            site.register.publishedOn.write(into: &writer)
            for month in site.register.publicationMonths {
                month.month.write(into: &writer)
                month.count.write(into: &writer)
            }
        }
        digests[.registerOutline] = Digest { writer in
            for day in site.register.days {
                day.day.write(into: &writer)
                day.tally.total.write(into: &writer)
                day.dataUntil.write(into: &writer)
            }
            for day in site.register.closed.days {
                day.day.write(into: &writer)
                day.counts.total.write(into: &writer)
                day.dataUntil.write(into: &writer)
            }
            for period in site.statistics.periods {
                period.name.write(into: &writer)
                site.statistics.dataUntil(of: period).write(into: &writer)
            }
            site.register.summary.bodies.write(into: &writer)
            site.register.dataUntil.write(into: &writer)
            site.register.publishedOn.write(into: &writer)
        }
    }

    /// What a file is made from.
    public func dependencies(of file: PlannedFile) -> [Dependency] { file.dependencies(in: site, prose: prose) }

    /// What stands for a thing that files are made from; nil for what the search index tells.
    public func digest(of dependency: Dependency) -> Digest? { digests[dependency] ?? made(dependency) }

    private func made(_ dependency: Dependency) -> Digest? {
        switch dependency {
        case .field(let name):
            Digest(
                of: (site.catalogue.field(named: name)?.procedures ?? []).compactMap {
                    site.catalogue[$0]?.digests.details
                })
        case .procedure(let version): site.catalogue[version]?.digests.file
        case .day(let day): days[day]
        case .closedDay(let day): site.register.closed.day(day)?.digest
        case .month(let month): digest(from: month.first, through: month.first.endOfMonth)
        case .year(let year): digest(from: Period.year(year).first, through: Period.year(year).last)
        case .lookup(let year, let shard):
            Digest { writer in
                for lookup in site.register.summary.lookups where lookup.year == year {
                    lookup.sums[shard].write(into: &writer)
                }
            }
        case .period(let period): digest(ofPeriod: period)
        case .apology(let file): apologies[file]
        case .asset(let path): assets[path] ?? Digest.none
        case .frame, .rest, .addresses, .catalogue, .listing, .procedures, .register, .registerOutline, .apologies,
            .searchTitles, .searchShard:
            nil
        }
    }

    /// Of all dossiers whose codes bear a day of the span, and of all that closed in it.
    private func digest(from first: Day, through last: Day) -> Digest {
        let register = site.register
        return Digest { writer in
            for day in register.days(from: first, through: last) { days[day.day].write(into: &writer) }
            for day in register.closed.days(from: first, through: last) {
                day.day.write(into: &writer)
                day.digest.write(into: &writer)
            }
        }
    }

    /// Whatever was received by the end of a period may count in it, or in one that it is compared with.
    private func digest(ofPeriod period: Period) -> Digest {
        Digest { writer in
            site.statistics.periods.map(\.name).write(into: &writer)
            // Pages say how far the records reach where they end before the period does.
            site.register.dataUntil.map { min($0, period.last) }.write(into: &writer)
            for day in site.register.days where day.firstReceived <= period.last { day.digest.write(into: &writer) }
        }
    }

    /// A day's page names its neighbours.
    private static func days(_ register: DossierRegister) -> [Day: Digest] {
        let days = register.days.map { day in
            let digest = Digest { writer in
                day.digest.write(into: &writer)
                (register.day(before: day.day)?.day).write(into: &writer)
                (register.day(after: day.day)?.day).write(into: &writer)
            }
            return (day.day, digest)
        }
        return Dictionary(days, uniquingKeysWith: { first, _ in first })
    }
}

extension SearchIndex {
    /// What stands for a thing that files are made from; nil for what is not of the index.
    public func digest(of dependency: Dependency) -> Digest? {
        switch dependency {
        case .searchTitles: titlesDigest
        case .searchShard(let number): shardDigests[number]
        default: nil
        }
    }
}

extension ContentFile {
    /// Whether the file has a part in what stands around every page, or in what any page may refer to.
    fileprivate var framesPages: Bool {
        !path.utf8.contains(UInt8(ascii: "/")) || isIn("pages", "assets")
    }

    fileprivate func isIn(_ folders: String...) -> Bool { folders.contains { path.hasPrefix($0 + "/") } }
}
