import Binary
import Digests
import Testing

@Suite struct KeptValuesTests {
    private func key(_ number: Int) -> Digest { Digest { number.write(into: &$0) } }

    private func values(_ count: Int) -> KeptValues {
        var values = KeptValues()
        for number in 0..<count { values.keep("giá trị \(number)", as: key(number)) }
        return values
    }

    /// Written leaf by leaf and taken up again.
    private func copy(_ values: KeptValues) -> KeptValues {
        var copy = KeptValues()
        for leaf in 0..<KeptValues.leafCount {
            var writer = BinaryWriter()
            values.write(leaf: leaf, into: &writer)
            var reader = BinaryReader(writer.bytes)
            copy.read(leaf: leaf, from: &reader)
        }
        return copy
    }

    @Test func comeBack() throws {
        let copy = copy(values(300))
        for number in 0..<300 {
            var reader = try #require(copy[key(number)])
            #expect(try String(from: &reader) == "giá trị \(number)")
        }
        #expect(copy[key(300)] == nil)
        #expect(copy.leaves(notIn: values(300)) == [])
    }

    @Test func aChangeIsOneLeaf() {
        let before = values(300)
        var changed = before
        changed.keep("khác", as: key(7))
        #expect(changed.leaves(notIn: before).count == 1)
        #expect(before.leaves(notIn: changed) == changed.leaves(notIn: before))
        var more = before
        more.keep("thêm", as: key(300))
        #expect(more.leaves(notIn: before).count == 1)
        #expect(before.leaves(notIn: more).count == 1)
    }

    @Test func aHarmedLeafIsEmpty() {
        var copy = KeptValues()
        var reader = BinaryReader([9, 0, 0, 0, 1])
        copy.read(leaf: 3, from: &reader)
        #expect(copy.leaves(notIn: KeptValues()) == [])
    }
}
