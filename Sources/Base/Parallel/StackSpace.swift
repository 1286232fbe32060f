import CGlibc
import Glibc

/// The remaining stack space of the current thread, to be checked by recursive work before it goes deeper.
public enum StackSpace {
    /// Whether more than three quarters of the stack are used.
    public static var isLow: Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { here in
            UInt(bitPattern: here.baseAddress) < limit
        }
    }

    /// The lowest acceptable address, cached per thread: for the main thread, the system reads a file to determine it.
    private static var limit: UInt {
        if let known = pthread_getspecific(key) { return UInt(bitPattern: known) }
        let found = measured()
        pthread_setspecific(key, UnsafeRawPointer(bitPattern: found))
        return found
    }

    private static func measured() -> UInt {
        var attributes = pthread_attr_t()
        var (lowest, size): (UnsafeMutableRawPointer?, Int) = (nil, 0)
        guard pthread_getattr_np(pthread_self(), &attributes) == 0 else { return 1 }
        defer { pthread_attr_destroy(&attributes) }
        guard pthread_attr_getstack(&attributes, &lowest, &size) == 0 else { return 1 }
        // Assume 8 MiB for an unlimited stack.
        let used = min(size, 8 << 20)
        return UInt(bitPattern: lowest) + UInt(size - used + used / 4)
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()
}
