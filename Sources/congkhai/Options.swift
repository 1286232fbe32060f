import ArgumentParser
import Diagnostics
import Disclosure
import Glibc

/// What every command that reads content takes.
struct ContentOptions: ParsableArguments {
    @Option(name: .long, help: "Thư mục nội dung.")
    var content = "Content"

    @Option(name: .long, help: "Coi ngày này là hôm nay (năm-tháng-ngày).", transform: Self.day)
    var asOf: Day?

    @Option(name: .long, help: "Số luồng làm việc.")
    var jobs: Int?

    @Option(name: .long, help: "Ngôn ngữ thông báo: vi hoặc en.")
    var lang = Language.vietnamese

    mutating func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs nhận số từ 1 đến 256") }
    }

    /// The day given, or the one thing the program asks a clock for: today in Việt Nam.
    var today: Day {
        asOf ?? Moment(minutesSinceEpoch: time(nil) / 60 + 7 * 60).day
    }

    var workers: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw ValidationError("--as-of nhận ngày có trong lịch, viết 2024-09-30") }
        return day
    }
}

extension Language: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}
