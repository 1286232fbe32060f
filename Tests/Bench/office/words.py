"""Word lists, and sentences put together from them: they read like an office's and say nothing of a real one."""

import unicodedata

MADE_UP = "đặt ra để đo tốc độ dựng trang, không có thật"

# Names of fields, each with what its procedures are about. The last one is private: rows do not name its procedures.
FIELDS = {
    "Hộ tịch": ["sự kiện gia đình", "thông tin trong sổ hộ tịch", "giấy tờ nhân thân đã cấp"],
    "Chứng thực": ["bản sao từ bản chính", "chữ ký trên giấy tờ", "hợp đồng giữa các bên"],
    "Đất đai": ["ranh giới thửa vườn", "mốc thửa đất canh tác", "lối đi chung qua thửa đất"],
    "Xây dựng": ["nhà ở một tầng", "tường rào mặt ngõ", "công trình phụ"],
    "Nông nghiệp": ["vườn ươm cây giống", "ao nuôi cá", "chuồng trại nhỏ"],
    "Thủy lợi": ["cống lấy nước nội đồng", "đoạn mương qua vườn", "lịch tưới theo cụm"],
    "Môi trường": ["điểm gom rác của xóm", "bãi ủ phân hữu cơ", "thùng phân loại rác"],
    "Giao thông": ["đoạn đường ngõ", "chỗ đỗ xe ngày chợ", "biển chỉ dẫn trong xóm"],
    "Văn hóa": ["buổi diễn ở nhà văn hóa", "lễ hội làng", "phòng đọc sách"],
    "Thể thao": ["giải chạy của xã", "sân bóng chuyền", "câu lạc bộ bơi"],
    "Giáo dục": ["lớp học buổi tối", "nhóm trông trẻ", "tủ sách dùng chung"],
    "Thương mại": ["quầy hàng ở chợ", "cửa hàng tạp hóa", "điểm bán nông sản"],
    "Chợ phiên": ["lô bán hàng lưu động", "giờ họp chợ", "khu để hàng qua đêm"],
    "Nuôi con nuôi": ["việc nhận trẻ làm con", "hồ sơ gia đình nhận con", "thông báo sau khi nhận con"],
}
PRIVATE_FIELD = "Nuôi con nuôi"

VERBS = ["Đăng ký", "Cấp mới giấy xác nhận", "Cấp lại giấy xác nhận", "Điều chỉnh thông tin", "Gia hạn giấy xác nhận",
         "Thông báo", "Xác nhận", "Ghi vào sổ theo dõi", "Trích lục", "Chấm dứt", "Đăng ký thay đổi", "Công nhận"]
QUALIFIERS = ["lần đầu", "theo yêu cầu của hộ gia đình", "theo đề nghị của tổ chức", "cho người mới chuyển đến",
              "khi đổi người đứng tên", "khi giấy cũ rách, mờ", "trong thời gian ngắn", "cho nhiều hộ dùng chung",
              "khi gộp hai hồ sơ", "sau khi tách xóm", "theo mùa vụ", "khi có sai sót trong giấy đã cấp"]

ACTORS = ["Người tiếp nhận", "Công chức phụ trách", "Bộ phận một cửa", "Người được phân công", "Lãnh đạo phụ trách",
          "Bộ phận lưu trữ", "Người kiểm tra", "Tổ công tác"]
ACTIONS = ["đối chiếu từng giấy tờ với dữ liệu đã có", "ghi hồ sơ vào sổ điện tử và in giấy hẹn",
           "hướng dẫn bổ sung một lần bằng văn bản", "xem lại chỗ chưa thống nhất giữa các giấy tờ",
           "chuyển hồ sơ kèm phiếu kiểm soát", "ghi ý kiến vào phiếu trình", "lập biên bản có chữ ký của các bên",
           "tra sổ gốc ở kho lưu trữ", "soạn dự thảo kết quả và gửi lại để kiểm tra chính tả",
           "đóng dấu, vào sổ và chuyển về quầy trả kết quả"]
TIMES = ["ngay khi nhận đủ giấy tờ", "trong buổi làm việc đó", "chậm nhất đầu giờ sáng hôm sau",
         "trước khi hết nửa thời hạn", "khi có ý kiến của bộ phận liên quan", "sau khi xem thực địa",
         "trước ngày hẹn trả ít nhất một ngày", "vào cuối mỗi buổi"]
AIMS = ["để người nộp không phải đi lại", "để mỗi giấy chỉ phải nộp một lần", "để bước sau không phải hỏi lại",
        "để ngày hẹn được giữ đúng", "để ai cũng theo dõi được bằng mã hồ sơ", "để chỗ sai được sửa trước khi ký",
        "để sổ giấy và sổ điện tử khớp nhau", "để trả lời được khi có người hỏi"]

PAPERS = ["Tờ khai theo mẫu của bộ phận một cửa", "Giấy tờ tùy thân còn giá trị để đối chiếu", "Bản vẽ sơ đồ vị trí",
          "Ảnh chụp hiện trạng", "Văn bản đồng ý của các bên liên quan", "Giấy đã cấp lần trước",
          "Văn bản cử người đi nộp thay", "Bản cam kết về thời gian sử dụng", "Biên bản họp xóm",
          "Danh sách các hộ cùng đề nghị", "Giấy nộp tiền, nếu đã nộp trước", "Bản thuyết minh ngắn"]
CASES = ["Giấy tờ phải nộp", "Giấy tờ phải xuất trình", "Chỉ khi nộp thay"]
OUTCOMES = ["Giấy xác nhận", "Văn bản trả lời", "Trích lục", "Thông báo đã ghi sổ"]
HINTS = ["Nộp vào buổi chiều thì giấy hẹn ghi từ ngày làm việc kế tiếp.",
         "Giấy tờ đã có trong dữ liệu dùng chung thì không phải nộp lại.",
         "Chữ trên tờ khai viết rõ, không tẩy xóa; viết sai thì xin tờ khác.",
         "Nộp trực tuyến thì giữ mã hồ sơ để tra cứu; không cần gọi hỏi.",
         "Nhờ người khác nhận thay thì ghi điều ấy ngay trên giấy hẹn.",
         "Bản sao không cần chứng thực nếu mang bản chính để đối chiếu.",
         "Thiếu giấy tờ thì được báo một lần, nêu đủ mọi thứ còn thiếu.",
         "Phí nộp tại quầy hoặc chuyển khoản; quầy luôn đưa biên lai.",
         "Kết quả gửi qua bưu chính đến chậm hơn nhận tại quầy một, hai ngày.",
         "Có gì chưa rõ thì hỏi trước khi nộp; hỏi không mất tiền."]
QUESTIONS = ["Nộp thay người khác có được không?", "Mất giấy hẹn thì làm thế nào?", "Muốn rút hồ sơ thì làm gì?",
             "Có phải trả tiền trước không?", "Khi nào hồ sơ bị trả lại?", "Kết quả sai chữ thì sửa ở đâu?"]
WORK = ["Tiếp nhận, kiểm tra", "Xem xét nội dung", "Lấy ý kiến", "Trình ký", "Trả kết quả"]
LATE_REASONS = ["Chờ tra sổ gốc ở kho lưu trữ", "Phần mềm ngừng hai buổi để nâng cấp",
                "Mất điện nên không in được kết quả", "Phải xem thực địa lần hai vì mưa",
                "Ý kiến phối hợp đến chậm", "Nhầm bước khi chuyển hồ sơ nội bộ"]
TASKS = ["Rà soát danh mục thủ tục", "Viết lại tờ khai cho dễ hiểu", "Niêm yết bảng hướng dẫn ở nhà văn hóa",
         "Số hóa sổ theo dõi cũ", "Tập huấn cách tra cứu hồ sơ", "Kiểm tra việc giữ đúng hẹn",
         "Lấy ý kiến về giờ tiếp nhận", "Thử trả kết quả qua bưu chính"]


def sentence(random) -> str:
    return f"{random.choice(ACTORS)} {random.choice(ACTIONS)} {random.choice(TIMES)}, {random.choice(AIMS)}."


def paragraph(random, sentences: int) -> str:
    return " ".join(sentence(random) for _ in range(sentences))


def numbered(random, steps: int) -> str:
    return "\n".join(f"{number}. {sentence(random)}" for number in range(1, steps + 1))


def slug(name: str) -> str:
    """A folder's name: letters without marks, and hyphens."""
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(letter for letter in plain if letter.isascii()).replace(" ", "-")
