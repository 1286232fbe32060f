import Records
import WorkingTime

/// An accumulator that counts dossiers into slices of time in a single pass.
struct StatisticsAccumulator {
    /// The slices in order of creation.
    private var slices: [StatisticsSlice] = []
    /// The indices of `slices` in chronological order.
    private var order: [Int] = []
    /// The days at which a slice must begin, even within a month.
    private let cuts: [Day]
    private let versions: Int
    private var counter: WorkingDayCounter
    // The slices of the last dossier; the next one nearly always falls into the same ones.
    private var receivedIn = 0
    private var closedIn = 0

    /// - Parameters:
    ///   - spans: The periods that do not consist of whole months.
    ///   - versions: The number of procedure versions.
    public init(spans: [Period], versions: Int, calendar: WorkingCalendar) {
        cuts = Set(spans.flatMap { [$0.first, $0.last + 1] }).sorted()
        self.versions = versions
        counter = WorkingDayCounter(calendar)
    }

    /// The slices in chronological order.
    var sorted: [StatisticsSlice] { order.map { slices[$0] } }

    /// Counts dossiers.
    ///
    /// - Parameter days: The days of the codes of the dossiers.
    mutating func add(_ dossiers: [LinkedDossier], days: [DossierDay]) {
        for day in days {
            for index in day.range { add(dossiers[index], of: day) }
        }
    }

    private mutating func add(_ dossier: LinkedDossier, of day: DossierDay) {
        let received = dossier.record.received.day
        receivedIn = slice(of: received, near: receivedIn)
        slices[receivedIn].addReceived(dossier, of: day, versions: versions)

        if let closed = dossier.closedOn {
            closedIn = slice(of: closed, near: closedIn)
            slices[closedIn].addClosed(dossier, of: day, versions: versions)
            if dossier.status != .ended {
                let taken = counter.workingDays(from: received, to: closed)
                let allowed = dossier.due.map { counter.workingDays(from: received, to: $0.day) }
                slices[closedIn].versions.addTimes(
                    taken: taken, allowed: allowed, version: dossier.procedure, among: versions)
            }
        }
        if let overdue = dossier.overdueDays {
            slices[slice(of: overdue.first, near: receivedIn)].overdueChange += 1
            if overdue.last < .last { slices[slice(of: overdue.last + 1, near: closedIn)].overdueChange -= 1 }
        }
    }

    /// Returns the index of the slice that contains a day, creating the slice if needed.
    private mutating func slice(of day: Day, near guess: Int) -> Int {
        if guess < slices.count, slices[guess].first <= day, day <= slices[guess].last { return guess }
        let position = order.partitioningIndex { slices[$0].last < day }
        if position < order.count, slices[order[position]].first <= day { return order[position] }
        let cut = cuts.partitioningIndex { $0 <= day }
        let first = cut > 0 ? max(day.startOfMonth, cuts[cut - 1]) : day.startOfMonth
        let last = cut < cuts.count ? min(day.endOfMonth, cuts[cut] - 1) : day.endOfMonth
        slices.append(StatisticsSlice(first: first, last: last))
        order.insert(slices.count - 1, at: position)
        return slices.count - 1
    }
}
