"""Each check that reads files can fail."""

import random
import unicodedata

from checks import completeness, links, markup, weight, wording
from checks.finding import Severity

from .good_site import excerpt, good_site, inserting, replacing
from .spoiled import SpoiledSite

HOME = "index.html"
PROCEDURE = "thu-tuc/1.001193.html"


class Markup(SpoiledSite):
    def test_an_element_in_the_wrong_place(self):
        self.assert_finds(markup.check, HOME, inserting("<p><ul></ul></p>"), "index.html: No “p” element in scope")

    def test_a_duplicate_id(self):
        self.assert_finds(markup.check, HOME, replacing("<p>", '<p id="noi-dung">'), "Duplicate ID")

    def test_a_warning_does_not_fail(self):
        files = excerpt()
        files[HOME] = replacing("initial-scale=1", "initial-scale=1, user-scalable=no")(files[HOME])
        self.assertEqual([finding.severity for finding in self.findings(markup.check, files)], [Severity.WARNING])


class Completeness(SpoiledSite):
    def test_a_kind_without_a_page(self):
        files = good_site()
        del files["can-bo.html"]
        self.assert_says(completeness.check, files, "“staff”")

    def test_no_empty_register(self):
        files = good_site()
        files["xin-loi/index.html"] = replacing("Không có", "Có")(files["xin-loi/index.html"])
        self.assert_says(completeness.check, files, "“empty register”")


class Wording(SpoiledSite):
    def test_another_language(self):
        self.assert_finds(wording.check, HOME, replacing('lang="vi"', 'lang="en"'), "is en, not vi")

    def test_two_headings(self):
        self.assert_finds(wording.check, HOME, inserting("<h1>Hai</h1>"), "2 headings of level one")

    def test_no_heading(self):
        self.assert_finds(wording.check, HOME, lambda text: text.replace("h1>", "h2>"), "0 headings of level one")

    def test_no_title(self):
        self.assert_finds(wording.check, HOME, replacing("<title>Trang index</title>", ""), "no title")

    def test_the_same_title_twice(self):
        self.assert_finds(wording.check, HOME, replacing("<title>Trang index", "<title>Trang thu-tuc/index"),
                          "stands on 2 pages")

    def test_the_label_of_a_drawing_is_not_a_title(self):
        files = excerpt()
        files[HOME] = inserting("<svg><title>Biểu đồ</title></svg>")(files[HOME])
        self.assertEqual(self.findings(wording.check, files), [])

    def test_no_viewport(self):
        self.assert_finds(wording.check, HOME, replacing("width=device-width, ", ""), "viewport")

    def test_a_replacement_character(self):
        self.assert_finds(wording.check, HOME, replacing("Trang công", "Trang c\ufffdng"), "U+FFFD")

    def test_mojibake(self):
        garbled = "thủ tục".encode().decode("cp1252")
        self.assert_finds(wording.check, HOME, replacing("thủ tục", garbled), "garbled")

    def test_capitals_before_a_space_or_a_quotation_mark_are_not_mojibake(self):
        files = excerpt()
        files[HOME] = replacing("<p>", "<p>UBND XÃ\u00a0HOẰNG HÓA, «XÃ», «khá», CHÂ\u00adU. ")(files[HOME])
        self.assertEqual(self.findings(wording.check, files), [])

    def test_decomposed_text(self):
        self.assert_finds(wording.check, HOME, replacing("thủ tục", unicodedata.normalize("NFD", "thủ tục")),
                          "not in NFC")

    def test_decomposed_text_as_a_character_reference(self):
        self.assert_finds(wording.check, HOME, replacing("thủ", "thu&#x309;"), "not in NFC")


class Links(SpoiledSite):
    def assert_link(self, url: str, expected: str, source: str = HOME):
        self.assert_finds(links.check, source, replacing("<p>", f'<p><a href="{url}">x</a>'), expected,
                          PROCEDURE, "404.html", "ket-qua/2024/09/05.html")

    def test_a_missing_page(self):
        self.assert_link("khong-co.html", "leads nowhere")

    def test_another_case(self):
        self.assert_link("Thu-tuc/index.html", "upper and lower case differ from thu-tuc/index.html")

    def test_a_folder(self):
        self.assert_link("thu-tuc/", "leads to a folder")

    def test_a_missing_fragment(self):
        self.assert_link("ket-qua/2024/09/05.html#H56-240905-0002", "leads to #H56-240905-0002")

    def test_a_missing_fragment_of_the_page_itself(self):
        self.assert_link("#khong-co", "leads to #khong-co")

    def test_an_absolute_path(self):
        self.assert_link("/thu-tuc/index.html", "is not relative")

    def test_the_own_host(self):
        files = good_site()
        files[HOME] = inserting('<p><a href="https://example.vn/xa/thu-tuc/index.html">x</a></p>')(files[HOME])
        self.assert_says(links.check, files, "is not relative")

    def test_out_of_the_site(self):
        self.assert_link("../index.html", "leads out of the site")

    def test_a_script(self):
        self.assert_link("javascript:void(0)", "is a script")

    def test_a_page_that_forwards_to_nowhere(self):
        self.assert_finds(links.check, HOME,
                          replacing("<title>", '<meta http-equiv="refresh" content="0; url=khong-co.html"><title>'),
                          "leads nowhere")

    def test_a_missing_image(self):
        self.assert_finds(links.check, HOME, inserting('<p><img src="khong-co.png" alt=""></p>'), "leads nowhere")

    def test_a_relative_link_of_the_page_not_found(self):
        self.assert_link("thu-tuc/index.html", "does not begin with /", source="404.html")

    def test_a_link_of_the_page_not_found_to_nowhere(self):
        files = good_site()
        files["404.html"] = inserting('<p><a href="/xa/khong-co.html">x</a></p>')(files["404.html"])
        self.assert_says(links.check, files, "leads nowhere")

    def test_a_missing_file_of_a_stylesheet(self):
        self.assert_finds(links.check, "assets/style.css",
                          lambda text: text + "p { background: url(nen.png) }", "nowhere")

    def test_a_sitemap_that_lists_a_missing_page(self):
        files = good_site()
        del files["can-bo.html"]
        self.assert_says(links.check, files, "sitemap.xml: “https://example.vn/xa/can-bo.html” leads nowhere")

    def test_other_sites_mail_telephones_and_canonical_addresses_are_let_be(self):
        files = good_site()
        files[HOME] = replacing("<p>", '<p><a href="https://dichvucong.gov.vn">a</a><a href="tel:19001234">b</a>'
                                       '<a href="mailto:a@example.vn">c</a>')(files[HOME])
        files[HOME] = replacing(
            "<title>", '<link rel="canonical" href="https://example.vn/xa/index.html"><title>')(files[HOME])
        self.assertEqual(self.findings(links.check, files), [])


class Weight(SpoiledSite):
    # Digits without a pattern compress to a little under half.
    BALLAST = "".join(random.Random(1).choices("0123456789", k=40_000))

    def test_a_heavy_page(self):
        self.assert_finds(weight.check, PROCEDURE, replacing("<p>", f"<p>{self.BALLAST}"), "too many")

    def test_a_heavy_stylesheet(self):
        self.assert_finds(weight.check, "assets/style.css", lambda text: f"{text}/*{self.BALLAST}*/", "too many")
