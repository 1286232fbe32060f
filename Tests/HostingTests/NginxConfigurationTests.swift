import TestSupport
import Testing

@testable import Hosting

@Suite struct NginxConfigurationTests {
    private func configuration(
        names: [String] = ["xa.example.vn"], root: String = "/var/www/congkhai/current", base: String = "/",
        redirects: [NginxConfiguration.Redirect] = [], certificate: NginxConfiguration.Certificate? = nil,
        hsts: Bool = false
    ) throws(NginxConfiguration.InvalidValue) -> String {
        try NginxConfiguration(
            serverNames: names, root: root, basePath: base, redirects: redirects, certificate: certificate,
            isStrictTransport: hsts
        ).text
    }

    @Test(arguments: [
        "", "a b", "xa.vn;", "xa.vn\nreturn 200", "$host", "~^.*$", "_", "xã.example.vn", ".vn", "xa..vn", "a{b", "\"",
        String(repeating: "a", count: 64) + ".vn",
    ])
    func hostileNamesAreRefused(name: String) {
        #expect(throws: NginxConfiguration.InvalidValue.serverName(name)) { try configuration(names: ["xa.vn", name]) }
    }

    @Test(arguments: ["/var/$document_root", "/a\nb", "/a\u{7F}"])
    func hostilePathsAreRefused(path: String) {
        #expect(throws: NginxConfiguration.InvalidValue.path(path + "/")) { try configuration(root: path) }
        #expect(throws: NginxConfiguration.InvalidValue.path(path)) {
            try configuration(certificate: NginxConfiguration.Certificate(chain: path, key: "/k"))
        }
    }

    @Test func pathsMayHaveSpacesAndQuotes() throws {
        #expect(try configuration(root: #"/a "b"\c"#).contains(#"alias "/a \"b\"\\c/";"#))
    }

    /// Whatever an old or a new address is, the configuration has the same shape as with a plain one.
    @Test func redirectsNeverBecomeDirectives() throws {
        var random = SeededGenerator(seed: 3)
        let signs = Array("a/;{}\"'\\$ #~*ế()").map(String.init) + ["\n", "\u{0}", "\u{301}", "return", "${", "\\\""]
        let plain = try shape(configuration(redirects: [NginxConfiguration.Redirect(old: "a", new: "b")]))
        for _ in 0..<2_000 {
            func text() -> String { (0..<8).map { _ in signs.randomElement(using: &random) ?? "" }.joined() }
            let redirect = NginxConfiguration.Redirect(old: text(), new: text())
            let found = try shape(configuration(redirects: [redirect]))
            let isLeftOut = (redirect.old + redirect.new).unicodeScalars.contains { $0.value < 0x20 }
            if isLeftOut {
                #expect(found.count == plain.count - 4)
            } else {
                #expect(found == plain, "\(redirect)")
            }
        }
    }

    /// How many words each directive has, at which depth: what is left of a configuration without its texts.
    private func shape(_ text: String) -> [[Int]] {
        var directives: [[Int]] = []
        var (words, depth, isQuoted, isEscaped, isWord) = (0, 0, false, false, false)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var isComment = false
            for sign in line.unicodeScalars where !isComment {
                if isEscaped {
                    isEscaped = false
                } else if isQuoted {
                    if sign == "\\" { isEscaped = true }
                    if sign == "\"" { isQuoted = false }
                } else if sign == "#", !isWord {
                    isComment = true
                } else if sign == " " {
                    isWord = false
                } else if sign == ";" || sign == "{" || sign == "}" {
                    if sign != "}" { directives.append([depth, words]) }
                    depth += sign == "{" ? 1 : sign == "}" ? -1 : 0
                    (words, isWord) = (0, false)
                } else if !isWord {
                    (words, isWord, isQuoted) = (words + 1, true, sign == "\"")
                }
            }
            if !isQuoted { isWord = false }
        }
        return directives
    }

    @Test func aDollarSignOfATargetIsNoVariable() throws {
        let text = try configuration(redirects: [NginxConfiguration.Redirect(old: "a$uri", new: "b$uri#c")])
        #expect(text.contains(#"location = "/a$uri" { return 301 "/b%24uri#c"; }"#))
    }

    @Test func aSiteBelowASubpathHasItsAddressesThere() throws {
        let text = try configuration(
            base: "/cong-khai/xa/", redirects: [NginxConfiguration.Redirect(old: "cu", new: "moi.html")])
        #expect(text.contains(#"location = "/cong-khai/xa/cu/" { return 301 "/cong-khai/xa/moi.html"; }"#))
        #expect(text.contains("error_page 403 404 =404 /cong-khai/xa/404.html;"))
        #expect(text.contains("location /cong-khai/xa/ {"))
        // Without the slash it is the same place; what lies beside it is nobody's.
        #expect(text.contains(#"location = "/cong-khai/xa" { return 301 /cong-khai/xa/$is_args$args; }"#))
        #expect(text.contains("    root /nonexistent;"))
    }

    @Test func strictTransportIsOptIn() throws {
        let pair = NginxConfiguration.Certificate(chain: "/c", key: "/k")
        #expect(try !configuration(certificate: pair).contains("Strict-Transport-Security"))
        #expect(try configuration(certificate: pair, hsts: true).contains("Strict-Transport-Security \"max-age="))
        #expect(try configuration(certificate: pair).contains("return 301 https://$host$request_uri;"))
        #expect(try !configuration().contains("ssl"))
    }
}
