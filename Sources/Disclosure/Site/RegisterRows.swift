import Diagnostics

/// Every dossier, linked: the part of the register that takes room.
struct RegisterRows: Sendable {
    /// In the order of their codes.
    var dossiers: [LinkedDossier] = []
    /// Indices of those that were closed, by day, then standing, then code.
    var closed: [Int32] = []
    /// The files the dossiers come from.
    var files: [String] = []
    /// Dossiers that were read and could not be taken in.
    var refused: Set<DossierCode> = []

    func location(of dossier: LinkedDossier) -> Location {
        Location(file: files[Int(dossier.file)], position: dossier.record.position)
    }

    func index(of code: DossierCode) -> Int? {
        let index = dossiers.partitioningIndex { $0.record.code < code }
        return index < dossiers.count && dossiers[index].record.code == code ? index : nil
    }
}
