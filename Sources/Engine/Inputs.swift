import Binary
import Digests

/// The providers of a revision's inputs.
public struct Inputs: Sendable {
    private var providers: [ObjectIdentifier: any AnyObject & Sendable] = [:]

    /// Creates a set without any providers.
    public init() {}

    /// Registers the provider of a kind of input.
    ///
    /// - Parameters:
    ///   - digest: Called at most once per key and revision, also for keys that no longer exist, for which it returns
    ///     ``Digest/none``. Equal digests imply equal values.
    ///   - value: Called once per request; the value must not change within a revision.
    public mutating func provide<I: Input>(
        _ type: I.Type, digest: @escaping @Sendable (I) throws -> Digest,
        value: @escaping @Sendable (I) throws -> I.Value
    ) {
        add(InputProvider<I>(digest: digest, value: value), as: type)
    }

    /// Registers the provider of a kind of input with small values, whose digest is that of the encoded value.
    public mutating func provide<I: Input>(_ type: I.Type, value: @escaping @Sendable (I) throws -> I.Value)
    where I.Value: BinaryValue {
        let digest: @Sendable (I) throws -> Digest = { key in
            let value = try value(key)
            return Digest { value.write(into: &$0) }
        }
        provide(type, digest: digest, value: value)
    }

    func provider<I: Input>(_ type: I.Type) throws -> InputProvider<I> {
        guard let provider = provider(of: type) else { throw EngineError.unknown(kind: I.name) }
        return unsafeDowncast(provider, to: InputProvider<I>.self)
    }

    mutating func add(_ provider: any AnyObject & Sendable, as type: any NodeKey.Type) {
        providers[ObjectIdentifier(type)] = provider
    }

    func provider(of type: any NodeKey.Type) -> (any AnyObject & Sendable)? { providers[ObjectIdentifier(type)] }
}

final class InputProvider<I: Input>: Sendable {
    let digest: @Sendable (I) throws -> Digest
    let value: @Sendable (I) throws -> I.Value

    init(digest: @escaping @Sendable (I) throws -> Digest, value: @escaping @Sendable (I) throws -> I.Value) {
        self.digest = digest
        self.value = value
    }
}
