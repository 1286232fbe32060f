import CGlibc
import Glibc

/// Returns the linker's identifier (the GNU build ID note) of the object that contains this code, or nil if it has
/// none. It is a hash of the object's contents, so different builds have different identifiers.
public func buildIdentifier() -> [UInt8]? {
    guard let head = head_of_own_object() else { return nil }
    let start = UnsafeRawPointer(head)
    let segments = (0..<Int(head.pointee.e_phnum)).map { number in
        start.loadUnaligned(
            fromByteOffset: Int(head.pointee.e_phoff) + number * Int(head.pointee.e_phentsize), as: program_header.self)
    }
    // Addresses are relative to where the ELF header was meant to be loaded.
    guard let first = segments.first(where: { $0.p_type == UInt32(PT_LOAD) && $0.p_offset == 0 }) else { return nil }
    for segment in segments where segment.p_type == UInt32(PT_NOTE) {
        let notes = UnsafeRawBufferPointer(
            start: start + Int(segment.p_vaddr) - Int(first.p_vaddr), count: Int(segment.p_memsz))
        if let identifier = buildIdentifier(in: notes, alignment: segment.p_align == 8 ? 8 : 4) { return identifier }
    }
    return nil
}

/// Returns the build ID in a sequence of ELF notes, or nil if there is none.
///
/// - Parameters:
///   - notes: The notes, each consisting of name length, descriptor length, type, name, and descriptor.
///   - alignment: The alignment of descriptors and notes in bytes.
func buildIdentifier(in notes: UnsafeRawBufferPointer, alignment: Int) -> [UInt8]? {
    func aligned(_ count: Int) -> Int { (count + alignment - 1) / alignment * alignment }
    let headSize = MemoryLayout<note_header>.size
    var offset = 0
    while offset + headSize <= notes.count {
        let head = notes.loadUnaligned(fromByteOffset: offset, as: note_header.self)
        let name = offset + headSize
        let content = offset + aligned(headSize + Int(head.n_namesz))
        let end = content + Int(head.n_descsz)
        guard name + Int(head.n_namesz) <= notes.count, end <= notes.count else { return nil }
        if head.n_type == UInt32(NT_GNU_BUILD_ID), notes[name..<name + Int(head.n_namesz)].elementsEqual("GNU\0".utf8),
            head.n_descsz > 0
        {
            return Array(notes[content..<end])
        }
        offset = content + aligned(Int(head.n_descsz))
    }
    return nil
}
