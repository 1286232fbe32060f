/// The scripts of the search and lookup pages, each concatenated from several parts. No other page requires a script.
extension SiteStyle {
    /// The script of the search page, an ES module.
    public var searchScript: [UInt8] { self[.letters] + self[.typing] + self[.ranking] + self[.search] }
    /// The script of the lookup page: parsing and hashing of codes, and the page itself.
    public var lookupScript: [UInt8] { self[.code] + self[.hash] + self[.lookup] }
}
