/// A large value that is handed on by reference: pages pass their records from component to component.
public final class Box<Value: Sendable>: Sendable {
    public let value: Value

    public init(_ value: Value) { self.value = value }
}
