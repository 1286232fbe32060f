import Diagnostics
import RecordSchema
import Records

extension Locality {
    func findings(assets: Set<String>) -> [Diagnostic] {
        [boundaryMap?.file].compactMap { $0 }.missing(from: assets, in: location.file)
    }
}
