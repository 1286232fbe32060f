extension Rule {
    /// What the rule looks for, how to mend it, and where it comes from.
    public var explanation: RuleExplanation {
        switch self {
        case .unreadableFile, .notUTF8, .notNFC, .emptyFile, .unrecognisedFile: fileExplanation
        case .frontMatterMissing, .frontMatterOpen, .yamlTab, .yamlSyntax, .csvQuote, .csvColumns: formatExplanation
        case .unknownKey, .duplicateKey, .missingKey, .wrongType, .wrongChoice, .malformedDate, .impossibleDate,
            .malformedNumber, .malformedCode, .malformedTimeLimit, .malformedAddress, .malformedColour:
            valueExplanation
        case .rawHTML, .unsafeLink, .raggedTable, .nestedTooDeep, .brokenLink: proseExplanation
        case .personalColumn, .personalValue: privacyExplanation
        case .overlappingVersions, .duplicateDossier, .duplicateApology, .duplicateTask, .duplicateIndicator,
            .unknownProcedure, .unknownDossier, .unknownTask, .unknownGroup, .unknownIndicator, .missingForm,
            .missingAsset, .missingAttachment, .unknownDisclosure, .pageCollision:
            linkExplanation
        case .latePosting, .shortPosting, .notPermanent, .missingPlace, .endedLink, .feedbackLate,
            .feedbackForwardLate, .surveySum, .lateSuspensionNotice:
            registerExplanation
        case .validityOrder, .dateOrder, .dateInFuture, .codeDate, .incompleteProcedure, .budgetSum, .accentContrast:
            figureExplanation
        case .dueMismatch, .lateWithoutApology, .overdueWithoutApology, .secondApology, .lateApology, .wrongFormTitle,
            .unannouncedProcedure, .expiredForm, .expiringForm, .expiringProcedure, .partialWithoutReason,
            .replacedCitation, .rarePublication, .incompleteStaff, .privateMail, .reportIdentity, .reportMismatch,
            .unknownFigure:
            dutyExplanation
        }
    }

    func rule(
        _ severity: Severity, what: (vi: String, en: String), mend: (vi: String, en: String), source: String,
        from: Int? = nil, to: Int? = nil
    ) -> RuleExplanation {
        RuleExplanation(
            severity: severity, what: Message(vi: what.vi, en: what.en), mend: Message(vi: mend.vi, en: mend.en),
            source: source, validFrom: from, validTo: to)
    }

    private var fileExplanation: RuleExplanation {
        switch self {
        case .unreadableFile:
            rule(
                .error, what: ("Tệp không đọc được từ đĩa.", "The file cannot be read from disk."),
                mend: ("Kiểm tra quyền đọc tệp và ổ đĩa.", "Check the rights of the file and the disk."),
                source: "congkhai: không bỏ sót tệp nào")
        case .notUTF8:
            rule(
                .error, what: ("Tệp không phải UTF-8.", "The file is not UTF-8."),
                mend: ("Mở tệp, lưu lại với bảng mã UTF-8.", "Open the file and save it as UTF-8."),
                source: "TCVN 6909:2001; Thông tư 39/2017/TT-BTTTT")
        case .notNFC:
            rule(
                .warning,
                what: (
                    "Chữ có dấu được ghi tách rời (Unicode tổ hợp); chương trình tự chuyển về dạng dựng sẵn.",
                    "Letters are stored decomposed; they are read in their composed form."
                ),
                mend: (
                    "Lưu lại tệp bằng bộ gõ Unicode dựng sẵn để máy khác tìm được.",
                    "Save the file in composed form (NFC), so that other programs find its words."
                ),
                source: "TCVN 6909:2001")
        case .emptyFile:
            rule(
                .error, what: ("Tệp không có nội dung.", "The file has no content."),
                mend: ("Viết nội dung hoặc xóa tệp.", "Write its content, or delete it."),
                source: "congkhai: không bỏ sót tệp nào")
        default:
            rule(
                .warning,
                what: (
                    "Tệp hoặc thư mục không thuộc loại nội dung nào, nên không được đăng.",
                    "The file or folder belongs to no kind of content, so it is not published."
                ),
                mend: (
                    "Chuyển vào đúng thư mục (procedures, results, apologies, disclosures, feedback, surveys, dialogues, consultations, plans, reports, news, pages, assets).",
                    "Move it to its folder (procedures, results, apologies, disclosures, feedback, surveys, dialogues, consultations, plans, reports, news, pages, assets)."
                ),
                source: "congkhai: không bỏ sót tệp nào")
        }
    }

    private var formatExplanation: RuleExplanation {
        let yaml = "YAML 1.2"
        let csv = "RFC 4180"
        return switch self {
        case .frontMatterMissing:
            rule(
                .error,
                what: ("Tệp Markdown không mở đầu bằng dòng “---”.", "A Markdown file does not begin with “---”."),
                mend: (
                    "Viết các khóa của bản ghi giữa hai dòng “---” ở đầu tệp.",
                    "Write the record's keys between two “---” lines at the top."
                ),
                source: yaml)
        case .frontMatterOpen:
            rule(
                .error,
                what: (
                    "Phần khóa ở đầu tệp không có dòng “---” kết thúc.", "The keys at the top have no closing “---”."
                ),
                mend: ("Thêm một dòng “---” sau khóa cuối cùng.", "Add a “---” line behind the last key."),
                source: yaml)
        case .yamlTab:
            rule(
                .error, what: ("Dòng YAML thụt vào bằng phím Tab.", "A YAML line is indented with a tab."),
                mend: ("Thay mỗi Tab bằng hai dấu cách.", "Replace each tab by two spaces."), source: "YAML 1.2 §6.1")
        case .yamlSyntax:
            rule(
                .error, what: ("YAML viết sai cú pháp.", "The YAML cannot be parsed."),
                mend: (
                    "Xem dấu hai chấm có dấu cách theo sau, ngoặc đóng đủ, chữ có dấu “: ” đặt trong ngoặc kép.",
                    "Look for a colon without a space, an open bracket, or text with “: ” that wants quotes."
                ),
                source: yaml)
        case .csvQuote:
            rule(
                .error, what: ("Ô bảng mở ngoặc kép mà không đóng.", "A cell opens a quote and does not close it."),
                mend: (
                    "Đóng ngoặc kép; ngoặc kép bên trong viết hai lần.", "Close the quote; write an inner quote twice."
                ),
                source: csv)
        default:
            rule(
                .error,
                what: (
                    "Dòng của bảng có số ô khác dòng tiêu đề.", "A row has another number of cells than the heading."
                ),
                mend: (
                    "Thêm hoặc bớt dấu phẩy; ô có dấu phẩy phải đặt trong ngoặc kép.",
                    "Add or remove commas; a cell with a comma stands in quotes."
                ),
                source: csv)
        }
    }

    private var valueExplanation: RuleExplanation {
        let schema = "congkhai schema"
        return switch self {
        case .unknownKey:
            rule(
                .error,
                what: (
                    "Khóa hoặc cột không có trong loại bản ghi.", "A key or column the kind of record does not have."
                ),
                mend: ("Sửa theo khóa được gợi ý.", "Use the key that is suggested."), source: schema)
        case .duplicateKey:
            rule(
                .error, what: ("Một khóa hoặc cột viết hai lần.", "A key or column is written twice."),
                mend: ("Giữ lại một.", "Keep one."), source: "YAML 1.2 §3.2.1.3")
        case .missingKey:
            rule(
                .error, what: ("Thiếu khóa hoặc cột bắt buộc.", "A required key or column is missing."),
                mend: ("Thêm khóa với giá trị của nó.", "Add the key with its value."), source: schema)
        case .wrongType:
            rule(
                .error, what: ("Giá trị sai dạng: danh sách, nhóm khóa hay viết liền.", "A value of the wrong shape."),
                mend: ("Viết theo dạng được nêu.", "Write it in the shape named."), source: schema)
        case .wrongChoice:
            rule(
                .error, what: ("Giá trị không có trong danh mục.", "The value is not one of the choices."),
                mend: ("Chọn một giá trị được liệt kê.", "Choose one of those listed."), source: schema)
        case .malformedDate:
            rule(
                .error, what: ("Ngày, giờ sai dạng.", "A date or time in the wrong form."),
                mend: ("Viết 2024-09-30 hoặc 2024-09-30T14:05.", "Write 2024-09-30 or 2024-09-30T14:05."),
                source: "ISO 8601")
        case .impossibleDate:
            rule(
                .error, what: ("Ngày không có trong lịch.", "The day does not exist."),
                mend: ("Xem lại ngày và tháng.", "Look at the day and the month again."), source: "ISO 8601")
        case .malformedNumber:
            rule(
                .error, what: ("Số sai dạng.", "A number in the wrong form."),
                mend: ("Viết liền chữ số, không dấu chấm, không đơn vị.", "Write digits only, without dots or units."),
                source: schema)
        case .malformedCode:
            rule(
                .error, what: ("Mã thủ tục hoặc mã hồ sơ sai dạng.", "A procedure or dossier code in the wrong form."),
                mend: ("Chép đúng mã trên Cổng hoặc giấy tiếp nhận.", "Copy the code from the portal or the receipt."),
                source: "Nghị định 118/2025/NĐ-CP Điều 28")
        case .malformedTimeLimit:
            rule(
                .error, what: ("Thời hạn giải quyết sai dạng.", "A time limit in the wrong form."),
                mend: (
                    "Viết “3 ngày làm việc”, “15 ngày”, “trong ngày”.",
                    "Write “3 ngày làm việc”, “15 ngày”, “trong ngày”."
                ),
                source: "Nghị định 63/2010/NĐ-CP Điều 8.2")
        case .malformedAddress:
            rule(
                .error, what: ("Địa chỉ trang sai dạng.", "A web address in the wrong form."),
                mend: ("Viết đủ https:// và tên miền.", "Write https:// and the host."), source: "RFC 3986")
        default:
            rule(
                .error, what: ("Màu sai dạng.", "A colour in the wrong form."),
                mend: (
                    "Viết “#” và sáu chữ số hệ 16, trong ngoặc kép.", "Write “#” and six hexadecimal digits, in quotes."
                ),
                source: schema)
        }
    }

    private var proseExplanation: RuleExplanation {
        switch self {
        case .rawHTML:
            rule(
                .warning, what: ("Thẻ HTML trong bài viết bị bỏ đi.", "HTML tags in prose are dropped."),
                mend: ("Viết bằng Markdown.", "Write Markdown."), source: "congkhai: trang không nhận mã lạ")
        case .unsafeLink:
            rule(
                .error, what: ("Liên kết có địa chỉ không an toàn.", "A link has an unsafe address."),
                mend: (
                    "Dùng https://, mailto:, tel: hoặc đường dẫn trong trang.",
                    "Use https://, mailto:, tel: or a path of the site."
                ),
                source: "congkhai: trang không nhận mã lạ")
        case .raggedTable:
            rule(
                .warning,
                what: (
                    "Hàng của bảng có số ô khác hàng tiêu đề.",
                    "A table row has another number of cells than its heading."
                ),
                mend: (
                    "Thêm hoặc bớt dấu “|”; dấu “|” trong ô viết “\\|”.",
                    "Add or remove “|”; write a “|” inside a cell as “\\|”."
                ),
                source: "congkhai: bảng trong bài viết")
        case .nestedTooDeep:
            rule(
                .warning, what: ("Danh sách, trích dẫn lồng nhau quá sâu.", "Lists or quotations are nested too deep."),
                mend: ("Viết bớt tầng.", "Use fewer levels."), source: "congkhai: bài viết đọc được trên điện thoại")
        default:
            rule(
                .error,
                what: ("Liên kết trong trang không dẫn tới trang hay tệp nào.", "A link of the site leads nowhere."),
                mend: ("Sửa địa chỉ, ví dụ /thu-tuc/1.001193.html.", "Mend the address, as in /thu-tuc/1.001193.html."),
                source: "Nghị định 63/2010/NĐ-CP Điều 16 (đúng địa chỉ, dễ tiếp cận)")
        }
    }

    private var privacyExplanation: RuleExplanation {
        let law = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Nghị định 118/2025/NĐ-CP Điều 5.1.d"
        return switch self {
        case .personalColumn:
            rule(
                .error,
                what: (
                    "Cột hoặc khóa mang thông tin của người nộp (họ tên, địa chỉ, điện thoại, số định danh…).",
                    "A column or key holds an applicant's personal data (name, address, telephone, identity number …)."
                ),
                mend: ("Xóa cả cột khỏi tệp trước khi đăng.", "Delete the whole column before publishing."), source: law
            )
        default:
            rule(
                .error,
                what: (
                    "Nội dung có chuỗi giống số định danh, số điện thoại hoặc thư điện tử của người dân.",
                    "A text looks like an identity number, a telephone number or a mail address."
                ),
                mend: (
                    "Xóa chuỗi đó; số liên hệ của cơ quan thì khai ở contacts trong site.yml.",
                    "Delete it; the office's own contacts belong to `contacts` in site.yml."
                ), source: law)
        }
    }

    private var linkExplanation: RuleExplanation {
        let whole = "congkhai: hồ sơ, thủ tục và phiếu xin lỗi phải khớp nhau"
        return switch self {
        case .overlappingVersions:
            rule(
                .error,
                what: (
                    "Hai bản của một mã thủ tục cùng có hiệu lực trong một ngày.",
                    "Two versions of one procedure are in force on one day."
                ),
                mend: (
                    "Ghi effectiveTo cho bản cũ, effectiveFrom cho bản mới.",
                    "Give the old one an effectiveTo, the new one an effectiveFrom."
                ),
                source: "Nghị định 63/2010/NĐ-CP Điều 16")
        case .duplicateDossier:
            rule(
                .error, what: ("Một mã hồ sơ xuất hiện hai lần.", "A dossier code stands twice."),
                mend: ("Giữ một dòng cho mỗi hồ sơ.", "Keep one row a dossier."),
                source: "Nghị định 118/2025/NĐ-CP Điều 17.3 (một hồ sơ, một mã)")
        case .duplicateApology:
            rule(
                .error, what: ("Hai phiếu xin lỗi trùng số trong một năm.", "Two apologies of a year have one number."),
                mend: ("Sửa số phiếu.", "Mend the number."), source: "Nghị định 30/2020/NĐ-CP Điều 15")
        case .duplicateTask:
            rule(
                .error, what: ("Hai nhiệm vụ trùng khóa trong một kế hoạch.", "Two tasks of a plan share a key."),
                mend: (
                    "Đặt khóa khác; số in trùng thì giữ ở number.",
                    "Choose another key; a repeated printed number stays in `number`."
                ), source: whole)
        case .duplicateIndicator:
            rule(
                .error, what: ("Hai chỉ tiêu trùng mã trong một báo cáo.", "Two indicators of a report share a code."),
                mend: (
                    "Đặt mã khác; mã in trùng thì giữ ở printedCode.",
                    "Choose another code; a repeated printed code stays in `printedCode`."
                ), source: whole)
        case .unknownProcedure:
            rule(
                .error,
                what: (
                    "Mã thủ tục không có trong thư mục procedures.",
                    "A procedure code that no file of `procedures` has."
                ),
                mend: ("Sửa mã, hoặc thêm thủ tục.", "Mend the code, or add the procedure."), source: whole)
        case .unknownDossier:
            rule(
                .error,
                what: (
                    "Phiếu xin lỗi nêu mã hồ sơ không có trong kết quả.",
                    "An apology names a dossier that no result has."
                ),
                mend: ("Sửa mã hồ sơ, hoặc thêm hồ sơ vào results.", "Mend the code, or add the dossier to `results`."),
                source: whole)
        case .unknownTask:
            rule(
                .error,
                what: ("Nhiệm vụ được dẫn không có trong kế hoạch.", "A task that is referred to is not in the plan."),
                mend: (
                    "Sửa parent hoặc sameBudgetAs theo key của một nhiệm vụ khác.",
                    "Let `parent` and `sameBudgetAs` name the key of another task."
                ), source: whole)
        case .unknownGroup:
            rule(
                .error,
                what: ("Nhóm của nhiệm vụ không có trong groups.", "The group of a task is not among `groups`."),
                mend: ("Sửa group theo number của một nhóm.", "Let `group` name the number of a group."), source: whole)
        case .unknownIndicator:
            rule(
                .error,
                what: ("Chỉ tiêu cha không có trong báo cáo.", "The parent of an indicator is not in the report."),
                mend: ("Sửa parent theo code của chỉ tiêu cha.", "Let `parent` name the code of an indicator."),
                source: whole)
        case .missingForm:
            rule(
                .error, what: ("Mẫu đơn được nêu không có trong assets/forms.", "A form that is not in assets/forms."),
                mend: (
                    "Chép tệp vào assets/forms và khai trong forms.yml.",
                    "Put the file into assets/forms and declare it in forms.yml."
                ),
                source: "Nghị định 63/2010/NĐ-CP Điều 8.2")
        case .missingAsset:
            rule(
                .error, what: ("Tệp được nêu không có trong assets.", "A file that is not in `assets`."),
                mend: ("Chép tệp vào assets, hoặc sửa tên.", "Put the file there, or mend its name."), source: whole)
        case .missingAttachment:
            rule(
                .error,
                what: (
                    "Tệp kèm theo, minh chứng hoặc dự thảo được nêu không có trong assets.",
                    "An attachment, a proof or a draft that is not in `assets`."
                ),
                mend: (
                    "Chép tệp vào assets và viết assets/ten-tep.pdf, hoặc bỏ tên tệp.",
                    "Put the file into assets and write assets/name.pdf, or delete its name."
                ),
                source: "Luật 10/2022/QH15 Điều 13")
        case .unknownDisclosure:
            rule(
                .error,
                what: (
                    "Nội dung bị thay thế (supersedes) không có trong disclosures.",
                    "The item named by `supersedes` is not in `disclosures`."
                ),
                mend: (
                    "Viết tên tệp, không đuôi, của nội dung cũ.", "Write the file name of the old item, without ending."
                ),
                source: "Luật 10/2022/QH15 Điều 14")
        default:
            rule(
                .error, what: ("Hai nội dung cùng có một địa chỉ trang.", "Two things want one address."),
                mend: ("Đổi tên một tệp hoặc một tên gọi.", "Rename one of them."),
                source: "congkhai: mỗi địa chỉ một trang")
        }
    }

    private var figureExplanation: RuleExplanation {
        switch self {
        case .validityOrder:
            rule(
                .error, what: ("Ngày hết hiệu lực trước ngày có hiệu lực.", "Validity ends before it begins."),
                mend: ("Xem lại hai ngày.", "Look at both days again."), source: "Nghị định 63/2010/NĐ-CP Điều 15")
        case .dateOrder:
            rule(
                .error, what: ("Hai mốc thời gian ngược thứ tự.", "Two moments stand in the wrong order."),
                mend: ("Xem lại hai mốc.", "Look at both again."), source: "Nghị định 118/2025/NĐ-CP Điều 17, Điều 19")
        case .dateInFuture:
            rule(
                .warning,
                what: (
                    "Việc đã làm ghi ngày sau ngày lập trang.", "Something done bears a day after the day of the site."
                ),
                mend: ("Xem lại năm và tháng.", "Look at the year and the month again."),
                source: "congkhai: số liệu đúng với thời điểm")
        case .codeDate:
            rule(
                .warning,
                what: (
                    "Ngày trong mã hồ sơ khác ngày tiếp nhận.",
                    "The day inside a dossier's code is not its day of receipt."
                ),
                mend: ("Xem lại mã hoặc ngày tiếp nhận.", "Look at the code or the day of receipt again."),
                source: "Nghị định 118/2025/NĐ-CP Điều 28")
        case .incompleteProcedure:
            rule(
                .warning,
                what: (
                    "Thủ tục còn thiếu nội dung luật yêu cầu; trang ghi “chưa cập nhật”.",
                    "A procedure lacks content the law asks for; its page says so."
                ),
                mend: ("Bổ sung các khóa được nêu.", "Add the keys that are named."),
                source: "Nghị định 63/2010/NĐ-CP Điều 8.2, Điều 17")
        case .budgetSum:
            rule(
                .warning,
                what: (
                    "Kinh phí in ở một dòng khác tổng các dòng con.", "A printed amount is not the sum of its parts."
                ),
                mend: (
                    "Không sửa số của bản gốc; chênh lệch được in trên trang.",
                    "Leave the source's figure; the page prints the difference."
                ),
                source: "Luật Ngân sách nhà nước 89/2025/QH15")
        default:
            rule(
                .error,
                what: (
                    "Màu nhấn không đủ tương phản với nền trắng.", "The accent colour has too little contrast on white."
                ),
                mend: ("Chọn màu sẫm hơn (tỷ lệ từ 4,5:1).", "Choose a darker one (4.5:1 or more)."),
                source: "WCAG 2.2, 1.4.3")
        }
    }
}
