"""Each check that opens pages can fail."""

from checks import accessibility, keyboard, printing, quiet, reflow, scripts, target_size, text_spacing, usb_stick

from .good_site import excerpt, good_site, inserting, replacing
from .spoiled import SpoiledSite

HOME = "index.html"
STYLE = "assets/style.css"
PROCEDURE = "thu-tuc/1.001193.html"
APOLOGY = "xin-loi/2024/12-pxl-ubnd.html"
NOT_FOUND = "404.html"

UNPRINTED = "nav, .skip { display: none }"
MARGINS = "20mm 15mm 20mm 30mm"


def adding(rule: str):
    return lambda text: f"{text}\n{rule}"


class Accessibility(SpoiledSite):
    def test_an_image_without_a_description(self):
        self.assert_finds(accessibility.check, HOME, inserting('<p><img src="data:,"></p>'), "image-alt")

    def test_faint_text(self):
        self.assert_finds(accessibility.check, STYLE, adding("p { color: #bbb; background: #fff }"),
                          "minimum color contrast ratio thresholds: p (320 px, light)")

    def test_text_that_is_faint_in_the_dark_alone(self):
        self.assert_finds(accessibility.check, STYLE,
                          adding("@media (prefers-color-scheme: dark) { p { color: #444 } }"),
                          "dark)")

    def test_small_targets(self):
        links = "".join(f'<a href="index.html">{n}</a> ' for n in range(9))
        files = excerpt()
        files[HOME] = inserting(f"<div class=close>{links}</div>")(files[HOME])
        files[STYLE] += ".close a { display: inline-block; font-size: 9px; line-height: 10px }"
        self.assert_says(accessibility.check, files, "target-size")


class Reflow(SpoiledSite):
    def test_a_page_too_wide_for_a_phone(self):
        self.assert_finds(reflow.check, STYLE, adding("main p { width: 400px }"), "at 320 px the page is")

    def test_a_page_too_wide_when_enlarged(self):
        self.assert_finds(reflow.check, STYLE, adding("main p { width: 700px }"), "at 640 px the page is")

    def test_a_long_word(self):
        files = excerpt()
        files[HOME] = replacing("<p>", "<p>" + "khôngngắt" * 20)(files[HOME])
        files[STYLE] = replacing("overflow-wrap: anywhere;", "")(files[STYLE])
        self.assert_says(reflow.check, files, "px too wide: p")

    def test_a_box_that_scrolls_by_itself_is_let_be(self):
        files = excerpt()
        files[HOME] = inserting("<div class=scroll><div class=wide>rộng</div></div>")(files[HOME])
        files[STYLE] += ".scroll { overflow-x: auto } .wide { width: 900px }"
        self.assertEqual(self.findings(reflow.check, files), [])


class TextSpacing(SpoiledSite):
    def test_a_box_of_fixed_height(self):
        self.assert_finds(text_spacing.check, STYLE, adding("h1 { height: 1.2em; overflow: hidden }"), "is cut off")

    def test_a_line_that_may_not_wrap(self):
        self.assert_finds(text_spacing.check, STYLE, adding("p { white-space: nowrap; overflow: hidden }"),
                          "is cut off")

    def test_spacing_that_cannot_be_changed(self):
        files = excerpt()
        files[HOME] = files[HOME].replace("<h1>", '<h1 style="letter-spacing: 0 !important">')
        self.assert_says(text_spacing.check, files, "cannot be changed")


class Keyboard(SpoiledSite):
    def test_no_skip_link(self):
        self.assert_finds(keyboard.check, HOME, replacing('<a class="skip" href="#noi-dung">Đi tới nội dung</a>', ""),
                          "the first stop of the Tab key is a “Trang chủ”")

    def test_a_skip_link_that_stays_outside_the_window(self):
        self.assert_finds(keyboard.check, STYLE, replacing(".skip:focus { left: 0;", ".skip:focus { left: -999px;"),
                          "something lies over the focused a.skip")

    def test_focus_that_cannot_be_seen(self):
        self.assert_finds(keyboard.check, STYLE, adding("nav a:focus-visible { outline: none }"),
                          "focus cannot be seen on a “Trang chủ”")

    def test_focus_under_a_fixed_bar(self):
        files = excerpt()
        files[HOME] = replacing("</body>", "<div class=bar>Thông báo</div></body>")(files[HOME])
        files[STYLE] += ".bar { position: fixed; inset: 0; background: var(--paper) }"
        self.assert_says(keyboard.check, files, "something lies over the focused")

    def test_an_order_of_its_own(self):
        self.assert_finds(keyboard.check, HOME, inserting('<p><a href="index.html" tabindex="1">trước</a> </p>'),
                          "the Tab key jumps back to a.skip")


class TargetSize(SpoiledSite):
    def test_low_navigation(self):
        self.assert_finds(target_size.check, STYLE, adding("nav a { padding-block: 0 }"), "less than 44")

    def test_narrow_navigation(self):
        files = excerpt()
        files[HOME] = replacing(">Trang chủ</a>", ">A</a>")(files[HOME])
        files[STYLE] = replacing("min-width: 44px; ", "")(files[STYLE])
        self.assert_says(target_size.check, files, "a “A” is")

    def test_a_list_of_links(self):
        self.assert_finds(target_size.check, HOME, inserting('<ul><li><a href="index.html">Một</a></li></ul>'),
                          "less than 44")

    def test_a_small_button(self):
        files = excerpt()
        files[HOME] = inserting("<button>Tìm</button>")(files[HOME])
        files[STYLE] += "button { height: 30px; width: 90px }"
        self.assert_says(target_size.check, files, "× 30 px to the touch, less than 44")

    def test_a_link_that_stands_alone(self):
        files = excerpt()
        files[HOME] = inserting('<div class=low><a href="index.html">Một trang</a></div>')(files[HOME])
        files[STYLE] += ".low a { display: inline-block; line-height: 18px }"
        self.assert_says(target_size.check, files, "less than 24")

    def test_a_link_in_a_sentence_and_one_that_covers_its_card_are_let_be(self):
        files = excerpt()
        card, sentence = '<p class=card><a href="index.html">x</a></p>', '<p>Xem <a href="index.html">x</a> này.</p>'
        files[HOME] = inserting(card + sentence)(files[HOME])
        files[STYLE] += ".card { position: relative; height: 60px }"
        files[STYLE] += ".card a::after { content: ''; position: absolute; inset: 0 }"
        self.assertEqual(self.findings(target_size.check, files), [])


class Scripts(SpoiledSite):
    def test_a_script(self):
        self.assert_finds(scripts.check, PROCEDURE, replacing("</body>", "<script></script></body>"),
                          "contains a <script>")

    def test_an_event_handler(self):
        self.assert_finds(scripts.check, HOME, replacing("<p>", '<p onclick="x()">'),
                          "contains an event handler: p onclick")

    def test_a_search_page_that_says_nothing_without_scripts(self):
        files = excerpt()
        files["tim-kiem.html"] = "<!doctype html><html lang=vi><title>Tìm</title><main><h1>Tìm</h1></main>"
        self.assert_says(scripts.check, files, "tim-kiem.html: without scripts there is next to no text")

    def test_text_that_a_script_writes(self):
        files = excerpt()
        files["assets/them.js"] = "document.querySelector('main').append('Thêm một dòng')"
        files[HOME] = replacing("</body>", '<script src="assets/them.js"></script></body>')(files[HOME])
        self.assert_says(scripts.check, files, "scripts change the text of the page")


class Quiet(SpoiledSite):
    def test_a_style_attribute(self):
        self.assert_finds(quiet.check, HOME, replacing("<p>", '<p style="color: red">'), "Content Security Policy")

    def test_an_inline_script(self):
        self.assert_finds(quiet.check, HOME, inserting("<script>1</script>"), "Content Security Policy")

    def test_a_missing_file(self):
        self.assert_finds(quiet.check, HOME, inserting('<p><img src="khong-co.png" alt=""></p>'), "404")

    def test_another_host(self):
        self.assert_finds(quiet.check, HOME, inserting('<p><img src="https://example.com/a.png" alt=""></p>'),
                          "console")

    def test_a_path_that_ignores_the_subpath(self):
        self.assert_finds(quiet.check, HOME, replacing('href="assets/', 'href="/assets/'),
                          "/assets/style.css, outside the site")

    def test_a_relative_stylesheet_of_the_page_not_found(self):
        files = good_site()
        files[NOT_FOUND] = replacing("/xa/assets/", "assets/")(files[NOT_FOUND])
        self.assert_says(quiet.check, files, "404.html: console")


class UsbStick(SpoiledSite):
    def test_an_absolute_stylesheet(self):
        self.assert_finds(usb_stick.check, HOME, replacing('href="assets/', 'href="/assets/'), "outside the folder")

    def test_an_image_from_elsewhere(self):
        self.assert_finds(usb_stick.check, HOME, inserting('<p><img src="https://example.com/a.png" alt="a"></p>'),
                          "asks for https://example.com/a.png")

    def test_a_missing_image(self):
        self.assert_finds(usb_stick.check, HOME, inserting('<p><img src="khong-co.png" alt="a"></p>'), "is not shown")

    def test_no_text(self):
        self.assert_finds(usb_stick.check, STYLE, adding("main { display: none }"), "has no text")


class Printing(SpoiledSite):
    def assert_apology(self, old: str, new: str, expected: str):
        self.assert_finds(printing.check, APOLOGY, replacing(old, new), expected)

    def test_no_motto(self):
        self.assert_apology("CỘNG HÒA", "NƯỚC", "“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” is not printed")

    def test_no_number(self):
        self.assert_apology("Số: 12/PXL-UBND, ", "", "no number")

    def test_no_date(self):
        self.assert_apology("ngày 05 tháng 9 năm 2024", "05/9/2024", "no date")

    def test_no_dotted_line(self):
        self.assert_apology("." * 62, "", "no dotted line")

    def test_printed_navigation(self):
        self.assert_finds(printing.check, STYLE, replacing(UNPRINTED, ".skip { display: none }"),
                          "nav “Trang chủ Thủ tục” is printed", APOLOGY)

    def test_a_printed_skip_link(self):
        self.assert_finds(printing.check, STYLE,
                          replacing(UNPRINTED, "nav { display: none } .skip { left: 0; top: 0 }"),
                          "the skip link “Đi tới nội dung” is printed", PROCEDURE)

    def test_another_paper(self):
        self.assert_finds(printing.check, STYLE, replacing("size: A4", "size: letter"),
                          "216 × 279 mm, not A4", PROCEDURE)

    def test_narrow_margins(self):
        self.assert_finds(printing.check, STYLE, replacing(MARGINS, "5mm"), "margin is 5 mm, less than 29", APOLOGY)

    def test_wide_margins(self):
        self.assert_finds(printing.check, STYLE, replacing(MARGINS, "20mm 15mm 20mm 60mm"), "more than 45", PROCEDURE)

    def test_a_procedure_without_its_name(self):
        self.assert_finds(printing.check, STYLE, replacing(UNPRINTED, "nav, .skip, h1 { display: none }"),
                          "the name of the procedure is not printed", PROCEDURE)
