import Diagnostics
import WorkingTime

extension Rule {
    /// Returns whether the rule is in force on a day.
    public func applies(on day: Day) -> Bool {
        let (year, month, dayOfMonth) = day.components
        let number = year * 10_000 + month * 100 + dayOfMonth
        return (explanation.validFrom ?? 0) <= number && number <= (explanation.validTo ?? .max)
    }
}
