/// A small content of an office that does not exist, for tests to build and to change.
enum SampleContent {
    typealias Files = [String: String]

    /// The day the sample is built for, unless a test says otherwise.
    static let asOf = "2024-10-20"

    static let site = """
        unit:
          name: Ủy ban nhân dân xã Minh Họa
          shortName: UBND xã Minh Họa
          place: Minh Họa
        baseURL: https://minhhoa.example.vn/cong-khai
        contacts: {phone: 0237.3865.123, email: motcua@minhhoa.example.vn}
        theme: {accent: "#9f1d20", logo: assets/logo.svg}
        rules: {rare-publication: off}

        """

    /// 2024 is announced, 2025 is not.
    static let calendar = """
        years:
          2024:
            closed: [2024-01-01, 2024-09-02, 2024-09-03]
            source: thông báo nghỉ lễ năm 2024

        """

    /// Nothing but what a site cannot do without.
    static let bare: Files = [
        "Content/site.yml": """
        unit: {name: Ủy ban nhân dân xã Minh Họa}
        baseURL: https://minhhoa.example.vn

        """
    ]

    /// A bit of everything.
    static let full: Files = [
        "Content/site.yml": site,
        "Content/calendar.yml": calendar,
        "Content/staff.yml":
            "staff:\n  - {name: Người Phụ Trách, title: Công chức, field: Hộ tịch, phone: 0237.3865.124}\n",
        "Content/assets/logo.svg":
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><circle r=\"4\"/></svg>\n",
        "Content/assets/ảnh/trụ sở.jpg": "không phải ảnh thật\n",
        "Content/assets/forms/forms.yml": "forms:\n  - {file: to-khai.docx, name: Tờ khai đăng ký khai sinh}\n",
        "Content/assets/forms/to-khai.docx": "tờ khai\n",
        "Content/procedures/khai-sinh.md": procedure(
            "1.001193", "Thủ tục đăng ký khai sinh", form: "to-khai.docx",
            more: "effectiveFrom: 2020-01-01\nrelated: [\"2.000815\"]\n"),
        "Content/procedures/chung-thuc.md": procedure(
            "2.000815", "Chứng thực bản sao từ bản chính", field: "Chứng thực"),
        "Content/results/2024/09.csv": results(
            [
                "H56.41.07-240905-0001,1.001193,person,in-person,2024-09-05T08:15,2024-09-10T17:00,2024-09-09T16:00,granted,"
            ]),
        "Content/results/2024/10.yml": """
        dataUntil: 2024-10-14
        dossiers:
          - code: H56.41.07-241001-0001
            procedure: "2.000815"
            applicantKind: organization
            channel: postal
            received: 2024-10-01T09:00
            due: 2024-10-04T17:00
            lateReason: Phần mềm gián đoạn

        """,
        "Content/apologies/2024/12.md": apology("12/PXL-UBND", dossier: "H56.41.07-241001-0001"),
        "Content/plans/ke-hoach-2024.yml": """
        title: Kế hoạch cải cách hành chính 2024
        groups: [{number: I, name: Thể chế}]
        tasks:
          - {key: a, number: 1, group: I, task: Rà soát thủ tục, budget: 3000000, status: done, doneOn: 2024-05-01}
        budgetTotal: 3000000

        """,
        "Content/reports/9-thang.md": """
        ---
        title: Báo cáo 9 tháng
        period: {name: 9 tháng năm 2024, from: 2023-12-15, to: 2024-09-14}
        indicators:
          - {code: "1", name: Tổng số hồ sơ, type: count, value: 1841}
          - {code: "2", name: Quá hạn, type: count}
        ---
        Xem [kế hoạch](/ke-hoach/ke-hoach-2024.html).

        """,
        "Content/news/2024/tin-moi.md": news(
            body: "## Mới\n\nXem [thủ tục](/thu-tuc/1.001193.html#giay-to), [đầu mục](#moi).\n"),
        "Content/pages/gioi-thieu.md":
            "---\ntitle: Giới thiệu\norder: 1\n---\nXã Minh Họa.\n\n| Thôn | Hộ |\n|---|---|\n| Đông | 120 |\n",
    ]

    static func procedure(
        _ code: String, _ name: String, field: String = "Hộ tịch", limit: String = "3 ngày làm việc",
        form: String? = nil, more: String = ""
    ) -> String {
        """
        ---
        code: "\(code)"
        name: \(name)
        field: \(field)
        levels: [commune]
        applicants: [Công dân Việt Nam]
        competentBody: Ủy ban nhân dân cấp xã
        channels:
          - {channel: in-person, timeLimit: \(limit), fees: []}
        documents:
          - {name: Tờ khai, \(form.map { "form: \($0), " } ?? "")originals: 1, copies: 0}
        results: [Giấy xác nhận]
        legalBases: [{number: 60/2014/QH13}]
        announcement: {number: 163/QĐ-BTP}
        \(more)---
        1. Nộp hồ sơ.

        """
    }

    /// Rows of code, procedure, applicantKind, channel, received, due, resolved, outcome, lateReason.
    static func results(_ rows: [String]) -> String {
        (["code,procedure,applicantKind,channel,received,due,resolved,outcome,lateReason"] + rows).map { $0 + "\n" }
            .joined()
    }

    static func apology(_ number: String, dossier: String, body: String = "Ủy ban nhân dân xã xin lỗi.\n") -> String {
        """
        ---
        number: \(number)
        issuedOn: 2024-10-02
        dossier: \(dossier)
        reason: Phần mềm gián đoạn.
        faultKind: late
        originalDue: 2024-10-04T17:00
        newDue: 2024-10-08T17:00
        responsibleBody: Ủy ban nhân dân xã
        signer: {name: Họ và tên người ký, title: Chủ tịch}
        ---
        \(body)
        """
    }

    static func news(_ title: String = "Tin mới", date: String = "2024-10-01", body: String = "Nội dung.\n") -> String {
        "---\ntitle: \(title)\ndate: \(date)\n---\n\(body)"
    }

    /// Days of ten months with dossiers; twenty thousand of them, unless told otherwise: more than a build can do in a moment.
    static func many(procedureName: String, daysPerMonth: Int = 20, perDay: Int = 100) -> Files {
        var files = full
        files["Content/procedures/khai-sinh.md"] = procedure("1.001193", procedureName, form: "to-khai.docx")
        for month in 1...10 {
            var rows: [String] = []
            for day in 1...daysPerMonth {
                let date = "2024-\(two(month))-\(two(day))"
                for serial in 1...perDay {
                    let code = "H56.41.08-24\(two(month))\(two(day))-\(1000 + serial)"
                    rows.append("\(code),1.001193,person,in-person,\(date)T08:15,,\(date)T16:00,granted,")
                }
            }
            files["Content/results/many/\(two(month)).csv"] = results(rows)
        }
        return files
    }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Folder {
    /// Builds `Content` into `site`.
    @discardableResult
    func build(asOf: String = SampleContent.asOf, _ more: [String] = [], environment: [String: String] = [:]) throws
        -> Program.Result
    {
        try Program.run(["build", "--as-of", asOf] + more, in: self, environment: environment)
    }

    /// What a first build of the same content makes.
    func cleanTree(asOf: String = SampleContent.asOf) throws -> [String: [UInt8]] {
        try build(asOf: asOf, ["--output", "clean"])
        defer { try? remove("clean") }
        return try tree("clean")
    }
}
