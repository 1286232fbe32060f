import Diagnostics
import Testing

@testable import Disclosure
@testable import RecordSchema
@testable import Records
@testable import WorkingTime

@Suite struct ScalarTests {
    private func rule<Value: ScalarValue>(_ type: Value.Type, _ text: String) -> String? {
        do throws(ValueProblem) {
            _ = try Value.read(text.utf8.span)
            return nil
        } catch {
            return error.rule.rawValue
        }
    }

    @Test(arguments: [("0", 0), ("34900000", 34_900_000), ("007", 7), ("999999999999999", 999_999_999_999_999)])
    func numbers(text: String, value: Int) throws {
        #expect(try Int.read(text.utf8.span) == value)
    }

    @Test(arguments: ["", " 1", "1 ", "-1", "+1", "1.000", "1,5", "1e3", "0x1", "mười", "1000000000000000", "１"])
    func notNumbers(text: String) {
        #expect(rule(Int.self, text) == "malformed-number")
    }

    @Test func booleansHaveOneSpelling() throws {
        #expect(try Bool.read("true".utf8.span) && !Bool.read("false".utf8.span))
        for text in ["", "True", "TRUE", "yes", "no", "on", "1", "0", "có", "true "] {
            #expect(rule(Bool.self, text) == "wrong-choice", "\(text)")
        }
    }

    @Test func daysAndMoments() {
        #expect(rule(Day.self, "2024-02-29") == nil)
        #expect(rule(Day.self, "2024-02-30") == "impossible-date")
        #expect(rule(Day.self, "2024-2-3") == "malformed-date")
        #expect(rule(Moment.self, "2024-02-29T24:00") == "impossible-date")
        #expect(rule(Moment.self, "2024-02-29") == "malformed-date")
        #expect(rule(Moment.self, "2024-02-29T08:00Z") == "malformed-date")
        #expect(rule(Moment.self, "2024-02-29 08:00:59+07:00") == nil)
    }

    @Test func clocks() throws {
        #expect(try ClockTime.read("15:05".utf8.span).minutes == 905)
        #expect(try ClockTime.read("07:05".utf8.span).vietnamese == "7 giờ 05")
        for text in ["", "24:00", "12:60", "7:30", "07h30", "07:3 ", "ab:cd"] {
            #expect(rule(ClockTime.self, text) == "malformed-date", "\(text)")
        }
    }

    @Test func yearsOrDays() throws {
        #expect(try YearOrDay.read("2021".utf8.span) == .year(2021))
        #expect(try YearOrDay.read("2021-06-30".utf8.span).vietnamese == "30/06/2021")
        #expect(rule(YearOrDay.self, "2021-06-31") == "impossible-date")
        #expect(rule(YearOrDay.self, "20a1") == "malformed-number")
    }

    @Test func timeLimits() {
        #expect(rule(TimeLimit.self, "3 ngày làm việc") == nil)
        #expect(rule(TimeLimit.self, "3 ngay") == "malformed-time-limit")
    }

    @Test(arguments: [
        ("https://a.vn", "https://a.vn", "/"), ("https://a.vn/", "https://a.vn", "/"),
        ("http://a.vn:8080/cong-khai/", "http://a.vn:8080/cong-khai", "/cong-khai/"),
        ("https://a.vn/x/y", "https://a.vn/x/y", "/x/y/"),
    ])
    func baseAddresses(text: String, kept: String, path: String) throws {
        let base = try BaseURL.read(text.utf8.span)
        #expect(base.text == kept)
        #expect(base.path == path)
    }

    @Test(arguments: [
        "", "a.vn", "ftp://a.vn", "https://", "https:///x", "https://a b.vn", "https://a.vn?x", "https://a.vn/#x",
        "https://xã.vn", "https://a.vn\"", "javascript:x",
    ])
    func notBaseAddresses(text: String) {
        #expect(rule(BaseURL.self, text) == "malformed-address")
    }

    @Test func choicesSuggest() {
        func message(_ text: String) -> String? {
            do throws(ValueProblem) {
                _ = try Dossier.Outcome.read(text.utf8.span)
                return nil
            } catch {
                return error.message.vietnamese
            }
        }
        let all = "Chọn một trong: granted, refused, returned-incomplete, withdrawn, stopped"
        #expect(message("granted") == nil)
        #expect(
            message("Từ chối giải quyết")
                == "“Từ chối giải quyết” không có trong danh mục; có phải ý bạn là “refused”? \(all)")
        #expect(message("witdrawn") == "“witdrawn” không có trong danh mục; có phải ý bạn là “withdrawn”? \(all)")
        #expect(message("xong") == "“xong” không có trong danh mục. \(all)")
        #expect(message("Granted")?.contains("“granted”") == true)
    }
}

@Suite struct ColourTests {
    private func colour(_ hex: String) throws -> Colour { try Colour.read(hex.utf8.span) }

    /// Figures of WCAG's own examples and of common contrast checkers, cut to two decimals as those do.
    @Test(arguments: [
        ("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#777777", 4.47), ("#ff0000", 3.99), ("#0000ff", 8.59),
        ("#008000", 5.13),
        ("#ff9900", 2.14), ("#595959", 7.0),
    ])
    func contrastOnWhite(hex: String, ratio: Double) throws {
        let contrast = try colour(hex).contrast(with: .white)
        #expect((contrast * 100 + 1e-7).rounded(.down) / 100 == ratio)
        #expect(try contrast == Colour.white.contrast(with: colour(hex)))
    }

    @Test func theDefaultAccentReadsOnWhite() {
        #expect(SiteSettings.defaultAccent.contrast(with: .white) >= 7)
    }

    @Test func tintsReachTheRequiredContrast() throws {
        let dark = try colour("#121212")
        for hex in ["#9f1d20", "#1b5e20", "#4a148c", "#000000", "#ffffff"] {
            #expect(try colour(hex).readable(on: dark, contrast: 4.5).contrast(with: dark) >= 4.5, "\(hex)")
        }
        #expect(try colour("#ffee00").readable(on: dark, contrast: 4.5) == colour("#ffee00"))
        #expect(Colour.black.mixed(with: .white, share: 0.5).hex == "#808080")
    }

    @Test(arguments: ["", "#fff", "9f1d20", "#9f1d2", "#9f1d200", "#9f1d2g", "#+f1d20", "#-f1d20", "đỏ", "red"])
    func refuse(text: String) {
        #expect(throws: ValueProblem.self) { try Colour.read(text.utf8.span) }
    }

    @Test func keepTheirSpelling() throws {
        #expect(try colour("#9F1d20").hex == "#9f1d20")
        #expect(try colour("#00000a").hex == "#00000a")
    }
}
