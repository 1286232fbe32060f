import Binary

/// What pages other than a procedure's own may tell of it. A page that tells more must say so where its dependencies
/// are declared; edits of every key of a procedure are tried in the tests of incremental builds.
extension Procedure {
    /// What only the procedure's own pages tell.
    private static let text: Set<String> = [
        "description", "keywords", "documents", "results", "conditions", "legalBases", "internalProcess", "source",
        "sourceCheckedAt", "receptionPlaces",
    ]

    /// What lists of procedures tell as well.
    private static let details: Set<String> = ["aliases", "applicants", "channels", "partialReason", "updated"]

    /// Writes what pages about other things may tell of the procedure: all but its text and details, and what it lacks.
    public func writeNotice(into writer: inout BinaryWriter) {
        for field in Self.schema.fields where !Self.text.contains(field.key) && !Self.details.contains(field.key) {
            field.encode(self).write(into: &writer)
        }
        isSensitive.write(into: &writer)
        missingContent.write(into: &writer)
    }

    /// Writes what lists of procedures tell besides.
    public func writeListing(into writer: inout BinaryWriter) {
        for field in Self.schema.fields where Self.details.contains(field.key) {
            field.encode(self).write(into: &writer)
        }
    }
}
