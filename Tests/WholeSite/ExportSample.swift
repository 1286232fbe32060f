import TestSupport

/// A small export of dossiers, and what `congkhai import results` makes of it. All persons are invented.
enum ExportSample {
    /// A folder whose content has two procedures and no dossiers.
    static func folder(_ more: SampleContent.Files = [:]) throws -> Folder {
        var files = SampleContent.full.filter { !$0.key.contains("/results/") && !$0.key.contains("/apologies/") }
        files.merge(more) { _, added in added }
        return try Folder(files)
    }

    static func importResults(_ file: String, _ options: [String] = [], in folder: Folder) throws -> Program.Result {
        try Program.run(["import", "results", file, "--as-of", "2024-10-20"] + options, in: folder)
    }

    private static let heading =
        "Số hồ sơ,Họ và tên,Điện thoại,Tên TTHC,Đối tượng nộp,Hình thức tiếp nhận,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Lý do quá hạn"

    /// Returns an export of comma-separated text, with a title and signatures.
    static func table(_ rows: [String]) -> String {
        "ỦY BAN NHÂN DÂN XÃ MINH HỌA\nDanh sách hồ sơ\n\n" + ([heading] + rows).map { $0 + "\n" }.joined()
            + "Tổng cộng: 3\n,,,,,,Người lập biểu,,,\n,,,,,,Người Ký Thử,,,\n"
    }

    static let rows = [
        "H56.41.07-240905-0002,Người Thử Một,0900012345,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,05/09/2024 08:15,10/09/2024 17:00,09/09/2024 16:00,",
        "H56.41.07-240905-0001,Người Thử Hai,0900012346,Chứng thực bản sao từ bản chính,TỔ CHỨC,trực tuyến toàn trình,5/9/2024 7:30,06/09/2024 17:00,,",
        "H56.41.07-241001-0001,Người Thử Ba,0900012347,thu tuc dang ky khai sinh,Cá nhân,Bưu chính,01/10/2024 09:00,,,\"Mưa lũ, mất điện\"",
    ]

    /// `results/2024/09.csv` after an import of the rows.
    static let september = """
        code,procedure,applicantKind,channel,received,due,resolved
        H56.41.07-240905-0001,2.000815,organization,online-full,2024-09-05T07:30,2024-09-06T17:00,
        H56.41.07-240905-0002,1.001193,person,in-person,2024-09-05T08:15,2024-09-10T17:00,2024-09-09T16:00

        """
    /// `results/2024/10.csv` after an import of the rows.
    static let october = """
        code,procedure,applicantKind,channel,received,lateReason
        H56.41.07-241001-0001,1.001193,person,postal,2024-10-01T09:00,"Mưa lũ, mất điện"

        """
}
