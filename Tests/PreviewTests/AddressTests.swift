import Foundation
import Glibc
import Testing

@testable import Preview

/// Which file an address names, and that none leads out of the site.
@Suite struct AddressTests {
    @Test(arguments: [
        ("/", "nhà"), ("/index.html", "nhà"), ("/?q=a%20b", "nhà"), ("/thu-tuc/", "thủ tục"),
        ("/thu-tuc/index.html?x", "thủ tục"), ("/assets/%E1%BA%A3nh%20x.txt", "ảnh"),
        ("/assets/%e1%ba%a3nh%20x.txt", "ảnh"),
        ("/%69ndex.html", "nhà"), ("/.well-known/security.txt", "an toàn"), ("/a+b.txt", "cộng"),
        ("/100%25.txt", "phần trăm"),
    ])
    func namesAFile(target: String, text: String) throws {
        let site = try PreviewedSite([
            "index.html": "nhà", "thu-tuc/index.html": "thủ tục", "assets/ảnh x.txt": "ảnh",
            ".well-known/security.txt": "an toàn", "a+b.txt": "cộng", "100%.txt": "phần trăm",
        ])
        let answer = site.get(target)
        #expect(answer.code == 200)
        #expect(answer.text == text)
    }

    @Test(arguments: [
        "/../bi-mat.txt", "/%2e%2e/bi-mat.txt", "/.%2E/bi-mat.txt", "/a/../../bi-mat.txt",
        "/a/%2e%2e/%2e%2e/bi-mat.txt",
        "/..%2fbi-mat.txt", "/a%2f..%2f..%2fbi-mat.txt", "/..%5cbi-mat.txt", "/..\\bi-mat.txt", "//bi-mat.txt",
        "/./index.html",
        "/a//b.txt", "/bi-mat.txt%00.html", "/index.html%00", "/%00", "/.congkhai/so", "/%2econgkhai/so", "/.an",
        "/a/.an",
        "/lien-ket.txt", "/thu-muc/bi-mat.txt", "/thu-muc/", "/ong", "/a", "/a/b.txt/", "/index.html/",
        "/\(String(repeating: "a", count: 300))",
        "/%F0%9F%98%80.txt", "/index.html%0d%0aX: y",
    ])
    func leadsNowhereElse(target: String) throws {
        let site = try PreviewedSite(["a/b.txt": "b", ".congkhai/so": "bí mật", ".an": "bí mật", "a/.an": "bí mật"])
        try site.write("bí mật", to: "bi-mat.txt")
        #expect(symlink("../bi-mat.txt", site.path + "/site/lien-ket.txt") == 0)
        #expect(symlink("..", site.path + "/site/thu-muc") == 0)
        #expect(mkfifo(site.path + "/site/ong", 0o600) == 0)
        let answer = site.get(target)
        #expect([302, 400, 404].contains(answer.code))
        #expect(!answer.text.contains("bí mật"))
    }

    @Test(arguments: [
        "/%", "/%4", "/%zz", "/a%2", "/%ff", "/%c0%ae%c0%ae/bi-mat.txt", "/á", "/a b", "a", "", "http://x/",
    ])
    func isNoAddress(target: String) throws {
        #expect(try PreviewedSite().get(target).code == 400)
    }

    @Test func aFolderIsNamedWithASlash() throws {
        let site = try PreviewedSite(["thu-tuc/index.html": "x", "ảnh/index.html": "x"])
        for (target, place) in [
            ("/thu-tuc", "/thu-tuc/"), ("/thu-tuc?a=1", "/thu-tuc/?a=1"), ("/%E1%BA%A3nh", "/%E1%BA%A3nh/"),
        ] {
            let answer = site.get(target)
            #expect(answer.code == 302)
            #expect(answer.header("Location") == place)
        }
    }

    @Test func missingPagesGetTheNotFoundPage() throws {
        let site = try PreviewedSite()
        #expect(site.get("/khong-co").code == 404)
        try site.write(PreviewedSite.page.replacing("Trang", with: "Không có"), to: "site/404.html")
        let answer = site.get("/khong-co.html")
        #expect(answer.code == 404)
        #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
        #expect(answer.text.contains("<h1>Không có</h1>") && answer.text.contains("data-build"))
    }

    /// The page for missing addresses links to the folder that the site has on its own host.
    @Test func theFolderOfTheSitesOwnAddressIsKnown() throws {
        let site = try PreviewedSite([
            "robots.txt": "User-agent: *\nAllow: /\nSitemap: https://xa.example.vn/cong-khai/sitemap.xml\n",
            "a.txt": "a",
        ])
        #expect(site.get("/cong-khai/a.txt").text == "a")
        #expect(site.get("/cong-khai/").code == 200)
        #expect(site.get("/cong-khai/../a.txt").code == 404)
        #expect(site.get("/a.txt").text == "a")
        #expect(site.get("/khac/a.txt").code == 404)
    }

    @Test(arguments: [
        ("a.html", "text/html; charset=utf-8"), ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.json", "application/json; charset=utf-8"), ("a.csv", "text/csv; charset=utf-8"),
        ("a.svg", "image/svg+xml; charset=utf-8"), ("a.ics", "text/calendar; charset=utf-8"),
        ("a.atom", "application/atom+xml; charset=utf-8"), ("a.JPG", "image/jpeg"), ("a.pdf", "application/pdf"),
        ("a.tar.gz", "application/gzip"), ("a", "application/octet-stream"), ("a.la", "application/octet-stream"),
    ])
    func hasItsMediaType(name: String, type: String) throws {
        let answer = try PreviewedSite([name: "x"]).get("/" + name)
        #expect(answer.header("Content-Type") == type)
    }
}
