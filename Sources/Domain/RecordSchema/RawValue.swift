import Diagnostics

/// An untyped value parsed from a content file: a scalar, a list, or a map, with its position.
public struct RawValue: Sendable {
    /// The structure of a value.
    public enum Shape: Sendable {
        case empty
        case scalar(String)
        case list([RawValue])
        case map([Entry])
    }

    /// A key-value pair with the position of the key.
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
