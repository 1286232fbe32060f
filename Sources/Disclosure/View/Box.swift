/// A large value that is handed on by reference: pages pass their records from component to component.
public final class Box<Value: Sendable>: @unchecked Sendable {
    // Nobody writes to it. It has an address, so that a part can be read where it lies.
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

    /// One part. A key path into the value itself would copy all the others on its way.
    public subscript<Part>(path: KeyPath<Value, Part>) -> Part {
        place.pointer(to: path)?.pointee ?? place.pointee[keyPath: path]
    }
}
