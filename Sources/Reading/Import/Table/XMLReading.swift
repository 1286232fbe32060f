import CExpat
import Disclosure
import RecordSchema

/// Receives the events of an XML document. Names do not include a namespace.
protocol XMLVisitor: AnyObject {
    func start(_ element: String, _ attributes: XMLAttributes)
    func end(_ element: String)
    func text(_ text: String)
}

/// The attributes of a start tag; valid only until the visitor returns.
struct XMLAttributes {
    /// Alternating names and values, terminated by nil.
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    subscript(name: String) -> String? {
        guard let pairs else { return nil }
        var index = 0
        while let key = pairs[index], let value = pairs[index + 1] {
            if localName(key) == name { return String(cString: value) }
            index += 2
        }
        return nil
    }
}

/// An incremental parser for one document.
final class XMLReading {
    private let parser: XML_Parser?
    private let visitor: any XMLVisitor

    init(_ visitor: any XMLVisitor) {
        self.visitor = visitor
        parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: separator))
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { reading, name, attributes in
                guard let name else { return }
                of(reading)?.visitor.start(localName(name), XMLAttributes(pairs: attributes))
            },
            { reading, name in
                guard let name else { return }
                of(reading)?.visitor.end(localName(name))
            })
        XML_SetCharacterDataHandler(parser) { reading, text, count in
            guard let text, count > 0 else { return }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            of(reading)?.visitor.text(String(decoding: bytes, as: UTF8.self))
        }
        // Workbooks have no document type declaration; one that does may be an entity expansion attack.
        XML_SetStartDoctypeDeclHandler(parser) { reading, _, _, _, _ in
            if let reading = of(reading) { XML_StopParser(reading.parser, 0) }
        }
    }

    deinit { XML_ParserFree(parser) }

    func add(_ bytes: ArraySlice<UInt8>) throws(ValueProblem) { try parse(bytes, isLast: 0) }

    func finish() throws(ValueProblem) { try parse([], isLast: 1) }

    private func parse(_ bytes: ArraySlice<UInt8>, isLast: Int32) throws(ValueProblem) {
        let status = bytes.withUnsafeBytes { buffer in
            XML_Parse(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), isLast)
        }
        guard status == XML_STATUS_OK else { throw .brokenWorkbook }
    }
}

/// Separates the namespace from the name of an element.
private let separator = UInt8(ascii: "|")

/// Returns the object passed to the parser as user data.
private func of(_ pointer: UnsafeMutableRawPointer?) -> XMLReading? {
    pointer.map { Unmanaged<XMLReading>.fromOpaque($0).takeUnretainedValue() }
}

/// Returns the name after the namespace.
private func localName(_ name: UnsafePointer<CChar>) -> String {
    var start = name
    var next = name
    while next.pointee != 0 {
        if UInt8(bitPattern: next.pointee) == separator { start = next + 1 }
        next += 1
    }
    return String(cString: start)
}
