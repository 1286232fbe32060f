"""A small lookup page around the real script, and the one shard it asks."""

import json
from pathlib import Path

CODE = "H56-240905-0001"  # a row of ket-qua/2024/09/05.html
SOURCES = Path(__file__).parents[3] / "Templates" / "Script"
SCRIPT = "".join((SOURCES / name).read_text("utf-8") for name in ("code.js", "hash.js", "lookup.js"))

LOOKUP = """<script src="assets/tra-cuu.js" defer></script>
<form id="tra-cuu" hidden data-shards="1" data-bodies="H56" data-days="2024-09:10:2024-09-30" data-rows="full">
<p><label for="ma">Mã số hồ sơ</label> <input id="ma" type="text"> <button>Tra cứu</button></p></form>
<div id="khong-doc-duoc" role="alert"><p data-when="malformed" hidden>Chưa đọc được mã này.</p></div>
<div id="ket-qua" data-when="answer" hidden><h2 tabindex="-1">Hồ sơ <span data-fill="code"></span></h2>
<p data-when="found" hidden>Xem <a data-to="row">dòng của hồ sơ</a> trong danh sách.</p>
<p data-when="absent" hidden>Không có hồ sơ mang mã này. Xem <a data-to="day">danh sách của ngày</a>.</p></div>
<p data-when="disk" hidden>Trang đang mở từ USB nên không tra bằng mã được.</p>
<p>Tìm theo ngày trong mã: <a href="ket-qua/2024/index.html">các hồ sơ của năm 2024</a> đều có ở đó.</p>"""


def _tag(code: str) -> str:
    """The tag of a code, as Sources/Domain/Records/CodeHash.swift makes it."""
    a, b = 0x2C1B3C6D, 0x297A2D39
    for byte in code.encode():
        a = (a ^ byte) * 0x9E3779B1 & 0xFFFFFFFF
        b = ((b << 13 | b >> 19) & 0xFFFFFFFF ^ byte) * 0x85EBCA6B & 0xFFFFFFFF
    bucket = _mixed(a)
    return f"{bucket >> 16:04x}{_mixed(b ^ bucket):08x}"


def _mixed(word: int) -> int:
    word = (word ^ word >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    word = (word ^ word >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return word ^ word >> 16


SHARD = json.dumps({"procedures": [["Khai sinh", "thu-tuc/1.001193.html"]],
                    "dossiers": {_tag(CODE): [0, 495, 3900, 2520, "early"]}})
