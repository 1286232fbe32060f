import ArgumentParser
import Diagnostics
import Disclosure
import Glibc

/// What every command that reads content takes.
struct ContentOptions: ParsableArguments {
    @Option(name: .long, help: "Thư mục nội dung.", completion: .directory)
    var content = "Content"

    @Option(name: .long, help: "Coi ngày này là hôm nay (năm-tháng-ngày).", transform: Self.day)
    var asOf: Day?

    @OptionGroup var work: WorkOptions

    var lang: Language { work.lang }
    var workers: Int { work.workers }

    /// The day given, or today.
    var today: Day { asOf ?? Clock.today }

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw ValidationError("--as-of nhận ngày có trong lịch, viết 2024-09-30") }
        return day
    }
}

/// What every command that works for a while takes.
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

/// The one place where the program asks what time it is.
enum Clock {
    /// Seconds since 1970.
    static var now: Int64 { Int64(time(nil)) }

    /// Today in Việt Nam.
    static var today: Day { Moment(secondsSinceEpoch: now).day }
}

extension Moment {
    /// The minute in Việt Nam of a second since 1970 in Greenwich.
    init(secondsSinceEpoch seconds: Int64) {
        self.init(minutesSinceEpoch: Int(seconds / 60) + 7 * 60)
    }
}

extension Language: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}
