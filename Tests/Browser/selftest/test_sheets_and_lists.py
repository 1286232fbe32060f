"""The checks of boards, filters, heads, colours and reading without a network can fail."""

import unittest

from checks import boards, codes, colours, filters, head, offline
from checks.finding import NothingToCheck

from .good_site import code_for, excerpt, good_site, inserting, replacing
from .spoiled import SpoiledSite

HOME = "index.html"
STYLE = "assets/style.css"
BOARD = "niem-yet/ho-tich.html"
HANDOUT = "niem-yet/1.001193.html"
FILTER = "thu-tuc/muc-do/toan-trinh.html"


def adding(rule: str):
    return lambda text: f"{text}\n{rule}"


class Boards(SpoiledSite):
    def assert_board(self, path, spoil, expected):
        files = {name: text for name, text in good_site().items() if not name.startswith("niem-yet/") or name == path}
        self.assertEqual([str(finding) for finding in self.findings(boards.check, files)], [])
        self.assert_says(boards.check, {**files, path: spoil(files[path])}, expected)

    def test_a_code_that_leads_nowhere(self):
        self.assert_board(BOARD, replacing("</main>", code_for("https://example.vn/xa/khong-co.html") + "</main>"), "which the site does not have")

    def test_a_code_that_is_not_what_its_words_say(self):
        self.assert_board(BOARD, replacing("Mã QR của example.vn/xa/thu-tuc/index.html", "Mã QR của example.vn/xa/index.html"),
                          "no code on paper is read as")

    def test_a_code_without_a_margin(self):
        self.assert_board(BOARD, replacing('fill="#fff"', 'fill="#000"'), "no code on paper is read as")

    def test_a_code_that_is_partly_covered(self):
        self.assert_board(BOARD, replacing("</svg>", '<rect x="8" y="14" width="20" height="8" fill="#fff"/></svg>'),
                          "no code on paper is read as")

    def test_a_code_too_small_for_a_telephone(self):
        self.assert_board(BOARD, replacing('width="160" height="160"', 'width="24" height="24"'),
                          "no code on paper is read as")

    def test_no_code(self):
        self.assert_board(BOARD, replacing('class="qr"', 'class="x"'), "no code for telephones")

    def test_a_handout_of_two_sheets(self):
        self.assert_board(HANDOUT, replacing("</main>", "<p>dòng</p>" * 60 + "</main>"), "sheets, not one")

    def test_a_paper_that_is_not_printed(self):
        files = good_site()
        files[STYLE] = adding("@media print { .checklist { display: none } }")(files[STYLE])
        self.assert_says(boards.check, files, "is not printed whole")

    def test_another_paper(self):
        files = good_site()
        files[STYLE] = replacing("size: A4", "size: letter")(files[STYLE])
        self.assert_says(boards.check, files, "not A4")


class Codes(unittest.TestCase):
    """A reader that misses a good code at one resolution is given another; one that never reads it is not believed."""

    def read(self, *drawings: set[str]) -> tuple[set[str], list[int]]:
        """What is read when the first drawing shows the first set, and so on; and the resolutions drawn."""
        shown, drawn = iter(drawings), []

        def read_at(_: bytes, dots_per_inch: int) -> set[str]:
            drawn.append(dots_per_inch)
            return next(shown, set())
        return codes.read_codes(b"", ["a.vn/1", "a.vn/2"], read_at), drawn

    def test_all_at_once(self):
        both = {"https://a.vn/1", "https://a.vn/2"}
        self.assertEqual(self.read(both), (both, list(codes.DOTS_PER_INCH[:1])))

    def test_one_at_another_resolution(self):
        one, other = {"https://a.vn/1"}, {"https://a.vn/2"}
        self.assertEqual(self.read(one, other), (one | other, list(codes.DOTS_PER_INCH[:2])))

    def test_one_at_none(self):
        self.assertEqual(self.read({"https://a.vn/1"}), ({"https://a.vn/1"}, list(codes.DOTS_PER_INCH)))


class Filters(SpoiledSite):
    def assert_filter(self, old, new, expected):
        self.assert_finds(filters.check, FILTER, replacing(old, new), expected)

    def test_a_wrong_count(self):
        self.assert_filter('<span class="count">1<', '<span class="count">3<', "the filter says 3, the list has 1")

    def test_no_current_filter(self):
        self.assert_filter(' aria-current="page"', "", "0 filters are marked")

    def test_no_way_back(self):
        self.assert_filter('"../index.html">Tất cả', '"../../index.html">Tất cả', "no link leads back")


class Head(SpoiledSite):
    def test_no_description(self):
        self.assert_finds(head.check, HOME, replacing('name="description"', 'name="x"'), "no description")

    def test_no_preview(self):
        self.assert_finds(head.check, HOME, replacing("og:title", "og:x"), "no og:title")

    def test_no_canonical_address(self):
        self.assert_finds(head.check, HOME, replacing('rel="canonical"', 'rel="x"'), "0 canonical addresses")

    def test_two_addresses(self):
        self.assert_finds(head.check, BOARD, replacing('og:url" content="https://example.vn/', 'og:url" content="https://a.vn/'),
                          "og:url is")

    def test_the_address_of_another_page(self):
        files = good_site()
        files[BOARD] = files[BOARD].replace("/niem-yet/ho-tich.html", "/can-bo.html")
        self.assert_says(head.check, files, "is not the page's own")


class Colours(SpoiledSite):
    CHART = ('<figure class="chart">' + '<span><svg class="sample" width="9" height="9"><rect width="9" height="9" '
             'fill="{}" stroke="{}"/></svg></span>' * 2 + "</figure>")

    def test_focus_that_is_only_a_background(self):
        self.assert_finds(colours.check, STYLE, adding(":focus-visible { outline: none; background: yellow }"),
                          "focus cannot be seen")

    def test_bars_that_look_alike(self):
        self.assert_finds(colours.check, HOME, inserting(self.CHART.format("red", "red", "red", "red")), "look alike")

    def test_bars_without_an_edge(self):
        self.assert_finds(colours.check, HOME, inserting(self.CHART.format("red", "none", "blue", "none")),
                          "has the colour of the page")

    def test_motion(self):
        self.assert_finds(colours.check, STYLE, adding("a { transition: color 1s }"), "moves though")


WORKER = """
addEventListener('install', event => event.waitUntil(
  caches.open('a').then(cache => cache.addAll(['ngoai-tuyen.html', 'index.html', 'assets/style.css'])).then(() => skipWaiting())));
addEventListener('activate', event => event.waitUntil(clients.claim()));
const key = request => request.url.split('?')[0];
addEventListener('fetch', event => event.respondWith((async () => {
  const cache = await caches.open('a');
  try {
    const response = await fetch(event.request);
    if (!event.request.url.includes('/nhom-')) await cache.put(key(event.request), response.clone());
    return response;
  } catch {
    return await cache.match(key(event.request)) || Response.redirect(new URL('ngoai-tuyen.html', registration.scope));
  }
})()));
"""
REGISTRATION = "navigator.serviceWorker.register(new URL('../sw.js', document.currentScript.src));"


class Offline(SpoiledSite):
    def site(self) -> dict[str, str]:
        files = good_site()
        files["ngoai-tuyen.html"] = files["can-bo.html"]
        files["sw.js"], files["assets/offline.abc.js"] = WORKER, REGISTRATION
        for path, text in files.items():
            if path.endswith(".html"):
                up = "/xa/" if path == "404.html" else "../" * path.count("/")
                files[path] = text.replace("</head>", f'<script src="{up}assets/offline.abc.js" defer></script></head>')
        return files

    def test_a_site_that_keeps_pages(self):
        self.assertEqual(self.findings(offline.check, self.site()), [])

    def test_a_site_that_does_not(self):
        with self.assertRaises(NothingToCheck):
            self.findings(offline.check, excerpt())

    def assert_worker(self, old, new, expected):
        self.assert_says(offline.check, {**self.site(), "sw.js": replacing(old, new)(WORKER)}, expected)

    def test_a_worker_that_does_not_start(self):
        self.assert_worker("cache.addAll([", "cache.addAll(['khong-co.html', ", "does not start")

    def test_what_was_looked_for_is_kept(self):
        self.assert_worker(".split('?')[0]", "", "keeps what was looked for")

    def test_what_is_posted_for_a_time_is_kept(self):
        self.assert_worker("/nhom-", "/khong-", "is kept though it is posted for a time only")

    def test_a_page_that_was_read_is_forgotten(self):
        self.assert_worker("await cache.put(key(event.request), response.clone())", "0", "cannot be read again")
