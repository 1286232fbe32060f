import Disclosure
import HTML
import RecordSchema
import Records
import SitePlan
import WorkingTime

/// Cách thức thực hiện: a table of the ways of submission with their time limits and fees.
struct ChannelList: Component {
    let context: PageContext
    let procedure: Procedure

    var body: some HTML {
        section(.aria("labelledby", "cach-nop")) {
            h2(Wording.heading, .id("cach-nop"))
            if procedure.channels.isEmpty {
                p { NotKnown() }
            } else {
                table(.class("cards channels")) {
                    thead {
                        tr {
                            th(.scope(.col)) { Wording.columnChannel }
                            th(.scope(.col)) { Wording.columnTimeLimit }
                            th(.scope(.col)) { Wording.columnFee }
                        }
                    }
                    tbody {
                        ForEach(procedure.channelGroups) { ways, channel in
                            tr {
                                th(.scope(.row)) { ways.map(\.label).joined(separator: ", ") }
                                td {
                                    Known(channel.timeLimit?.text)
                                    if let note = channel.note { p(note, .class("meta")) }
                                }
                                td { FeeCell(fees: channel.fees, site: context.site) }
                            }
                        }
                    }
                }
                if procedure.immediate == true {
                    let cutoff = procedure.cutoffTime ?? ClockTime(minutes: Deadline.defaultCutoff)
                    p(Wording.sameDay(cutoff: cutoff.vietnamese))
                }
            }
            if let reason = procedure.partialReason { p(Wording.partlyOnline(reason: reason)) }
        }
    }
}

extension Procedure {
    /// The ways of submission, grouped by equal terms; each group is one row.
    fileprivate var channelGroups: [(ways: [SubmissionChannel.Way], channel: SubmissionChannel)] {
        channels.grouped { channel in
            var terms = channel
            terms.channel = .inPerson
            return terms
        }.map { ($1.map(\.channel), $1[0]) }
    }
}

private struct FeeCell: Component {
    let fees: [Fee]?
    let site: Site

    var body: some HTML {
        if let fees {
            let valid = fees.filter { $0.isValid(in: site) }
            if valid.isEmpty {
                Wording.noFee
            } else {
                ForEach(valid) { fee in
                    p {
                        fee.amount == nil ? fee.short : "\(fee.kind.label): \(fee.short)"
                        if !fee.details.isEmpty { span(fee.details, .class("meta")) }
                    }
                }
            }
        } else {
            NotKnown()
        }
    }
}

// MARK: - Wording

extension ChannelList {
    private enum Wording {
        static let heading = "Cách nộp, thời hạn, phí"
        static let columnChannel = "Hình thức nộp"
        static let columnTimeLimit = "Thời hạn giải quyết"
        static let columnFee = "Phí, lệ phí"
        static func sameDay(cutoff: String) -> String {
            "Trả kết quả ngay trong ngày; hồ sơ nhận sau \(cutoff) thì trả trong ngày làm việc tiếp theo."
        }
        static func partlyOnline(reason: String) -> String { "Chưa trực tuyến toàn trình vì: \(reason)" }
    }
}

extension FeeCell {
    private enum Wording {
        static let noFee = "Không thu"
    }
}
