import Binary
import Diagnostics
import Digests
import Disclosure
import Search

/// What stands for everything that files of a site are made from, as it is now.
public struct DependencyDigests {
    private let site: Site
    private let search: SearchIndex
    private let prose: ProseSources
    private var digests: [Dependency: Digest] = [:]
    private var names: [Dependency: String] = [:]
    private let procedures: [Digest]
    private let apologies: [Digest]
    private let days: [Digest]
    private let assets: [String: Digest]

    /// - Parameters:
    ///   - files: every file of the content, with what stands for its bytes.
    ///   - assets: what stands for the bytes of files that are copied, by their paths below `assets/`.
    public init(_ site: Site, plan: SitePlan, search: SearchIndex, files: [ContentFile], assets: [String: Digest]) {
        self.site = site
        self.search = search
        self.assets = assets
        prose = ProseSources(site)
        let byPath = Dictionary(files.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
        procedures = site.catalogue.versions.map { byPath[$0.location.file] ?? .none }
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
        digests[.procedures] = digest { $0.isIn("procedures") }
        apologies = site.apologies.map { apology in
            Digest { writer in
                (byPath[apology.record.location.file] ?? .none).write(into: &writer)
                apology.dossier.write(into: &writer)
                apology.procedure.write(into: &writer)
                apology.isLateNotice.write(into: &writer)
            }
        }
        digests[.apologies] = Digest(of: apologies)
        digests[.catalogue] = Digest { writer in
            for version in site.catalogue.versions { version.writeNotice(into: &writer) }
        }
        digests[.listing] = Digest { writer in
            for version in site.catalogue.versions { version.writeListing(into: &writer) }
        }
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
        digests[.searchTitles] = search.titlesDigest
    }

    /// What a file is made from, each by its name, with what stands for it now.
    public mutating func dependencies(of file: PlannedFile) -> [(name: String, digest: Digest)] {
        file.dependencies(in: site, prose: prose).map { dependency in
            let name = names[dependency] ?? dependency.name(in: site)
            names[dependency] = name
            return (name, digest(of: dependency))
        }
    }

    private mutating func digest(of dependency: Dependency) -> Digest {
        if let known = digests[dependency] { return known }
        let digest = made(dependency)
        digests[dependency] = digest
        return digest
    }

    private func made(_ dependency: Dependency) -> Digest {
        switch dependency {
        case .field(let index): Digest(of: site.catalogue.fields[index].procedures.map { procedures[$0] })
        case .procedure(let index): procedures[index]
        case .day(let index): days[index]
        case .closedDay(let index): site.register.closed.days[index].digest
        case .month(let month):
            Digest(of: days(from: month.first, through: month.first.endOfMonth))
        case .year(let year):
            Digest(of: site.register.days.filter { $0.day.year == year }.map(\.digest))
        case .apology(let index): apologies[index]
        case .searchShard(let number): search.shardDigests[number]
        case .asset(let path): assets[path] ?? .none
        case .frame, .rest, .addresses, .catalogue, .listing, .procedures, .register, .apologies, .searchTitles: .none
        }
    }

    private func days(from first: Day, through last: Day) -> [Digest] {
        site.register.days[site.register.days(from: first, through: last)].map(\.digest)
    }

    /// A day's page names its neighbours.
    private static func days(_ register: DossierRegister) -> [Digest] {
        let days = register.days
        return days.indices.map { index in
            Digest { writer in
                days[index].digest.write(into: &writer)
                (index > 0 ? days[index - 1].day : nil).write(into: &writer)
                (index + 1 < days.count ? days[index + 1].day : nil).write(into: &writer)
            }
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
