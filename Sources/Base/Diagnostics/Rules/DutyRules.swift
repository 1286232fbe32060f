/// Rules about the legal duties of an office.
extension RuleExplanation {
    static let dueMismatch = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Ngày hẹn trả ghi trong hồ sơ khác ngày tính theo thời hạn và lịch làm việc.",
            "The due date of a dossier differs from the one computed from its time limit and the calendar."
        ),
        fix: (
            "Xem lại ngày hẹn, thời hạn của thủ tục và calendar.yml; bỏ trống due để chương trình tự tính.",
            "Check the due date, the time limit and calendar.yml; omit `due` to have it computed."
        ),
        source: "Bộ luật Dân sự 2015 Điều 147, Điều 148; Nghị định 118/2025/NĐ-CP Điều 17")

    static let lateWithoutApology = RuleExplanation(
        .error, isAdjustable: true,
        what: (
            "Hồ sơ trả kết quả quá hạn mà không có phiếu xin lỗi.",
            "A dossier was resolved late and has no apology."
        ),
        fix: ("Viết phiếu xin lỗi trong apologies/.", "Add the apology to apologies/."),
        source: "Nghị định 118/2025/NĐ-CP Điều 12.5, Điều 19.6")

    static let overdueWithoutApology = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Hồ sơ đã quá hạn khi chốt số liệu, chưa có kết quả và chưa có phiếu xin lỗi.",
            "The dossier was overdue at the cut-off of the data, with neither a result nor an apology."
        ),
        fix: (
            "Gửi và đăng phiếu xin lỗi, hẹn lại ngày trả.", "Send and publish the apology, with a new date."
        ),
        source: "Nghị định 118/2025/NĐ-CP Điều 12.5, Điều 19.6")

    static let secondApology = RuleExplanation(
        .error, isAdjustable: true,
        what: ("Một hồ sơ có hai phiếu xin lỗi, hẹn lại hai lần.", "One dossier has two apologies."),
        fix: ("Chỉ được hẹn lại một lần; giữ một phiếu.", "A due date may be moved only once; keep one apology."),
        source: "Nghị định 118/2025/NĐ-CP Điều 19.6")

    static let mismatchedProcedure = RuleExplanation(
        .error,
        what: (
            "Phiếu xin lỗi ghi thủ tục khác với thủ tục của hồ sơ.",
            "An apology names a different procedure than its dossier."
        ),
        fix: (
            "Sửa procedure hoặc dossier, hay bỏ khóa procedure.",
            "Correct `procedure` or `dossier`, or omit `procedure`."
        ),
        source: "Nghị định 118/2025/NĐ-CP Điều 19.6")

    static let lateApology = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Phiếu xin lỗi gửi muộn hơn một ngày trước hạn; trang ghi “gửi muộn”.",
            "An apology was sent later than the day before the due date; its page says so."
        ),
        fix: (
            "Phiếu phải gửi chậm nhất 01 ngày trước ngày hết hạn; thủ tục trả trong ngày không áp dụng.",
            "An apology must be sent at least a day before the time limit ends; same-day procedures are exempt."
        ),
        source: "Nghị định 118/2025/NĐ-CP Điều 19.6; trước 01/7/2025: Nghị định 61/2018/NĐ-CP")

    static let wrongFormTitle = RuleExplanation(
        .error, isAdjustable: true,
        what: (
            "Tên mẫu của phiếu không đúng với ngày ban hành.",
            "The title of the form is not the one in use on the day of issue."
        ),
        fix: (
            "Bỏ khóa formTitle để chương trình tự chọn theo ngày.",
            "Omit `formTitle`; the program chooses it by the date."
        ),
        source: "Thông tư 03/2025/TT-VPCP Phụ lục I Mẫu 04; trước 15/9/2025: Thông tư 01/2018/TT-VPCP Mẫu 04")

    static let unannouncedProcedure = RuleExplanation(
        .warning, isAdjustable: true,
        what: ("Thủ tục không dẫn quyết định công bố.", "A procedure does not name the decision that announced it."),
        fix: ("Thêm announcement: {number, date, issuer}.", "Add announcement: {number, date, issuer}."),
        source: "Nghị định 63/2010/NĐ-CP Điều 13, Điều 15")

    static let expiredForm = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Thủ tục đang áp dụng dẫn mẫu đơn đã hết hiệu lực; trang không cho tải mẫu đó.",
            "A procedure in force refers to an expired form; its page does not offer that form."
        ),
        fix: ("Thay bằng mẫu mới, hoặc bỏ form.", "Refer to the new form, or omit `form`."),
        source: "Nghị định 63/2010/NĐ-CP Điều 17, Điều 24")

    static let expiringForm = RuleExplanation(
        .warning, isAdjustable: true,
        what: ("Mẫu đơn hết hiệu lực trong 30 ngày tới.", "A form expires within 30 days."),
        fix: ("Chuẩn bị mẫu thay thế.", "Prepare its replacement."), source: "Nghị định 63/2010/NĐ-CP Điều 24")

    static let expiringProcedure = RuleExplanation(
        .warning, isAdjustable: true,
        what: ("Thủ tục hết hiệu lực trong 30 ngày tới.", "A procedure expires within 30 days."),
        fix: ("Chuẩn bị bản thay thế, hoặc ghi replacedBy.", "Prepare its replacement, or add `replacedBy`."),
        source: "Nghị định 63/2010/NĐ-CP Điều 24; Nghị định 118/2025/NĐ-CP Điều 12.6")

    static let partialWithoutReason = RuleExplanation(
        .error, isAdjustable: true,
        what: (
            "Dịch vụ công trực tuyến một phần mà không nêu lý do.",
            "A service is only partly online, but no reason is given."
        ),
        fix: ("Thêm partialReason.", "Add `partialReason`."), source: "Nghị định 224/2026/NĐ-CP Điều 14")

    static let replacedCitation = RuleExplanation(
        .note, isAdjustable: true,
        what: (
            "Căn cứ pháp lý đã được thay thế; trang ghi văn bản thay thế.",
            "A legal basis has been replaced; the page names its replacement."
        ),
        fix: ("Đối chiếu căn cứ trên Cổng và cập nhật.", "Compare it with the portal and update it."),
        source: "Nghị định 63/2010/NĐ-CP Điều 26.2")

    static let rarePublication = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Trong tháng, kết quả giải quyết được công khai ít hơn hai lần.",
            "Results were published fewer than two times in a month."
        ),
        fix: (
            "Đăng kết quả hai lần mỗi tháng, ghi dataUntil hoặc publishedOn.",
            "Publish results twice a month, with `dataUntil` or `publishedOn`."
        ),
        source: "Kế hoạch 57/KH-UBND năm 2020 của xã Thượng Lộ, mục 3.1.3 (02 lần/tháng)")

    static let incompleteStaff = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Người ở bộ phận một cửa thiếu họ tên, lĩnh vực hoặc điện thoại.",
            "A member of the one-stop unit lacks a name, a field or a telephone number."
        ),
        fix: ("Bổ sung trong staff.yml.", "Complete staff.yml."), source: "Nghị định 118/2025/NĐ-CP Điều 9.8",
        from: 20_250_701)

    static let privateMail = RuleExplanation(
        .error, isAdjustable: true,
        what: (
            "Địa chỉ thư của cơ quan dùng dịch vụ thư cá nhân.",
            "An official's email address belongs to a private mail service."
        ),
        fix: ("Dùng thư điện tử công vụ, tên miền .gov.vn.", "Use the official address under .gov.vn."),
        source: "Kế hoạch 57/KH-UBND năm 2020 của xã Thượng Lộ, mục 7.1.4; Nghị định 224/2026/NĐ-CP Điều 11")

    static let reportIdentity = RuleExplanation(
        .warning, isAdjustable: true,
        what: (
            "Trong báo cáo, một tổng không bằng các phần của nó.",
            "A total in a report is not the sum of its parts."
        ),
        fix: (
            "Xem lại số liệu; số của văn bản lưu trữ thì giữ nguyên, chênh lệch được in trên trang.",
            "Check the figures; leave those of an archived document unchanged: the page shows the difference."
        ),
        source: "Biểu mẫu báo cáo (forms/)")

    static let reportMismatch = RuleExplanation(
        .warning, isAdjustable: true,
        what: ("Số báo cáo khác số tính từ hồ sơ.", "A reported figure differs from the one computed from records."),
        fix: ("Đối chiếu báo cáo với hồ sơ trong kỳ.", "Compare the report with the records of its period."),
        source: "Biểu mẫu báo cáo (forms/)")

    static let unknownFigure = RuleExplanation(
        .error,
        what: (
            "Bài viết nêu một số liệu, bảng hoặc kỳ không có.",
            "Prose refers to a figure, a table or a period that does not exist."
        ),
        fix: (
            "Viết [[figure received 2026-10]]; tên số liệu và cách viết kỳ có trong thông báo.",
            "Write [[figure received 2026-10]]; the message lists the names of figures and how to write a period."
        ),
        source: "congkhai: số liệu lấy từ bản ghi")
}
