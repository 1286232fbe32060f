/// Rules about records that refer to, or must not duplicate, one another.
extension RuleExplanation {
    private static let consistency = "congkhai: hồ sơ, thủ tục và phiếu xin lỗi phải khớp nhau"

    static let overlappingVersions = RuleExplanation(
        .error,
        what: (
            "Hai bản của một mã thủ tục cùng có hiệu lực trong một ngày.",
            "Two versions of a procedure are in force on the same day."
        ),
        fix: (
            "Ghi effectiveTo cho bản cũ, effectiveFrom cho bản mới.",
            "Add `effectiveTo` to the old version and `effectiveFrom` to the new one."
        ),
        source: "Nghị định 63/2010/NĐ-CP Điều 16")

    static let duplicateDossier = RuleExplanation(
        .error, what: ("Một mã hồ sơ xuất hiện hai lần.", "A dossier code appears twice."),
        fix: ("Giữ một dòng cho mỗi hồ sơ.", "Keep one row per dossier."),
        source: "Nghị định 118/2025/NĐ-CP Điều 17.3 (một hồ sơ, một mã)")

    static let duplicateApology = RuleExplanation(
        .error,
        what: ("Hai phiếu xin lỗi trùng số trong một năm.", "Two apologies of the same year have the same number."),
        fix: ("Sửa số phiếu.", "Correct the number."), source: "Nghị định 30/2020/NĐ-CP Điều 15")

    static let duplicateTask = RuleExplanation(
        .error, what: ("Hai nhiệm vụ trùng khóa trong một kế hoạch.", "Two tasks of a plan share a key."),
        fix: (
            "Đặt khóa khác; số in trùng thì giữ ở number.",
            "Choose another key; keep a repeated printed number in `number`."
        ), source: consistency)

    static let duplicateIndicator = RuleExplanation(
        .error, what: ("Hai chỉ tiêu trùng mã trong một báo cáo.", "Two indicators of a report share a code."),
        fix: (
            "Đặt mã khác; mã in trùng thì giữ ở printedCode.",
            "Choose another code; keep a repeated printed code in `printedCode`."
        ), source: consistency)

    static let unknownProcedure = RuleExplanation(
        .error,
        what: (
            "Mã thủ tục không có trong thư mục procedures.",
            "No file in `procedures` has this procedure code."
        ),
        fix: ("Sửa mã, hoặc thêm thủ tục.", "Correct the code, or add the procedure."), source: consistency)

    static let unknownDossier = RuleExplanation(
        .error,
        what: (
            "Phiếu xin lỗi nêu mã hồ sơ không có trong kết quả.",
            "An apology names a dossier that is not in `results`."
        ),
        fix: ("Sửa mã hồ sơ, hoặc thêm hồ sơ vào results.", "Correct the code, or add the dossier to `results`."),
        source: consistency)

    static let unknownTask = RuleExplanation(
        .error,
        what: ("Nhiệm vụ được dẫn không có trong kế hoạch.", "A task that is referred to is not in the plan."),
        fix: (
            "Sửa parent hoặc sameBudgetAs theo key của một nhiệm vụ khác.",
            "Set `parent` or `sameBudgetAs` to the key of another task."
        ), source: consistency)

    static let unknownGroup = RuleExplanation(
        .error,
        what: ("Nhóm của nhiệm vụ không có trong groups.", "The group of a task is not in `groups`."),
        fix: ("Sửa group theo number của một nhóm.", "Set `group` to the number of a group."), source: consistency)

    static let unknownIndicator = RuleExplanation(
        .error,
        what: ("Chỉ tiêu cha không có trong báo cáo.", "The parent of an indicator is not in the report."),
        fix: ("Sửa parent theo code của chỉ tiêu cha.", "Set `parent` to the code of an indicator."),
        source: consistency)

    static let missingForm = RuleExplanation(
        .error, what: ("Mẫu đơn được nêu không có trong assets/forms.", "The form is not in assets/forms."),
        fix: (
            "Chép tệp vào assets/forms và khai trong forms.yml.",
            "Put the file into assets/forms and declare it in forms.yml."
        ),
        source: "Nghị định 63/2010/NĐ-CP Điều 8.2")

    static let missingAsset = RuleExplanation(
        .error, what: ("Tệp được nêu không có trong assets.", "The file is not in `assets`."),
        fix: ("Chép tệp vào assets, hoặc sửa tên.", "Put the file there, or correct its name."), source: consistency)

    static let missingAttachment = RuleExplanation(
        .error,
        what: (
            "Tệp kèm theo, minh chứng hoặc dự thảo được nêu không có trong assets.",
            "An attachment, a piece of evidence or a draft is not in `assets`."
        ),
        fix: (
            "Chép tệp vào assets và viết assets/ten-tep.pdf, hoặc bỏ tên tệp.",
            "Put the file into assets and write assets/name.pdf, or delete its name."
        ),
        source: "Luật 10/2022/QH15 Điều 13")

    static let unknownDisclosure = RuleExplanation(
        .error,
        what: (
            "Nội dung bị thay thế (supersedes) không có trong disclosures.",
            "The item named by `supersedes` is not in `disclosures`."
        ),
        fix: (
            "Viết tên tệp, không đuôi, của nội dung cũ.", "Write the file name of the old item, without its extension."
        ),
        source: "Luật 10/2022/QH15 Điều 14")

    static let pageCollision = RuleExplanation(
        .error, what: ("Hai nội dung cùng có một địa chỉ trang.", "Two pages have the same address."),
        fix: ("Đổi tên một tệp hoặc một tên gọi.", "Rename one of them."),
        source: "congkhai: mỗi địa chỉ một trang")
}
