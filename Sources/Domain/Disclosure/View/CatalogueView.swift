import Binary
import Digests
import Records
import Register

/// A dependency-tracking view of the catalogue of procedures.
public struct CatalogueView: Sendable {
    /// The view that records what is read.
    public let site: Site
    private var linked: Catalogue { site.linked.catalogue }

    /// The summary of a version, or nil if there is no such version.
    public subscript(key: VersionKey) -> Tracked<ProcedureSummary>? { site.tracked(key) }

    /// Returns the full record of a version, or nil if there is no such version.
    public func record(_ key: VersionKey) -> Tracked<Procedure>? { site.tracked(key) }

    /// All versions, sorted by code and then by first day of validity.
    public var versions: [VersionKey] { site.read(Versions()) }

    /// Returns all versions of a code, in ascending order of validity.
    public func versions(of code: ProcedureCode) -> [VersionKey] { site.read(VersionsOfCode(key: code)) }

    /// Returns the version shown at the URL of a code, or nil if there is no such procedure.
    public func shown(_ code: ProcedureCode) -> VersionKey? { site.read(ShownVersion(key: code)) }

    /// Returns whether a version is the one shown at the URL of its code.
    public func isShown(_ key: VersionKey) -> Bool { shown(key.code) == key }

    /// Returns whether a version is in force on the build date.
    public func isInForce(_ key: VersionKey) -> Bool {
        guard let summary = self[key] else { return false }
        return site.isCurrent(from: summary.effectiveFrom, through: summary.effectiveTo)
    }

    /// The fields with procedures in force, in alphabetical order.
    public var fields: [FieldView] { site.read(CatalogueFields()).map { FieldView(name: $0, site: site) } }

    /// Returns the field with a name, or nil if none of its procedures is in force.
    public func field(named name: String) -> FieldView? {
        site.read(FieldHasPage(key: name)) ? FieldView(name: name, site: site) : nil
    }

    /// The number of listed procedures in force.
    public var countInForce: Int { site.read(CountOnLists()) }

    /// The share of the procedures in force that have all the content required by law.
    public var complete: Share { site.read(CompleteProcedures()) }

    /// The changes recorded in the versions, in descending order of date.
    public var changes: [CatalogueChange] { site.ask(CatalogueChanges()) ?? [] }

    /// Returns the name under which a row may show its procedure.
    public func publicName(_ key: VersionKey) -> PublicName { site.read(PublicNameFact(key: key)) }

    /// The first sensitive version, or nil if there is none; all sensitive versions share its position on lists.
    public var firstPrivate: VersionKey? { site.read(FirstPrivate()) }

    /// Returns the version that governs a dossier, for rows that show it.
    public func version(of dossier: LinkedDossier) -> VersionKey { linked.version(of: dossier).key }
}

extension Site {
    /// The catalogue of procedures.
    public var catalogue: CatalogueView { CatalogueView(site: self) }
}

/// A dependency-tracking view of a field of the catalogue (lĩnh vực).
public struct FieldView: Sendable {
    /// The name of the field in Vietnamese, as written in the procedures.
    public let name: String
    let site: Site

    /// The slug used in the URL of the field's page.
    public var slug: String { Catalogue.slug(ofField: name) }
    /// The procedures in force, sorted by name.
    public var procedures: [VersionKey] { site.read(ProceduresOfField(key: name)) }
}

/// The name under which a row shows its procedure.
public struct PublicName: Sendable, BinaryEncodable {
    /// The name in Vietnamese, as shown to the public.
    public let text: String
    /// Whether the name is a generic one, because the procedure's own name would disclose too much about a person.
    public let isGeneral: Bool
    /// Whether the version is the one shown at the URL of its code.
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
