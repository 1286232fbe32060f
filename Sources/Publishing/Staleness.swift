import Disclosure
import FileSystem

/// Why a file is made again.
public enum Staleness: Sendable, Hashable {
    /// The last build did not make it.
    case new
    /// Somebody else has written it, or removed it.
    case touched
    /// It is made from other things than before.
    case otherwise
    /// What it is made from has changed; indices of the parts of its recipe.
    case changed([UInt32])
}

extension BuildState {
    /// Why each file must be made again; nil where it stands as it is to be, with the stamp that shows it.
    ///
    /// - Parameter files: the files of the site as they stand now: see ``standingFiles(in:)``.
    public func standing(
        of recipes: Recipes, files standing: [FileStamp?]
    ) -> [(staleness: Staleness?, stamp: FileStamp?)] {
        guard let before = basis.recipes.value else { return recipes.files.map { _ in (.new, nil) } }
        let places = Dictionary(
            before.parts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        /// For each part its index in the last build, and whether it is the same.
        let parts = recipes.parts.map { part in
            places[part.name].map { (index: UInt32($0), isSame: before.parts[$0].digest == part.digest) }
        }
        let files = Dictionary(
            before.files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
        return recipes.files.enumerated().map { number, file in
            // Most files have the place they had.
            let place =
                before.files.indices.contains(number) && before.files[number].path == file.path
                ? number : files[file.path]
            guard let place else { return (.new, nil) }
            guard let stamp = stamps[place], stamp == standing[place] else {
                return (.touched, nil)
            }
            let known = before.files[place].parts
            guard known.count == file.parts.count,
                zip(known, file.parts).allSatisfy({ parts[Int($1)]?.index == $0 })
            else { return (.otherwise, nil) }
            let changed = file.parts.filter { parts[Int($0)]?.isSame != true }
            return changed.isEmpty ? (nil, stamp) : (.changed(changed), nil)
        }
    }
}
