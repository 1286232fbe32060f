import CGlibc

/// Asks the system for memory in few large pieces, and keeps what was freed: a build makes a site's worth of bytes in a
/// moment, and would else spend a tenth of its time on being given pages, giving them back, and being given them again.
func tuneAllocator() {
    mallopt(M_TOP_PAD, 4 << 20)
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
}
