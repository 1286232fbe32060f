import CGlibc
import Glibc

/// How much of this thread's stack is left: work that calls itself asks before it goes deeper.
public enum StackRoom {
    /// Whether more than three quarters of the stack are used.
    public static var isLow: Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { here in
            UInt(bitPattern: here.baseAddress) < limit
        }
    }

    /// Each thread finds out once; the system reads a file to tell the first thread's.
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
        // A stack without a bound is taken for one of 8 MiB.
        let used = min(size, 8 << 20)
        return UInt(bitPattern: lowest) + UInt(size - used + used / 4)
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()
}
