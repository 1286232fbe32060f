import Binary
import Digests

/// The catalogue of procedures as pages see it.
public struct CatalogueView: Sendable {
    public let site: Site
    private var linked: Catalogue { site.linked.catalogue }

    /// What may be told of a version elsewhere than on its own pages.
    public subscript(key: VersionKey) -> Tracked<ProcedureSummary>? { site.tracked(key) }

    /// A version with all it says.
    public func record(_ key: VersionKey) -> Tracked<Procedure>? { site.tracked(key) }

    /// Every version, by code, then by first day of validity.
    public var versions: [VersionKey] { site.read(Versions()) }

    /// All versions of a code, oldest first.
    public func versions(of code: ProcedureCode) -> [VersionKey] { site.read(VersionsOfCode(key: code)) }

    /// The version at the address of the code.
    public func shown(_ code: ProcedureCode) -> VersionKey? { site.read(ShownVersion(key: code)) }

    /// Whether a version is the one at the address of its code.
    public func isShown(_ key: VersionKey) -> Bool { shown(key.code) == key }

    public func isInForce(_ key: VersionKey) -> Bool {
        guard let summary = self[key] else { return false }
        return site.isCurrent(from: summary.effectiveFrom, through: summary.effectiveTo)
    }

    /// The fields with procedures in force, in the order of the alphabet.
    public var fields: [FieldView] { site.read(CatalogueFields()).map { FieldView(name: $0, site: site) } }

    /// The field with a name; nil where none of its procedures is in force.
    public func field(named name: String) -> FieldView? {
        site.read(FieldIsThere(key: name)) ? FieldView(name: name, site: site) : nil
    }

    /// How many procedures are in force and on the lists.
    public var countInForce: Int { site.read(CountOnLists()) }

    /// Of those in force, the ones that say all that the law asks for.
    public var complete: Share { site.read(CompleteProcedures()) }

    /// What the versions tell of themselves, newest first.
    public var changes: [CatalogueChange] { site.ask(CatalogueChanges()) ?? [] }

    /// How a row may call its procedure.
    public func publicName(_ key: VersionKey) -> PublicName { site.read(PublicNameFact(key: key)) }

    /// The first of the versions whose dossiers are not told apart; all of them share its place on lists.
    public var firstPrivate: VersionKey? { site.read(FirstPrivate()) }

    /// The version under which a dossier is handled, for rows that say so.
    public func version(of dossier: LinkedDossier) -> VersionKey { linked.version(of: dossier).key }
}

extension Site {
    public var catalogue: CatalogueView { CatalogueView(site: self) }
}

/// Lĩnh vực.
public struct FieldView: Sendable {
    public let name: String
    let site: Site

    /// The part of the address.
    public var slug: String { Catalogue.slug(ofField: name) }
    /// Those in force, by name.
    public var procedures: [VersionKey] { site.read(ProceduresOfField(key: name)) }
}

/// The name by which a row calls its procedure.
public struct PublicName: Sendable, BinaryEncodable {
    public let text: String
    /// Whether the name is a general one, since that of the procedure would say too much of a person.
    public let isGeneral: Bool
    /// Whether the version stands at the address of its code.
    public let isShown: Bool

    public func write(into writer: inout BinaryWriter) {
        text.write(into: &writer)
        isGeneral.write(into: &writer)
        isShown.write(into: &writer)
    }
}

extension Tracked<Procedure> {
    /// The name for lists and headings.
    public var title: String { self.shortName ?? self.name }
}
