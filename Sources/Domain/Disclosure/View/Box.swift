/// A reference to a large immutable value, used to pass records between components without copying.
public final class Box<Value: Sendable>: @unchecked Sendable {
    // Never mutated after initialization. A stable address allows reading a part in place.
    private let storage: UnsafeMutablePointer<Value>

    /// Creates a reference to a copy of `value`, which is kept as long as the box.
    public init(_ value: Value) {
        storage = .allocate(capacity: 1)
        storage.initialize(to: value)
    }

    deinit {
        storage.deinitialize(count: 1)
        storage.deallocate()
    }

    /// A copy of the whole value; to read only a part, use the subscript.
    public var value: Value { storage.pointee }

    /// A part of the value, read in place. Applying the key path to the value would copy all of it.
    public subscript<Part>(path: KeyPath<Value, Part>) -> Part {
        storage.pointer(to: path)?.pointee ?? storage.pointee[keyPath: path]
    }
}
