import Diagnostics
import RecordSchema
import Records

extension Survey {
    /// Diagnostics for more answers than questionnaires, or more questionnaires than were handed out.
    var findings: [Diagnostic] {
        func finding(at position: Position, vi: String, en: String) -> Diagnostic {
            Diagnostic(.surveySum, at: Location(file: location.file, position: position), Message(vi: vi, en: en))
        }
        var findings: [Diagnostic] = []
        if valid.value > sent {
            findings.append(
                finding(
                    at: valid.position, vi: "\(valid.value) phiếu hợp lệ nhiều hơn \(sent) phiếu phát ra",
                    en: "\(valid.value) valid questionnaires are more than the \(sent) handed out"))
        }
        for result in results where result.answers > valid.value {
            findings.append(
                finding(
                    at: result.question.position,
                    vi:
                        "“\(result.question.value.label)” có \(result.answers) câu trả lời, nhiều hơn \(valid.value) phiếu hợp lệ",
                    en:
                        "\(result.question.value.rawValue) has \(result.answers) answers, more than \(valid.value) valid questionnaires"
                ))
        }
        return findings
    }
}
