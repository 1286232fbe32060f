"""A small site that passes every check, made in memory: the tests spoil one thing at a time."""

from pathlib import Path
from typing import Callable

from checks.surroundings import run

from .good_lookup import LOOKUP, SCRIPT, SHARD

BASE_URL = "https://example.vn/xa/"

STYLE = """
:root { color-scheme: light dark; --text: #1a1a1a; --paper: #fff; --link: #0b4a8f }
@media (prefers-color-scheme: dark) { :root { --text: #f0f0f0; --paper: #16181c; --link: #9cc8ff } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 0 16px; max-width: 68ch; font: 18px/1.6 "DejaVu Sans", sans-serif;
       overflow-wrap: anywhere; color: var(--text); background: var(--paper) }
a { color: var(--link) }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.skip { position: absolute; left: -999px; padding: 12px }
.skip:focus { left: 0; top: 0; background: var(--paper) }
nav ul { display: flex; flex-wrap: wrap; list-style: none; padding: 0; margin: 0 }
form input, form button { min-height: 44px; padding: 8px }
nav a { display: inline-block; min-width: 44px; padding: 8px; line-height: 28px }
.motto, .dots { display: none }
@media print {
  nav, .skip { display: none }
  form { display: none }
  .motto, .dots { display: block }
  body { max-width: none; padding: 0; font-size: 12pt }
}
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
""".strip()

APOLOGY = """
<div class="motto">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</div>
<p>Số: 12/PXL-UBND, ngày 05 tháng 9 năm 2024</p>
<p class="dots">Kính gửi: ông/bà ..............................................................</p>
<p>Hồ sơ được giải quyết chậm hơn ngày hẹn vì phải xác minh thêm. Ngày trả kết quả mới là 12/09/2024.</p>
"""



def filtered(name: str) -> str:
    return f"""<nav class="filters" aria-label="Lọc"><ul>
<li><a href="../index.html">Tất cả <span class="count">2</span></a></li>
<li><a href="#noi-dung" aria-current="page">{name} <span class="count">1</span></a></li>
</ul></nav>
<table><thead><tr><th scope="col">Thủ tục</th></tr></thead><tbody><tr><td>Đăng ký khai sinh tại xã nhà</td></tr></tbody></table>
"""


def code_for(address: str) -> str:
    """A code as an image of SVG, drawn by the same library as the site's."""
    drawn = run(["qrencode", "-t", "ASCII", "-m", "4", "-l", "M", address],
                capture_output=True, text=True, check=True).stdout.splitlines()
    dark = "".join(f"M{x // 2} {y}h1v1h-1z" for y, line in enumerate(drawn)
                   for x in range(0, len(line), 2) if line[x] == "#")
    side = len(drawn)
    label = address.partition("://")[2]
    return (f'<svg class="qr" viewBox="0 0 {side} {side}" width="160" height="160" role="img" '
            f'aria-label="Mã QR của {label}"><rect width="{side}" height="{side}" fill="#fff"/>'
            f'<path fill="#000" shape-rendering="crispEdges" d="{dark}"/></svg>')


BOARD = code_for(BASE_URL + "thu-tuc/index.html")

# What each page says; the first words are its title.
BODIES = {
    "index.html": "<p>Trang công khai của xã, xem các thủ tục hành chính ở phía trên.</p>",
    "404.html": "<p>Không tìm thấy trang này, xin mời trở lại trang chủ.</p>",
    "can-bo.html": "<p>Cán bộ của bộ phận một cửa và số điện thoại của từng người.</p>",
    "gioi-thieu.html": "<p>Giới thiệu về xã, các thôn và trụ sở của ủy ban nhân dân.</p>",
    "thu-tuc/index.html": "<p>Danh mục thủ tục hành chính theo từng lĩnh vực của xã.</p>",
    "thu-tuc/ho-tich.html": "<p>Các thủ tục thuộc lĩnh vực hộ tịch của xã gồm có khai sinh.</p>",
    "thu-tuc/muc-do/toan-trinh.html": filtered("Toàn trình"),
    "thu-tuc/cach-nop/truc-tiep.html": filtered("Nộp trực tiếp"),
    "niem-yet/index.html": "<p>Các bảng niêm yết của xã để in trên khổ A4.</p>",
    "niem-yet/ho-tich.html": BOARD + '<p class="sheet">Bảng niêm yết lĩnh vực hộ tịch của xã.</p>',
    "niem-yet/phan-anh-kien-nghi.html": BOARD + '<dl class="reach"><dt>Điện thoại</dt><dd>0237 000 000</dd></dl>',
    "niem-yet/1.001193.html": BOARD + '<ul class="checklist"><li><span>Giấy chứng sinh bản chính</span></li></ul>',
    "thu-tuc/1.001193.html": "<p>Mang theo giấy chứng sinh, nộp tại bộ phận một cửa, không mất phí.</p>",
    "bieu-mau/index.html": "<p>Biểu mẫu tải về, in ra và điền vào trước khi đến.</p>",
    "tra-cuu.html": LOOKUP,
    "ket-qua/index.html": "<p>Kết quả giải quyết hồ sơ theo năm, theo tháng và theo ngày.</p>",
    "ket-qua/2024/index.html": "<p>Kết quả của năm 2024, chia theo từng tháng của năm.</p>",
    "ket-qua/2024/09/index.html": "<p>Kết quả của tháng 9 năm 2024, chia theo từng ngày.</p>",
    "ket-qua/2024/09/05.html": '<p id="H56-240905-0001">Hồ sơ H56-240905-0001 được trả kết quả đúng hạn.</p>',
    "ket-qua/2024/09/giai-quyet-09.html": '<p>Hồ sơ có kết quả trong ngày này: một hồ sơ, đúng hạn.</p>',
    "xin-loi/index.html": "<p>Công khai xin lỗi: Không có trường hợp nào trong kỳ.</p>",
    "xin-loi/2024/12-pxl-ubnd.html": APOLOGY,
    "ke-hoach/index.html": "<p>Các kế hoạch cải cách hành chính của xã qua từng năm.</p>",
    "ke-hoach/2024.html": "<p>Kế hoạch cải cách hành chính năm 2024 của xã, các nhiệm vụ.</p>",
    "bao-cao/index.html": "<p>Các báo cáo cải cách hành chính định kỳ của xã.</p>",
    "bao-cao/2024-9-thang.html": "<p>Báo cáo chín tháng đầu năm 2024 kèm các chỉ tiêu.</p>",
    "tin-tuc/index.html": "<p>Tin tức và thông báo mới của ủy ban nhân dân xã.</p>",
    "tin-tuc/lich-truc.html": "<p>Lịch trực của bộ phận một cửa trong tuần này, cả thứ bảy.</p>",
} | {
    # The registers: a sentence each is enough for their kinds to be there.
    path: f"<p>Nội dung của trang {path.removesuffix('.html')}, viết cho đủ một câu.</p>"
    for path in [
        "thong-ke/index.html", "thong-ke/2024.html", "thu-tuc/thay-doi.html", "lanh-dao.html", "dia-phuong.html", "tiep-cong-dan.html",
        "cam-ket.html", "cong-khai/index.html", "cong-khai/nhom-1.html", "cong-khai/danh-sach-2024-q3.html",
        "cong-khai/danh-muc-thong-tin.html", "cong-khai/ke-hoach.html", "cong-khai/ngan-sach.html",
        "phan-anh/index.html", "hai-long/index.html", "hai-long/2024.html", "doi-thoai/index.html",
        "doi-thoai/quy-3.html", "lay-y-kien/index.html", "lay-y-kien/quy-uoc.html",
        "du-lieu/index.html", "du-lieu/tu-dien.html",
    ]
}


def told(path: str) -> str:
    """What the head says of a page to those who do not open it."""
    name = path.removesuffix(".html")
    lines = [f'<meta name="description" content="Nói về {name}">']
    told = {"title": f"Trang {name}", "description": f"Nói về {name}", "type": "website", "site_name": "Xã",
            "locale": "vi_VN"}
    if path != "404.html":
        address = BASE_URL + ("" if path == "index.html" else path)
        lines.append(f'<link rel="canonical" href="{address}">')
        told["url"] = address
    lines += [f'<meta property="og:{key}" content="{value}">' for key, value in told.items()]
    return "\n".join(lines) + "\n"


def page(path: str, body: str) -> str:
    up = "/xa/" if path == "404.html" else "../" * path.count("/")
    return f"""<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trang {path.removesuffix(".html")}</title>
{told(path)}<link rel="stylesheet" href="{up}assets/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#noi-dung">Đi tới nội dung</a>
<header><nav aria-label="Chính"><ul>
<li><a href="{up}index.html">Trang chủ</a></li>
<li><a href="{up}thu-tuc/index.html">Thủ tục</a></li>
</ul></nav></header>
<main id="noi-dung">
<h1>Trang {path.removesuffix(".html")}</h1>
{body}
</main>
</body>
</html>
"""


def good_site() -> dict[str, str]:
    files = {path: page(path, body) for path, body in BODIES.items()}
    files["assets/style.css"] = STYLE
    files["assets/tra-cuu.js"] = SCRIPT
    files["tra-cuu/2024/0-1.json"] = SHARD
    files["sitemap.xml"] = "".join(
        ['<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
         *(f"<url><loc>{BASE_URL}{path}</loc></url>\n" for path in BODIES if path != "404.html"), "</urlset>\n"])
    return files


def excerpt(*paths: str) -> dict[str, str]:
    """The named pages of the good site with their style and what they all link to."""
    wanted = {"index.html", "thu-tuc/index.html", "assets/style.css", *paths}
    return {path: text for path, text in good_site().items() if path in wanted}


Spoil = Callable[[str], str]


def replacing(old: str, new: str) -> Spoil:
    def spoil(text: str) -> str:
        assert old in text, f"{old!r} is not in the good page: this spoils nothing"
        return text.replace(old, new, 1)
    return spoil


def inserting(html: str) -> Spoil:
    """Puts `html` before the first paragraph."""
    return replacing("<p", f"{html}\n<p")


def write(files: dict[str, str], folder: Path) -> None:
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
