import Binary
import Digests
import Engine
import Synchronization

/// A number from outside.
struct Cell: Input {
    typealias Value = Int?
    let id: Int
    static let name = "cell"

    init(_ id: Int) { self.id = id }
    func write(into writer: inout BinaryWriter) { id.write(into: &writer) }
    init(from reader: inout BinaryReader) throws(BinaryError) { id = try Int(from: &reader) }
}

/// How a formula is computed: from outside as well, so that formulas are pure though tests change them.
struct RuleOf: Input {
    typealias Value = Rule
    let id: Int
    static let name = "rule"

    init(_ id: Int) { self.id = id }
    func write(into writer: inout BinaryWriter) { id.write(into: &writer) }
    init(from reader: inout BinaryReader) throws(BinaryError) { id = try Int(from: &reader) }
}

/// Terms from 0 on are formulas; −1 is the cell 1, and so on.
struct Rule: Hashable, Sendable, BinaryValue {
    enum Operation: UInt8, CaseIterable, Sendable {
        case sum
        /// The first decides which of the two others is asked.
        case choice
        /// 0 or 1: most changes end here.
        case parity
        /// Fails where the first is odd.
        case even
        /// The first, or −1 where it fails.
        case rescue
        /// The sum of formulas that are asked at once.
        case all
    }

    var operation: Operation
    var terms: [Int]

    init(_ operation: Operation, _ terms: Int...) { self.init(operation, of: terms) }

    init(_ operation: Operation, of terms: [Int]) {
        self.operation = operation
        self.terms = terms
    }

    func write(into writer: inout BinaryWriter) {
        operation.rawValue.write(into: &writer)
        terms.write(into: &writer)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        guard let operation = Operation(rawValue: try UInt8(from: &reader)) else { throw BinaryError() }
        self.operation = operation
        terms = try [Int](from: &reader)
    }
}

struct Odd: Error, Equatable { let value: Int }

protocol FormulaQuery: Query where Value == Int {
    var id: Int { get }
    init(_ id: Int)
}

extension FormulaQuery {
    func write(into writer: inout BinaryWriter) { id.write(into: &writer) }
    init(from reader: inout BinaryReader) throws(BinaryError) { self.init(try Int(from: &reader)) }

    func value(_ ask: Ask) throws -> Int {
        let rule = try ask(RuleOf(id))
        func term(_ index: Int) throws -> Int {
            let term = rule.terms[index]
            return term < 0 ? try ask(Cell(-term)) ?? 0 : try Formula.value(term, ask)
        }
        switch rule.operation {
        case .sum: return try rule.terms.indices.reduce(id) { try $0 &+ term($1) }
        case .choice: return try term(0) % 2 == 0 ? term(1) : term(2)
        case .parity: return try term(0) & 1
        case .even:
            let value = try term(0)
            if value % 2 != 0 { throw Odd(value: value) }
            return value
        case .rescue: return (try? term(0)) ?? -1
        case .all: return try ask.all(rule.terms.map { Stored($0) }).reduce(id, &+)
        }
    }
}

/// Formulas are of one kind or another by their number.
enum Formula {
    static func value(_ id: Int, _ ask: Ask) throws -> Int {
        switch id % 3 {
        case 0: try ask(Stored(id))
        case 1: try ask(Encoded(id))
        default: try ask(Passing(id))
        }
    }

    static func value(_ id: Int, in revision: Revision) throws -> Int {
        switch id % 3 {
        case 0: try revision.value(of: Stored(id))
        case 1: try revision.value(of: Encoded(id))
        default: try revision.value(of: Passing(id))
        }
    }
}

struct Stored: FormulaQuery, StoredQuery {
    let id: Int
    static let name = "stored"
    init(_ id: Int) { self.id = id }
}

struct Encoded: FormulaQuery {
    let id: Int
    static let name = "encoded"
    init(_ id: Int) { self.id = id }
}

struct Passing: FormulaQuery, PassingQuery {
    let id: Int
    static let name = "passing"
    init(_ id: Int) { self.id = id }
}

struct Page: Output {
    let id: Int
    static let name = "page"

    init(_ id: Int) { self.id = id }
    func write(into writer: inout BinaryWriter) { id.write(into: &writer) }
    init(from reader: inout BinaryReader) throws(BinaryError) { id = try Int(from: &reader) }
}

/// What lies outside of an engine.
final class World: Sendable {
    private let state = Mutex(State())

    private struct State {
        var cells: [Int: Int] = [:]
        var rules: [Int: Rule] = [:]
        var digestsAsked: [Int: Int] = [:]
    }

    init(cells: [Int: Int] = [:], rules: [Int: Rule] = [:]) {
        state.withLock { ($0.cells, $0.rules) = (cells, rules) }
    }

    subscript(cell id: Int) -> Int? {
        get { state.withLock { $0.cells[id] } }
        set { state.withLock { $0.cells[id] = newValue } }
    }

    subscript(rule id: Int) -> Rule? {
        get { state.withLock { $0.rules[id] } }
        set { state.withLock { $0.rules[id] = newValue } }
    }

    /// How often the digest of a cell was asked for.
    func digestsAsked(_ id: Int) -> Int { state.withLock { $0.digestsAsked[id] ?? 0 } }

    var inputs: Inputs {
        var inputs = Inputs()
        inputs.provide(
            Cell.self,
            digest: { [self] cell in
                state.withLock { $0.digestsAsked[cell.id, default: 0] += 1 }
                return self[cell: cell.id].map { number in Digest { number.write(into: &$0) } } ?? .none
            }, value: { [self] in self[cell: $0.id] })
        inputs.provide(RuleOf.self) { [self] in self[rule: $0.id] ?? Rule(.sum) }
        return inputs
    }

    /// What a formula comes to, computed without an engine.
    func value(_ id: Int) throws -> Int {
        let rule = self[rule: id] ?? Rule(.sum)
        func term(_ index: Int) throws -> Int {
            let term = rule.terms[index]
            return try term < 0 ? self[cell: -term] ?? 0 : value(term)
        }
        switch rule.operation {
        case .sum, .all: return try rule.terms.indices.reduce(id) { try $0 &+ term($1) }
        case .choice: return try term(0) % 2 == 0 ? term(1) : term(2)
        case .parity: return try term(0) & 1
        case .even:
            let value = try term(0)
            if value % 2 != 0 { throw Odd(value: value) }
            return value
        case .rescue: return (try? term(0)) ?? -1
        }
    }
}

func makeEngine(
    store: String? = nil, lasts: Bool = false, program: [UInt8] = [1], bound: Int = .max
) -> Engine {
    Engine(
        queries: [Stored.self, Encoded.self, Passing.self], inputs: [Cell.self, RuleOf.self], outputs: [Page.self],
        program: program, store: store.map { StoreFolder($0, isCopied: lasts) }, bound: bound)
}

extension Revision {
    /// How many queries were run, or those of one kind.
    func runs(_ kind: String? = nil) -> Int {
        timings.filter { kind == nil ? $0.name != Page.name : $0.name == kind }.reduce(0) { $0 + $1.run }
    }

    /// A page that is made from one formula; nil where it need not be made.
    func page(_ id: Int) throws -> Int? {
        try update(
            Page(id), digest: { value in Digest { value.write(into: &$0) } }, { try Formula.value(id, $0) })
    }
}
