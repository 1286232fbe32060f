import FileSystem

/// The clock of the disk that contains an output folder.
package struct OutputClock: Sendable {
    let output: String
    private let file: ClockFile?

    /// Creates the clock. If the output folder does not exist yet, it is not created; its nearest existing ancestor is
    /// used.
    package init(of output: String) {
        self.output = output
        let metadataFolder = output + "/" + Manifest.folder
        if status(of: metadataFolder) == .folder {
            file = ClockFile(in: metadataFolder, name: "clock")
        } else {
            var folder = fullPath(output)
            while !isFolder(folder), let slash = folder.lastIndex(of: "/") { folder = String(folder[..<slash]) }
            file = ClockFile(in: folder.isEmpty ? "/" : folder)
        }
    }

    /// Returns the current time; nil if it cannot be read.
    package func read() -> DiskClock? { file?.read() }

    /// Returns the time once it has moved past the stamp of a file that was just written.
    func read(past moment: Int64) async -> DiskClock? {
        let file = file ?? ClockFile(in: output + "/" + Manifest.folder, name: "clock")
        return await DiskClock.past(moment) { file?.read() }
    }
}
