import Binary
import Diagnostics
import RecordSchema
import WorkingTime

extension Dossier: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        writeFacts(into: &writer)
        position.write(into: &writer)
    }

    /// Writes everything except the position in the file.
    public func writeFacts(into writer: inout BinaryWriter) {
        code.write(into: &writer)
        procedure.write(into: &writer)
        writer.write(applicantKind.ordinalByte)
        writer.write(channel.ordinalByte)
        received.write(into: &writer)
        submitted.write(into: &writer)
        authorityReceived.write(into: &writer)
        supplemented.write(into: &writer)
        due.write(into: &writer)
        resolved.write(into: &writer)
        returned.write(into: &writer)
        writer.write(returnChannel.ordinalByte)
        writer.write(outcome.ordinalByte)
        paidOnline.write(into: &writer)
        digitised.write(into: &writer)
        illustrative.write(into: &writer)
        lateReason.write(into: &writer)
        pauses.write(into: &writer)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(at: Location(file: ""))
        code = try DossierCode(from: &reader)
        procedure = try ProcedureCode(from: &reader)
        applicantKind = try ApplicantKind(ordinalByte: reader.read())
        channel = try Channel(ordinalByte: reader.read())
        received = try Moment(from: &reader)
        submitted = try Moment?(from: &reader)
        authorityReceived = try Moment?(from: &reader)
        supplemented = try Moment?(from: &reader)
        due = try Moment?(from: &reader)
        resolved = try Moment?(from: &reader)
        returned = try Moment?(from: &reader)
        returnChannel = try ReturnChannel?(ordinalByte: reader.read())
        outcome = try Outcome?(ordinalByte: reader.read())
        paidOnline = try Bool?(from: &reader)
        digitised = try Bool?(from: &reader)
        illustrative = try Bool?(from: &reader)
        lateReason = try String?(from: &reader)
        pauses = try [Pause](from: &reader)
        position = try Position(from: &reader)
    }
}

extension Pause: BinaryValue {
    public func write(into writer: inout BinaryWriter) {
        from.write(into: &writer)
        to.write(into: &writer)
        writer.write(reason.ordinalByte)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(at: Location(file: ""))
        from = try Day(from: &reader)
        to = try Day(from: &reader)
        reason = try Reason(ordinalByte: reader.read())
    }
}
