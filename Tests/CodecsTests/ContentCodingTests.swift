import CBrotliDecoder
import CZlib
import Codecs
import TestSupport
import Testing

@Suite struct ContentCodingTests {
    /// Texts of many lengths and kinds, around the sizes at which something changes.
    private static let samples: [[UInt8]] = {
        var random = SeededGenerator(seed: 8)
        let word = Array("Thủ tục hành chính: <td>đăng ký khai sinh</td>\n".utf8)
        var samples = [[], [0], Array("a".utf8), word, [UInt8](repeating: 0x20, count: 1 << 16)]
        for length in [10, 100, 4095, 4096, 65_535, 65_536, 65_537, 300_000] {
            samples.append((0..<length).map { word[$0 % word.count] })
            samples.append((0..<length).map { _ in UInt8.random(in: 0x61...0x64, using: &random) })
            samples.append((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
        return samples
    }()

    @Test(arguments: ContentCoding.allCases)
    func whatIsUnpackedIsWhatWasThere(coding: ContentCoding) {
        for sample in Self.samples {
            guard let packed = coding.compress(sample) else { continue }
            #expect(packed.count < sample.count)
            #expect(coding.unpack(packed, length: sample.count) == sample)
        }
    }

    @Test(arguments: ContentCoding.allCases)
    func onlyWhatShrinksIsCompressed(coding: ContentCoding) {
        var random = SeededGenerator(seed: 9)
        let noise = (0..<10_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        #expect(coding.compress([]) == nil)
        #expect(coding.compress(Array("a".utf8)) == nil)
        #expect(coding.compress(noise) == nil)
        #expect((coding.compress([UInt8](repeating: 0x61, count: 1000))?.count ?? 1000) < 50)
    }

    @Test(arguments: ContentCoding.allCases)
    func theSameBytesGiveTheSameBytes(coding: ContentCoding) {
        for sample in Self.samples { #expect(coding.compress(sample) == coding.compress(sample)) }
    }

    /// RFC 1952: method deflate, no flags (so no name), no time.
    @Test func gzipContainsNoNameAndNoTime() throws {
        let packed = try #require(ContentCoding.gzip.compress([UInt8](repeating: 0x61, count: 1000)))
        #expect(packed.prefix(8).elementsEqual([0x1F, 0x8B, 8, 0, 0, 0, 0, 0]))
    }
}

extension ContentCoding {
    fileprivate func unpack(_ packed: [UInt8], length: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: length + 1) { buffer, count in
            switch self {
            case .gzip:
                var stream = z_stream()
                guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
                    return
                }
                defer { inflateEnd(&stream) }
                packed.withUnsafeBufferPointer { input in
                    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                    stream.avail_in = UInt32(packed.count)
                    stream.next_out = buffer.baseAddress
                    stream.avail_out = UInt32(length + 1)
                    if inflate(&stream, Z_FINISH) == Z_STREAM_END { count = length + 1 - Int(stream.avail_out) }
                }
            case .brotli:
                var unpacked = length + 1
                let result = BrotliDecoderDecompress(packed.count, packed, &unpacked, buffer.baseAddress)
                if result == BROTLI_DECODER_RESULT_SUCCESS { count = unpacked }
            }
        }
    }
}
