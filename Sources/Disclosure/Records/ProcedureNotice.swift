import Binary

extension Procedure {
    /// Keys that only the pages of the procedure itself, and lists of procedures, tell of.
    private static let details: Set<String> = [
        "aliases", "description", "keywords", "applicants", "receptionPlaces", "channels", "documents", "results",
        "conditions", "legalBases", "internalProcess", "partialReason", "source", "sourceCheckedAt", "updated",
    ]

    /// Writes what pages about other things may tell of the procedure: all but the details, and what it lacks.
    public func writeNotice(into writer: inout BinaryWriter) {
        for field in Self.schema.fields where !Self.details.contains(field.key) {
            field.encode(self).write(into: &writer)
        }
        isSensitive.write(into: &writer)
        missingContent.write(into: &writer)
    }
}
