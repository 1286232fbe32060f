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
        /// The key, which names a field if the map is a record.
        public let key: String
        /// The position at which the key begins in the file.
        public let keyPosition: Position
        /// The value that follows the key; empty if nothing does.
        public let value: RawValue

        /// Creates an entry from a key, the key's position, and a value.
        public init(key: String, keyPosition: Position, value: RawValue) {
            self.key = key
            self.keyPosition = keyPosition
            self.value = value
        }
    }

    /// The structure of the value, with its contents.
    public let shape: Shape
    /// The position at which the value begins in the file.
    public let position: Position

    /// Creates a value that begins at a position in the file.
    public init(_ shape: Shape, at position: Position) {
        self.shape = shape
        self.position = position
    }
}
