/// The scripts of the two pages that need one; every other page does without. Each is one
/// file of several parts.
public enum Scripts {
    /// Of the search page: an ES module.
    public static let search =
        PackageResources.letters_js + PackageResources.typing_js + PackageResources.ranking_js
        + PackageResources.search_js
    /// Of the lookup page: how codes are typed, how they are hashed, and the page itself.
    public static let lookup = PackageResources.code_js + PackageResources.hash_js + PackageResources.lookup_js
}
