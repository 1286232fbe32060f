import FileSystem

/// The clock of the disk that a site is written to.
package struct OutputClock: Sendable {
    let output: String
    private let file: ClockFile?

    /// Where there is no output folder yet, nothing is made in its place: the folder that it will stand in is asked.
    package init(of output: String) {
        self.output = output
        let notes = output + "/" + Manifest.folder
        if status(of: notes) == .folder {
            file = ClockFile(in: notes, name: "clock")
        } else {
            var folder = fullPath(output)
            while !isFolder(folder), let slash = folder.lastIndex(of: "/") { folder = String(folder[..<slash]) }
            file = ClockFile(in: folder.isEmpty ? "/" : folder)
        }
    }

    /// Nil where it cannot be read.
    package func read() -> DiskClock? { file?.read() }

    /// Once it has moved past the stamp of a file that was written just before.
    func read(past moment: Int64) async -> DiskClock? {
        let file = file ?? ClockFile(in: output + "/" + Manifest.folder, name: "clock")
        return await DiskClock.past(moment) { file?.read() }
    }
}
