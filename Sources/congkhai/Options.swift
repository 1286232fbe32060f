import ArgumentParser
import Diagnostics
import Disclosure
import Glibc
import WorkingTime

/// Options of every command that reads content.
struct ContentOptions: ParsableArguments {
    @Option(name: .long, help: "Thư mục nội dung.", completion: .directory)
    var content = "Content"

    @Option(name: .long, help: "Coi ngày này là hôm nay (năm-tháng-ngày).", transform: Self.day)
    var asOf: Day?

    @OptionGroup var work: WorkOptions

    var lang: Language { work.lang }
    var workers: Int { work.workers }

    /// The date given by `--as-of`, or today.
    var today: Day { asOf ?? Clock.today }

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw ValidationError("--as-of nhận ngày có trong lịch, viết 2024-09-30") }
        return day
    }
}

/// Options of every long-running command.
struct WorkOptions: ParsableArguments {
    @Option(name: .long, help: "Số luồng làm việc.")
    var jobs: Int?

    @Option(name: .long, help: "Ngôn ngữ thông báo: vi hoặc en.")
    var lang = Language.vietnamese

    mutating func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs nhận số từ 1 đến 256") }
    }

    var workers: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// The only source of the current time.
enum Clock {
    /// The current time, in seconds since 1970.
    static var now: Int64 { Int64(time(nil)) }

    /// Today's date in Việt Nam.
    static var today: Day { Moment(secondsSinceEpoch: now).day }
}

extension Moment {
    /// Creates the minute in Việt Nam (UTC+7) that contains a time, in seconds since 1970 UTC.
    init(secondsSinceEpoch seconds: Int64) {
        self.init(minutesSinceEpoch: Int(seconds / 60) + 7 * 60)
    }
}

extension Language: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}
