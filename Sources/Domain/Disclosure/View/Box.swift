/// A reference to a large immutable value, used to pass records between components without copying.
public final class Box<Value: Sendable>: @unchecked Sendable {
    // Never mutated after initialization. A stable address allows reading a part in place.
    private let place: UnsafeMutablePointer<Value>

    public init(_ value: Value) {
        place = .allocate(capacity: 1)
        place.initialize(to: value)
    }

    deinit {
        place.deinitialize(count: 1)
        place.deallocate()
    }

    public var value: Value { place.pointee }

    /// A part of the value, read in place. Applying the key path to the value would copy all of it.
    public subscript<Part>(path: KeyPath<Value, Part>) -> Part {
        place.pointer(to: path)?.pointee ?? place.pointee[keyPath: path]
    }
}
