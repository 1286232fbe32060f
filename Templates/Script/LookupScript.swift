/// The script of the lookup page: how codes are typed, how they are hashed, and the page itself.
public enum LookupScript {
    public static let bytes = PackageResources.code_js + PackageResources.hash_js + PackageResources.lookup_js
}
