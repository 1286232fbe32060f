/// The scripts of the search and lookup pages, each concatenated from several parts. No other page requires a script.
public enum Scripts {
    /// The script of the search page, an ES module.
    public static let search =
        PackageResources.letters_js + PackageResources.typing_js + PackageResources.ranking_js
        + PackageResources.search_js
    /// The script of the lookup page: parsing and hashing of codes, and the page itself.
    public static let lookup = PackageResources.code_js + PackageResources.hash_js + PackageResources.lookup_js
}
