import RecordSchema

/// A measure of commitments that the site can compute from its own records.
public enum CommitmentMeasure: String, Choice {
    case onTimeRate = "on-time-rate"
    case lateWithApology = "late-with-apology"
    case proceduresComplete = "procedures-complete"
    case proceduresOneStop = "procedures-one-stop"
    case proceduresOnline = "procedures-online"
    case proceduresFullyOnline = "procedures-fully-online"
    case receivedOnline = "received-online"
    case resolvedOnline = "resolved-online"
    case receivedByPost = "received-by-post"
    case returnedByPost = "returned-by-post"
    case paidOnline = "paid-online"
    case resultsTwiceAMonth = "results-twice-a-month"
    case feedbackInTime = "feedback-in-time"
    case feedbackInTenDays = "feedback-in-ten-days"
    case satisfaction
    case satisfactionWithStaff = "satisfaction-with-staff"

    /// What is counted, as a phrase that follows "part of whole".
    public var label: String {
        switch self {
        case .onTimeRate: "hồ sơ có kết quả và có hạn được giải quyết đúng hẹn"
        case .lateWithApology: "hồ sơ quá hạn có phiếu xin lỗi"
        case .proceduresComplete: "thủ tục niêm yết đủ nội dung"
        case .proceduresOneStop: "thủ tục thực hiện một cửa, liên thông"
        case .proceduresOnline: "thủ tục nộp được trực tuyến một phần hoặc toàn trình"
        case .proceduresFullyOnline: "thủ tục nộp được trực tuyến toàn trình"
        case .receivedOnline: "hồ sơ tiếp nhận trực tuyến"
        case .resolvedOnline: "hồ sơ giải quyết xong được nộp trực tuyến"
        case .receivedByPost: "hồ sơ tiếp nhận qua bưu chính"
        case .returnedByPost: "hồ sơ giải quyết xong, có ghi cách nhận kết quả, trả qua bưu chính"
        case .paidOnline: "hồ sơ có ghi cách nộp phí, lệ phí thanh toán trực tuyến"
        case .resultsTwiceAMonth: "tháng công khai kết quả từ hai lần"
        case .feedbackInTime: "phản ánh, kiến nghị được trả lời, chuyển đúng hạn"
        case .feedbackInTenDays: "phản ánh, kiến nghị thuộc thẩm quyền được trả lời trong 10 ngày từ ngày nhận"
        case .satisfaction: "lượt trả lời hài lòng hoặc rất hài lòng"
        case .satisfactionWithStaff:
            "lượt trả lời hài lòng hoặc rất hài lòng về thái độ của người tiếp nhận, giải quyết"
        }
    }

    /// The records required for the measure, as a phrase.
    public var records: String {
        switch self {
        case .onTimeRate: "hồ sơ có kết quả và có hạn trong kỳ"
        case .lateWithApology: "hồ sơ quá hạn để xét phiếu xin lỗi"
        case .proceduresComplete, .proceduresOneStop, .proceduresOnline, .proceduresFullyOnline:
            "thủ tục đang áp dụng"
        case .receivedOnline, .receivedByPost: "hồ sơ tiếp nhận trong kỳ"
        case .resolvedOnline: "hồ sơ giải quyết xong trong kỳ"
        case .returnedByPost: "hồ sơ giải quyết xong trong kỳ có ghi cách nhận kết quả"
        case .paidOnline: "hồ sơ trong kỳ có ghi cách nộp phí, lệ phí"
        case .resultsTwiceAMonth: "tháng đã trọn có công khai kết quả"
        case .feedbackInTime: "phản ánh, kiến nghị trong sổ"
        case .feedbackInTenDays: "phản ánh, kiến nghị thuộc thẩm quyền đã trả lời hoặc đã quá 10 ngày"
        case .satisfaction, .satisfactionWithStaff: "khảo sát mức độ hài lòng"
        }
    }
}
