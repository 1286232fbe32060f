import Diagnostics
import Engine
import Glibc
import SitePlan

/// Measures the duration of each stage of a build.
struct StageClock {
    private let clock = ContinuousClock()
    private var last: ContinuousClock.Instant
    private(set) var stages: [(name: Message, time: Duration)] = []

    init() { last = clock.now }

    /// Ends the current stage and names it.
    mutating func end(vi: String, en: String) {
        let now = clock.now
        stages.append((Message(vi: vi, en: en), now - last))
        last = now
    }
}

extension SiteBuild {
    /// Describes the time of stages, of queries by type, and of the slowest files, bytes written, and peak memory.
    func timings(_ stages: StageClock, _ revision: Revision, written: Int) -> Message {
        let kinds = revision.timings.filter { $0.run + $0.green + $0.loaded > 0 }
            .sorted { ($0.ownTime, $1.name) > ($1.ownTime, $0.name) }
        // Two more outputs are requested, since `WrittenSite` is one before and one after writing.
        let files = revision.slowestOutputs(Self.shownFiles + 2).compactMap { timing in
            (timing.key as? SiteFile).map { "\(timing.ownTime.milliseconds) ms  \($0.path)" }
        }.prefix(Self.shownFiles)
        let titles = Engine.titles
        func lines(in language: Language) -> String {
            let isVietnamese = language == .vietnamese
            let stages = stages.stages.map { "\($0.time.milliseconds) ms  \($0.name.text(in: language))" }
            let queries = kinds.map { kind in
                let name = titles[kind.name]?.text(in: language) ?? kind.name
                return isVietnamese
                    ? "\(kind.ownTime.milliseconds) ms  \(name): chạy \(kind.run), còn đúng \(kind.green), nạp \(kind.loaded)"
                    : "\(kind.ownTime.milliseconds) ms  \(name): \(kind.run) run, \(kind.green) green, \(kind.loaded) loaded"
            }
            let sums =
                isVietnamese
                ? "\(written) byte đã ghi; bộ nhớ cao nhất \(peakMemory) MiB"
                : "\(written) bytes written; peak memory \(peakMemory) MiB"
            return (stages + queries + files + [sums]).joined(separator: "\n")
        }
        return Message(vi: lines(in: .vietnamese), en: lines(in: .english))
    }

    private static let shownFiles = 10

    /// The peak memory use, in mebibytes.
    private var peakMemory: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }
}

extension Duration {
    /// The duration in milliseconds, with one decimal place.
    fileprivate var milliseconds: String {
        let tenths = components.seconds * 10_000 + components.attoseconds / 100_000_000_000_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
