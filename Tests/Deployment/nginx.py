"""A real nginx with the configuration that congkhai writes: is every answer what it should be?

    nginx.py PROGRAM

Builds and publishes the example content with addresses that are hard to write, at the top of a host and below a
subpath, with the module for brotli and without it.
"""

import collections
import gzip
import hashlib
import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests/Browser"))
from checks.server import CONTENT_SECURITY_POLICY  # the policy under which all pages are tried

PROGRAM = "congkhai"
BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
TODAY = "2026-11-20"

# Old addresses as no clerk would write them, and the request that asks for each.
HARD = ["trang cũ/a b", 'dấu "nháy"', "tiền $uri $1", "a;b{c}d", "sao*~^", "nháy có dấu \"\u0301"]


class Site:
    """The example content, published below a base path."""

    def __init__(self, folder: Path, base_url: str):
        self.folder = folder
        content = folder / "Content"
        shutil.copytree(REPOSITORY / "Content", content)
        settings = content / "site.yml"
        settings.write_text(settings.read_text().replace("baseURL: https://hoanghoa.example.vn", f"baseURL: {base_url}"))
        with (content / "redirects.yml").open("a") as redirects:
            for old in HARD:
                written = quote(old).replace("'", "%27")
                redirects.write(f"  - {{from: '/{written}', to: '/tin-tuc/index.html#$1'}}\n")
        self.public = folder / "public"
        self.root = self.public / "current"
        self.build()
        self.publish("--precompress")

    def build(self):
        self.run("build", "--output", str(self.folder / "site"))

    def publish(self, *more: str):
        self.run_plain("publish", "--output", str(self.folder / "site"), str(self.public), *more)

    def run(self, *arguments: str) -> str:
        return self.run_plain(*arguments, "--content", str(self.folder / "Content"), "--as-of", TODAY)

    def run_plain(self, *arguments: str) -> str:
        done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(f"congkhai {' '.join(arguments)}: {done.returncode}\n{done.stderr[-2000:]}")
        return done.stdout

    def configuration(self) -> str:
        return self.run("nginx", "--root", str(self.root))


@contextmanager
def nginx(site: Site, brotli: bool):
    """nginx on a free port of the loopback interface; only ports and the folder of own settings are changed."""
    folder = Path(tempfile.mkdtemp(dir=site.folder))
    folder.chmod(0o755)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    text = site.configuration().replace("listen 80;", f"listen 127.0.0.1:{port};").replace("    listen [::]:80;\n", "")
    own = folder / "congkhai.d"
    own.mkdir()
    if brotli:
        shutil.copy(REPOSITORY / "Packaging/nginx/brotli.conf", own)
    (folder / "site.conf").write_text(text.replace("/etc/nginx/congkhai.d", str(own)))
    (folder / "nginx.conf").write_text(
        (f"load_module {BROTLI};\n" if brotli else "")
        + f"pid {folder}/pid;\nerror_log {folder}/error.log;\ndaemon off;\nevents {{}}\n"
        + f"http {{ access_log off; include /etc/nginx/mime.types; include {folder}/site.conf; }}\n"
    )
    command = ["nginx", "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")]
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True)
    if checked.returncode != 0 or "[warn]" in checked.stderr:
        raise AssertionError(checked.stderr)
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port), 0.1).close()
                break
            except OSError:
                time.sleep(0.02)
        yield port
    finally:
        server.terminate()
        server.wait()


class Answer:
    def __init__(self, response: http.client.HTTPResponse):
        self.status, self.headers, self.body = response.status, response.headers, response.read()

    def __getitem__(self, header: str) -> str | None:
        return self.headers.get(header)


def get(port: int, path: str, method: str = "GET", **headers: str) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, headers={"Host": "hoanghoa.example.vn", **named})
    answer = Answer(connection.getresponse())
    connection.close()
    return answer


class NginxChecks:
    """The same questions to every way of installing it."""

    base_url: str
    base: str
    brotli: bool

    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory()
        os.chmod(cls.place.name, 0o755)
        cls.site = Site(Path(cls.place.name), cls.base_url)
        cls.server = nginx(cls.site, cls.brotli)
        cls.port = cls.server.__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.server.__exit__(None, None, None)
        cls.place.cleanup()

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        return get(self.port, self.base + path, method, **headers)

    def bytes(self, path: str) -> bytes:
        return (self.site.root / path).read_bytes()

    def test_every_file_is_delivered_as_it_is(self):
        root = self.site.root.resolve()
        files = [file.relative_to(root) for file in root.rglob("*") if file.is_file()]
        self.assertGreater(len(files), 500)
        for file in files:
            if file.suffix in (".gz", ".br"):
                continue
            answer = self.get(quote(str(file)))
            self.assertEqual((answer.status, answer.body), (200, (root / file).read_bytes()), file)
            self.assertNotEqual(answer["Content-Type"], "application/octet-stream", file)

    def test_folders_answer_with_their_index(self):
        self.assertEqual(self.get("").body, self.bytes("index.html"))
        self.assertEqual(self.get("thu-tuc/").body, self.bytes("thu-tuc/index.html"))
        answer = self.get("thu-tuc")
        self.assertEqual((answer.status, answer["Location"]), (301, self.base + "thu-tuc/"))

    def test_what_is_not_there_gets_the_page_that_says_so(self):
        for path in ["khong-co.html", "assets/site.0123456789.css", "assets/", "du-lieu/khong-co.csv", "a/../../etc/passwd"]:
            answer = self.get(path)
            self.assertIn(answer.status, (400, 404), path)
            if answer.status == 404:
                self.assertEqual(answer.body, self.bytes("404.html"), path)
                self.assertEqual(answer["Cache-Control"], "no-cache", path)
                self.assertEqual(answer["Content-Security-Policy"], CONTENT_SECURITY_POLICY, path)

    def test_hidden_files_are_not_delivered(self):
        hidden = self.site.root / "thu-tuc/.nhap"
        hidden.write_text("x")
        for path in [".congkhai/lock", ".congkhai/manifest", ".git/config", "thu-tuc/.nhap", "%2econgkhai/lock"]:
            self.assertEqual(self.get(path).status, 404, path)
        hidden.unlink()

    def test_security_headers_are_on_every_answer(self):
        for path in ["", "khong-co", "du-lieu/ho-so/", "robots.txt", "thu-tuc", "chuyen-huong.map"]:
            answer = self.get(path)
            self.assertEqual(answer["Content-Security-Policy"], CONTENT_SECURITY_POLICY, path)
            self.assertEqual(answer["X-Content-Type-Options"], "nosniff", path)
            self.assertEqual(answer["Referrer-Policy"], "same-origin", path)
            self.assertIn("camera=()", answer["Permissions-Policy"])
            self.assertIsNone(answer["Strict-Transport-Security"])
            self.assertEqual(answer["Server"], "nginx")

    def test_how_long_browsers_may_keep_it(self):
        (style,) = (self.site.root / "assets").glob("site.*.css")
        self.assertEqual(self.get(f"assets/{style.name}")["Cache-Control"], "public, max-age=31536000, immutable")
        self.assertEqual(self.get("assets/logo.svg")["Cache-Control"], "no-cache")
        self.assertEqual(self.get("index.html")["Cache-Control"], "no-cache")
        self.assertEqual(self.get("du-lieu/bao-cao.csv")["Cache-Control"], "public, max-age=300")
        for path in ["index.html", "du-lieu/bao-cao.csv"]:
            first = self.get(path)
            self.assertEqual(self.get(path, If_None_Match=first["ETag"]).status, 304)
            self.assertEqual(self.get(path, If_Modified_Since=first["Last-Modified"]).status, 304)

    def test_only_open_data_is_for_other_sites(self):
        self.assertEqual(self.get("du-lieu/bao-cao.json")["Access-Control-Allow-Origin"], "*")
        for path in ["index.html", "du-lieu/index.html", "tim-kiem/muc-luc.json", "du-lieu/khong-co.json"]:
            self.assertIsNone(self.get(path)["Access-Control-Allow-Origin"], path)

    def test_types_are_told_with_their_charset(self):
        for path, wanted in {
            "index.html": "text/html", "tin-tuc.atom": "application/atom+xml", "thoi-han.ics": "text/calendar",
            "du-lieu/catalog.jsonld": "application/ld+json", "du-lieu/bao-cao.ndjson": "application/x-ndjson",
            "du-lieu/bao-cao.csv": "text/csv", "assets/logo.svg": "image/svg+xml", "robots.txt": "text/plain",
        }.items():
            self.assertEqual(self.get(path)["Content-Type"].lower(), f"{wanted}; charset=utf-8", path)

    def test_what_was_compressed_is_sent_so(self):
        for path in ["index.html", "thu-tuc/1.001193.html", "du-lieu/bao-cao.csv", "tim-kiem/muc-luc.json"]:
            plain, zipped = self.get(path), self.get(path, Accept_Encoding="gzip")
            self.assertEqual(zipped["Content-Encoding"], "gzip", path)
            self.assertEqual(zipped.body, self.bytes(path + ".gz"), path)
            self.assertEqual(gzip.decompress(zipped.body), plain.body, path)
            self.assertEqual(zipped["Content-Type"], plain["Content-Type"])
            self.assertEqual(zipped["Vary"], "Accept-Encoding")
            best = self.get(path, Accept_Encoding="gzip, br")
            if self.brotli:
                self.assertEqual((best["Content-Encoding"], best.body), ("br", self.bytes(path + ".br")), path)
                self.assertEqual(best["Content-Type"], plain["Content-Type"])
            else:
                self.assertEqual(best["Content-Encoding"], "gzip")

    def test_old_addresses_lead_on(self):
        for old in HARD:
            for slash in ["", "/"]:
                answer = self.get(quote(old) + slash)
                wanted = (301, self.base + "tin-tuc/index.html#%241")
                self.assertEqual((answer.status, answer["Location"]), wanted, old)
        self.assertEqual(self.get("web/trang-chu/pho-bien-tuyen-truyen").status, 301)

    def test_nothing_can_be_written(self):
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"]:
            self.assertEqual(self.get("index.html", method).status, 405, method)
        self.assertEqual(self.get("index.html", "HEAD").status, 200)


class AtTheTop(NginxChecks, unittest.TestCase):
    base_url, base, brotli = "https://hoanghoa.example.vn", "/", True


class BelowASubpath(NginxChecks, unittest.TestCase):
    base_url, base, brotli = "https://tinh.example.vn/cong-khai/hoang-hoa", "/cong-khai/hoang-hoa/", False

    def test_the_rest_of_the_host_is_empty(self):
        for path in ["/", "/index.html", "/cong-khai/", "/etc/passwd"]:
            self.assertEqual(get(self.port, path).status, 404, path)


class WhilePublishing(unittest.TestCase):
    """A reader who follows a page to its assets never meets half a site, whatever is switched meanwhile.

    Of the two sites in turn, one has compressed forms and the other has not.
    """

    SWITCHES = 100
    PAGES = ["index.html", "thu-tuc/index.html", "thu-tuc/1.001193.html", "tin-tuc/index.html"]

    def test_no_page_is_missing_torn_or_mixed(self):
        with tempfile.TemporaryDirectory() as name:
            os.chmod(name, 0o755)
            site = Site(Path(name), "https://hoanghoa.example.vn")
            with nginx(site, brotli=True) as port:
                built = [self.pages(site)]
                self.repaint(site)
                built.append(self.pages(site))
                stop, problems, read = threading.Event(), [], collections.Counter()
                arguments = (port, built, stop, problems, read)
                readers = [threading.Thread(target=self.follow, args=arguments) for _ in range(2)]
                for reader in readers:
                    reader.start()
                try:
                    for _ in range(self.SWITCHES // 2):
                        site.publish()
                        site.run_plain("rollback", str(site.public))
                finally:
                    stop.set()
                    for reader in readers:
                        reader.join()
            self.assertEqual(problems[:5], [])
            # Both sites were really seen, many times.
            self.assertEqual(sorted(read), [0, 1])
            self.assertGreater(min(read.values()), 20)

    def pages(self, site: Site) -> dict[str, bytes]:
        return {path: (site.folder / "site" / path).read_bytes() for path in self.PAGES}

    def repaint(self, site: Site):
        """Gives the built site another colour, and so every page another style sheet."""
        settings = site.folder / "Content/site.yml"
        settings.write_text(settings.read_text().replace('accent: "#0b4a6f"', 'accent: "#6f0b2c"'))
        site.build()

    def follow(self, port, built, stop, problems, read):
        """Fetches pages as browsers do, and everything each of them asks for."""
        while not stop.is_set():
            for path in self.PAGES:
                page = get(port, "/" + path, Accept_Encoding="gzip")
                body = gzip.decompress(page.body) if page["Content-Encoding"] == "gzip" else page.body
                number = next((number for number, pages in enumerate(built) if pages[path] == body), None)
                if page.status != 200 or number is None:
                    problems.append(f"{path}: {page.status}, {len(body)} bytes of neither site")
                    continue
                read[number] += 1
                for asset in set(re.findall(r'(?:href|src)="(?:\.\./)?(assets/[^"]*)"', body.decode())):
                    answer = get(port, "/" + asset)
                    # What is named by its content must also be it.
                    named = re.search(r"\.([0-9a-f]{10})\.(?:css|js|svg)$", asset)
                    is_right = not named or hashlib.sha256(answer.body).hexdigest().startswith(named[1])
                    if answer.status != 200 or not is_right:
                        problems.append(f"{asset} of {path}: {answer.status}")


class OverTLS(unittest.TestCase):
    def test_nginx_takes_the_certificate(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            pair = [folder / "chain.pem", folder / "key.pem"]
            subprocess.run(
                ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=xa.example.vn", "-days", "1",
                 "-out", pair[0], "-keyout", pair[1]], check=True, capture_output=True)
            text = subprocess.run(
                [PROGRAM, "nginx", "--content", REPOSITORY / "Content", "--as-of", TODAY, "--root", folder,
                 "--certificate", pair[0], "--key", pair[1], "--hsts"], check=True, capture_output=True, text=True).stdout
            (folder / "site.conf").write_text(text.replace("/etc/nginx/congkhai.d", str(folder / "congkhai.d")))
            (folder / "nginx.conf").write_text(f"pid {folder}/pid;\nevents {{}}\nhttp {{ include {folder}/site.conf; }}\n")
            checked = subprocess.run(
                ["nginx", "-t", "-e", folder / "error.log", "-c", folder / "nginx.conf"], capture_output=True, text=True)
            self.assertEqual(checked.returncode, 0, checked.stderr)
            self.assertEqual(text.count("Strict-Transport-Security"), 1)


if __name__ == "__main__":
    PROGRAM = str(Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=1)
