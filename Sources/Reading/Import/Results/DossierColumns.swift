import RecordSchema
import Records

/// The columns that an import of dossiers reads.
enum DossierColumns {
    static let all: [ImportColumn] = [
        ImportColumn(
            "code", of: Dossier.schema, .dossierCode, isEssential: true,
            headings: [
                "Mã hồ sơ", "Số hồ sơ", "Mã HS", "Số HS", "Số biên nhận", "Mã biên nhận", "Mã số biên nhận",
                "Số biên nhận hồ sơ", "Mã hồ sơ TTHC",
            ]),
        ImportColumn(
            "procedure", of: Dossier.schema, .procedureCode,
            headings: ["Mã TTHC", "Mã số TTHC", "Mã thủ tục hành chính", "Mã số thủ tục hành chính", "Mã số thủ tục"]),
        ImportColumn(
            "applicantKind", of: Dossier.schema,
            headings: [
                "Đối tượng", "Đối tượng nộp", "Đối tượng nộp hồ sơ", "Loại đối tượng nộp", "Loại người nộp",
                "Đối tượng người nộp",
            ],
            spellings: [
                "person": ["Công dân", "Người dân", "Hộ gia đình, cá nhân"], "organization": ["Cơ quan, tổ chức"],
            ]),
        ImportColumn(
            "channel", of: Dossier.schema,
            headings: [
                "Hình thức nộp hồ sơ", "Hình thức tiếp nhận", "Hình thức tiếp nhận hồ sơ", "Kênh tiếp nhận",
                "Kênh nộp", "Cách thức nộp", "Phương thức nộp",
            ],
            spellings: [
                "in-person": ["Nộp trực tiếp", "Tiếp nhận trực tiếp", "Tại Bộ phận Một cửa"],
                "online-partial": ["Một phần", "DVC một phần", "Dịch vụ công trực tuyến một phần"],
                "online-full": ["Toàn trình", "DVC toàn trình", "Dịch vụ công trực tuyến toàn trình"],
                "postal": ["Qua bưu chính", "Bưu chính công ích", "Qua BCCI", "BCCI"],
            ]),
        ImportColumn(
            "submitted", of: Dossier.schema, .moment(.arrival),
            headings: ["Ngày nộp", "Ngày nộp hồ sơ", "Ngày giờ nộp", "Thời gian nộp", "Ngày gửi hồ sơ"]),
        ImportColumn(
            "received", of: Dossier.schema, .moment(.arrival),
            headings: [
                "Ngày tiếp nhận", "Ngày tiếp nhận hồ sơ", "Ngày giờ tiếp nhận", "Thời gian tiếp nhận", "Tiếp nhận",
                "Ngày nhận", "Ngày nhận hồ sơ",
            ]),
        ImportColumn("authorityReceived", of: Dossier.schema, .moment(.restart)),
        ImportColumn(
            "supplemented", of: Dossier.schema, .moment(.restart),
            headings: ["Ngày bổ sung", "Ngày bổ sung hồ sơ", "Ngày bổ sung đủ"]),
        ImportColumn(
            "due", of: Dossier.schema, .moment(.deadline),
            headings: [
                "Ngày hẹn", "Hẹn trả", "Ngày hẹn trả kết quả", "Ngày hẹn trả KQ", "Thời gian hẹn trả",
                "Thời gian hẹn trả kết quả", "Hẹn trả kết quả", "Hạn trả", "Hạn trả kết quả", "Hạn xử lý",
                "Hạn giải quyết",
            ]),
        ImportColumn(
            "resolved", of: Dossier.schema, .moment(.completion),
            headings: [
                "Thời điểm có kết quả", "Ngày hoàn thành", "Ngày hoàn thành xử lý", "Ngày giải quyết xong",
                "Ngày xử lý xong", "Ngày kết thúc xử lý", "Ngày có KQ", "Có kết quả",
            ]),
        ImportColumn(
            "returned", of: Dossier.schema, .moment(.completion),
            headings: [
                "Ngày trả", "Ngày trả KQ", "Trả kết quả", "Thời gian trả kết quả", "Thời điểm trả kết quả",
                "Ngày trả kết quả thực tế", "Ngày thực trả",
            ]),
        ImportColumn(
            "returnChannel", of: Dossier.schema,
            headings: [
                "Hình thức trả kết quả", "Hình thức trả KQ", "Hình thức trả", "Hình thức nhận KQ",
                "Hình thức nhận kết quả hồ sơ",
            ],
            spellings: [
                "in-person": ["Trực tiếp", "Tại Bộ phận Một cửa"],
                "electronic": ["Điện tử", "Trực tuyến", "Nhận bản điện tử"],
                "postal": ["Bưu chính", "Bưu chính công ích", "Qua BCCI", "BCCI"],
            ]),
        ImportColumn(
            "outcome", of: Dossier.schema,
            headings: ["Kết quả giải quyết", "Kết quả xử lý hồ sơ", "Kết quả giải quyết hồ sơ"],
            spellings: [
                "refused": ["Từ chối"], "withdrawn": ["Rút hồ sơ", "Công dân rút hồ sơ"],
                "stopped": ["Dừng xử lý", "Dừng xử lý hồ sơ"],
            ]),
        ImportColumn(
            "paidOnline", of: Dossier.schema,
            headings: ["Thanh toán online", "Nộp phí trực tuyến", "Nộp phí, lệ phí trực tuyến"]),
        ImportColumn("digitised", of: Dossier.schema, headings: ["Số hóa", "Số hóa hồ sơ", "Hồ sơ đã số hóa"]),
        ImportColumn(
            "lateReason", of: Dossier.schema, .freeText,
            headings: [
                "Lý do trễ hạn", "Lý do trễ", "Lý do chậm", "Lý do chậm trễ", "Nguyên nhân quá hạn",
                "Lý do hồ sơ quá hạn",
            ]),
        ImportColumn("illustrative", of: Dossier.schema),
        ImportColumn(
            "procedureName", of: Dossier.schema, fills: "procedure", .procedureName,
            headings: ["Tên TTHC", "Tên thủ tục", "Tên thủ tục hành chính", "Thủ tục", "Thủ tục hành chính", "TTHC"]),
    ]
}
