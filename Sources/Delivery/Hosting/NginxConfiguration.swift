/// A self-contained nginx `server` configuration for a site.
package struct NginxConfiguration: Sendable {
    /// A redirect from an address of a former site.
    package struct Redirect: Sendable {
        /// The former path as nginx compares it: decoded, relative to the root of the site.
        let old: String
        /// The new path as sent to browsers: percent-encoded, relative to the root of the site.
        let new: String

        /// Creates a redirect between paths relative to the root of the site, `old` decoded and `new` percent-encoded.
        package init(old: String, new: String) {
            self.old = old
            self.new = new
        }
    }

    /// The paths of a certificate chain and its key.
    package struct Certificate: Sendable {
        let chain: String
        let key: String

        /// Creates a certificate from the paths of its PEM files, written to the configuration as given.
        package init(chain: String, key: String) {
            self.chain = chain
            self.key = key
        }
    }

    /// An error for values that cannot be written to the configuration.
    package enum InvalidValue: Error, Hashable {
        /// The name is not an ASCII host name.
        case serverName(String)
        /// The path contains characters that nginx's configuration cannot represent.
        case path(String)
    }

    private let names: [String]
    private let root: NginxText
    private let base: String
    private let redirects: [Redirect]
    private let certificate: (chain: NginxText, key: NginxText)?
    private let isStrictTransport: Bool

    /// - Parameters:
    ///   - root: The folder to serve; a symbolic link such as `current` is resolved on each request.
    ///   - basePath: The path of the site on its host, with leading and trailing slashes.
    ///   - isStrictTransport: Whether browsers should insist on TLS from now on.
    package init(
        serverNames: [String], root: String, basePath: String, redirects: [Redirect], certificate: Certificate? = nil,
        isStrictTransport: Bool = false
    ) throws(InvalidValue) {
        if let odd = serverNames.first(where: { !Self.isHostName($0) }) { throw .serverName(odd) }
        names = serverNames
        self.root = try Self.path(root.hasSuffix("/") ? root : root + "/")
        base = basePath
        self.redirects = redirects
        if let certificate {
            self.certificate = (try Self.path(certificate.chain), try Self.path(certificate.key))
        } else {
            self.certificate = nil
        }
        self.isStrictTransport = isStrictTransport
    }

    private static func path(_ text: String) throws(InvalidValue) -> NginxText {
        guard let written = NginxText(text) else { throw .path(text) }
        return written
    }

    private static func isHostName(_ name: String) -> Bool {
        name.utf8.count <= 253
            && name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
                (1...63).contains(label.count)
                    && label.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") }
            }
    }

    /// The configuration file, to be placed among nginx's sites.
    package var text: String {
        var lines = [
            "# Do “congkhai nginx” viết ra. Đừng sửa tay: chạy lại lệnh ấy. Thiết lập riêng: /etc/nginx/congkhai.d/*.conf"
        ]
        if certificate != nil {
            lines += ["server {"] + listen(80) + ["    return 301 https://$host$request_uri;", "}", ""]
        }
        lines.append("server {")
        if let certificate {
            lines += listen(443, " ssl http2")
            lines += ["    ssl_certificate \(certificate.chain);", "    ssl_certificate_key \(certificate.key);"]
        } else {
            lines += listen(80)
        }
        lines += general + headers + types + compression
        lines += ["    # Địa chỉ của trang cũ."] + redirects.flatMap(lines(for:))
        lines += site + ["}"]
        return lines.map { $0 + "\n" }.joined()
    }

    private func listen(_ port: Int, _ more: String = "") -> [String] {
        [
            "    listen \(port)\(more);", "    listen [::]:\(port)\(more);",
            "    server_name \(names.joined(separator: " "));",
        ]
    }

    private var general: [String] {
        [
            "    server_tokens off;", "    # Sau một máy chủ trung gian, chỉ nơi ấy biết giao thức và cổng.",
            "    absolute_redirect off;", "    client_max_body_size 1k;", "    index index.html;",
            "    error_page 403 404 =404 \(base)404.html;", "    include /etc/nginx/congkhai.d/*.conf;",
        ]
    }

    /// Headers that differ by location are variables: a location with its own `add_header` would lose all others.
    private var headers: [String] {
        var headers = SecurityHeaders.all
        if isStrictTransport { headers.append(SecurityHeaders.transportSecurity) }
        return [
            "    set $congkhai_cache \"no-cache\";", "    set $congkhai_readers \"\";",
            "    add_header Cache-Control $congkhai_cache always;",
            "    add_header Access-Control-Allow-Origin $congkhai_readers always;",
        ] + headers.map { "    add_header \($0.name) \"\($0.value)\" always;" }
    }

    private var types: [String] {
        ["    types {"] + MediaType.all.map { "        \($0.name) \($0.extensions.joined(separator: " "));" } + [
            "    }", "    default_type \(MediaType.unknown.name);", "    charset utf-8;",
            "    charset_types \(MediaType.texts.joined(separator: " "));",
        ]
    }

    /// Serves precompressed files where they exist, and compresses the rest on the fly.
    private var compression: [String] {
        [
            "    gzip_static on;", "    gzip on;", "    gzip_vary on;", "    gzip_proxied any;",
            "    gzip_min_length 1000;",
            "    gzip_types \(MediaType.texts.joined(separator: " "));",
        ]
    }

    private func lines(for redirect: Redirect) -> [String] {
        // The only character in an address that is special to nginx.
        let target = redirect.new.unicodeScalars.reduce(into: base) { $0 += $1 == "$" ? "%24" : String($1) }
        return [redirect.old, redirect.old + "/"].compactMap { old in
            guard let location = NginxText(location: base + old), let target = NginxText(target) else { return nil }
            return "    location = \(location) { return 301 \(target); }"
        }
    }

    private var site: [String] {
        let folder = NginxText(location: String(self.base.dropLast())).map { folder in
            [
                // Outside the folder, nothing is served unless the administrator configures it.
                "    root /nonexistent;",
                "    location = \(folder) { return 301 \(self.base)$is_args$args; }",
            ]
        }
        let base = NginxText.pattern(base)
        return (self.base == "/" ? [] : folder ?? []) + [
            "    location \(self.base) {", "        alias \(root);",
            "        # Sổ riêng của chương trình và mọi tệp ẩn.",
            "        location ~ \"/\\.(?!well-known/)\" { return 404; }",
            "        # Tên tệp đổi khi nội dung đổi: giữ mãi được.",
            "        location ~ \"^\(base)assets/[^/]+\\.[0-9a-f]{10}\\.(css|js|svg)$\" {",
            "            set $congkhai_cache \"public, max-age=31536000, immutable\";", "        }",
            "        # Dữ liệu mở: trang khác đọc được.",
            "        location ~ \"^\(base)du-lieu/.+\\.(csv|json|jsonld|ndjson)$\" {",
            "            set $congkhai_cache \"public, max-age=300\";", "            set $congkhai_readers \"*\";",
            "        }", "    }",
        ]
    }
}

extension MediaType {
    /// The names of all text types except HTML, which nginx includes by default.
    fileprivate static var texts: [String] { all.filter { $0.isText && $0.name != "text/html" }.map(\.name) }
}
