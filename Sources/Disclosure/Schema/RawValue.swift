import Diagnostics

/// A value as it stands in a content file, before anything is known of its meaning:
/// a text, a list or a map, each with its place.
public struct RawValue: Sendable {
    public enum Shape: Sendable {
        case empty
        case scalar(String)
        case list([RawValue])
        case map([Entry])
    }

    /// A key with its value.
    public struct Entry: Sendable {
        public let key: String
        public let keyPosition: Position
        public let value: RawValue

        public init(key: String, keyPosition: Position, value: RawValue) {
            self.key = key
            self.keyPosition = keyPosition
            self.value = value
        }
    }

    public let shape: Shape
    public let position: Position

    public init(_ shape: Shape, at position: Position) {
        self.shape = shape
        self.position = position
    }
}
