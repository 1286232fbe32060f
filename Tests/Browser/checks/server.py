"""The site as a strict web server would deliver it, on the loopback interface."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import MimeTypes
from pathlib import Path
from typing import Iterator
from urllib.parse import quote, unquote, urlsplit

from .site import Site

# A folder of a portal, as in https://portal.example/cong-khai/xa/: proves that the tree does not
# need to be at the top of a host.
SUBPATH = "/cong-khai/xa/"

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; "
    "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

TYPES = MimeTypes()  # Python's own table, without the machine's


class Delivery:
    """Addresses of the pages of a site that is being served."""

    def __init__(self, site: Site, subpath: str, not_found: str):
        self.site = site
        self.origin = subpath
        self._not_found = not_found

    def url(self, path: str) -> str:
        if path == "404.html":  # seen as readers see it: in place of a page that is not there
            return self._not_found
        return self.origin + quote(path)


@contextmanager
def served(site: Site) -> Iterator[Delivery]:
    """The site on a subpath, and on its own base path for 404.html alone, which links to that."""
    with _listening(site.root, SUBPATH) as subpath, _listening(site.root, site.base_path) as home:
        yield Delivery(site, subpath, home + "khong/co/trang-nay.html")


@contextmanager
def _listening(root: Path, mount: str) -> Iterator[str]:
    gone = threading.Event()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(root, mount, gone))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{quote(mount)}"
    finally:
        gone.set()
        server.shutdown()
        server.server_close()


def _handler(root: Path, mount: str, gone: threading.Event):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            if gone.is_set():  # a connection that was kept open outlives the server
                self.close_connection = True
                return
            file = self._file()
            status = 200 if file else 404
            file = file or root / "404.html"
            body = file.read_bytes() if file.is_file() else b""
            kind = TYPES.guess_type(file.name)[0] or "application/octet-stream"
            if kind.startswith("text/") or kind.endswith(("json", "xml")):
                kind += "; charset=utf-8"
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            self.wfile.write(body)

        def _file(self) -> Path | None:
            path = unquote(urlsplit(self.path).path)
            if not path.startswith(mount):
                return None
            file = (root / path.removeprefix(mount)).resolve()
            if file.is_dir():
                file /= "index.html"
            return file if file.is_relative_to(root) and file.is_file() else None

        def log_message(self, *_):
            pass

    return Handler
