"""The manual page of congkhai, from what its argument parser says of itself.

    congkhai --experimental-dump-help | manual.py VERSION DATE
"""

import json
import sys

# What the parser adds to every command by itself.
EVERYWHERE = {"version": "In số phiên bản.", "help": "In trợ giúp của chương trình, hoặc của lệnh đứng trước."}

EXIT_CODES = [
    ("0", "Xong, kể cả khi có cảnh báo."),
    ("1", "Nội dung có lỗi; chưa ghi gì."),
    ("2", "Gõ sai lệnh."),
    ("3", "Không đọc hay không ghi được; doctor thấy điều cần sửa."),
    ("4", "Từ chối: một lần chạy khác đang giữ thư mục, hoặc việc ấy làm mất quá nhiều."),
]


def text(words: str) -> str:
    """Plain text; nothing in it is taken for a request."""
    written = words.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ")
    return "\\&" + written if written[:1] in (".", "'") else written


def spelled(name: dict) -> str:
    return ("-" if name["kind"] in ("short", "longWithSingleDash") else "--") + name["name"]


def tag(argument: dict) -> str:
    if argument["kind"] == "positional":
        return f"\\fI{text(argument['valueName'])}\\fR"
    names = ", ".join(f"\\fB{text(spelled(name))}\\fR" for name in argument["names"])
    return names if argument["kind"] == "flag" else f"{names} \\fI{text(argument['valueName'])}\\fR"


def shown(arguments: list[dict]) -> list[dict]:
    return [
        argument for argument in arguments
        if argument["shouldDisplay"] and argument.get("preferredName", {}).get("name") not in EVERYWHERE
    ]


def synopsis(command: dict) -> str:
    parts = [f"\\fBcongkhai {text(command['commandName'])}\\fR"]
    for argument in shown(command.get("arguments", [])):
        part = tag({**argument, "names": [argument["preferredName"]] if "preferredName" in argument else []})
        part += " …" if argument["isRepeating"] else ""
        parts.append(f"[{part}]" if argument["isOptional"] else part)
    return " ".join(parts)


def description(argument: dict) -> str:
    words = argument.get("abstract", "")
    default = argument.get("defaultValue")
    return f"{words} Mặc định: {default}." if default else words


def page(command: dict, version: str, date: str) -> str:
    lines = [
        f'.TH CONGKHAI 1 "{date}" "congkhai {text(version)}" "Sổ tay người dùng"',
        ".SH TÊN", f"congkhai \\- {text(command['abstract'].rstrip('.'))}",
        ".SH CÚ PHÁP", "\\fBcongkhai\\fR \\fIlệnh\\fR [\\fIlựa chọn\\fR]",
        ".SH MÔ TẢ",
        text("Đọc thư mục nội dung (Markdown, YAML, CSV), kiểm tra, rồi dựng thành trang tĩnh. Nội dung có lỗi thì"
             " không ghi gì; mọi lỗi được báo trong một lần chạy, kèm tệp, dòng, cột và cách sửa."),
        ".SH CÁC LỆNH",
    ]
    for child in command["subcommands"]:
        if child["commandName"] == "help" or not child["shouldDisplay"]:
            continue
        lines += [f".SS {text(child['commandName'])}", synopsis(child), ".PP", text(child.get("abstract", ""))]
        for paragraph in child.get("discussion", "").split("\n\n"):
            lines += [".PP", text(paragraph)] if paragraph else []
        for argument in shown(child.get("arguments", [])):
            lines += [".TP", tag(argument), text(description(argument))]
        for grandchild in child.get("subcommands", []):
            lines += [".TP", f"\\fB{text(grandchild['commandName'])}\\fR", text(grandchild.get("abstract", ""))]
    lines.append(".SH LỰA CHỌN CHUNG")
    for name, meaning in EVERYWHERE.items():
        lines += [".TP", f"\\fB\\-\\-{name}\\fR", text(meaning)]
    lines.append(".SH MÃ KẾT THÚC")
    for code, meaning in EXIT_CODES:
        lines += [".TP", f"\\fB{code}\\fR", text(meaning)]
    lines += [
        ".SH TỆP", ".TP", "\\fI/var/lib/congkhai/content\\fR", "Nội dung, nơi cán bộ ghi.",
        ".TP", "\\fI/var/www/congkhai/current\\fR", "Trang đang công bố, nơi máy chủ web đọc.",
        ".SH XEM THÊM", text("congkhai-update(8), /usr/share/doc/congkhai/so-tay/so-tay.html"),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page(json.load(sys.stdin)["command"], *sys.argv[1:]))
