/// A writer of the members of an object; see ``JSONWriter/object(_:_:)``.
public struct JSONObjectWriter: Sendable {
    @usableFromInline var items: JSONItems

    @inlinable
    init(items: JSONItems) { self.items = items }

    /// The layout, which may be changed for the members that follow.
    public var layout: JSONLayout {
        get { items.layout }
        set {
            items.layout = newValue
            items.json.innerLayout = newValue.inner
        }
    }

    /// Writes a member.
    @inlinable
    public mutating func member(_ key: String, _ value: some JSONWritable) {
        items.begin(key: key)
        items.json.write(value)
    }

    /// Writes a member that is an object.
    @inlinable
    public mutating func object(
        _ key: String, _ layout: JSONLayout? = nil, _ members: (inout JSONObjectWriter) -> Void
    ) {
        items.begin(key: key)
        items.json.object(layout, members)
    }

    /// Writes a member that is an array.
    @inlinable
    public mutating func array(
        _ key: String, _ layout: JSONLayout? = nil, _ elements: (inout JSONArrayWriter) -> Void
    ) {
        items.begin(key: key)
        items.json.array(layout, elements)
    }

    /// Writes a member that is a string, or nothing if the string is empty.
    ///
    /// - Parameter appendText: Appends the string in UTF-8, without removing or changing other bytes.
    @inlinable
    public mutating func textUnlessEmpty(_ key: String, _ appendText: (inout [UInt8]) -> Void) {
        items.undoIfEmpty { items in
            items.begin(key: key)
            return items.json.buffer.append(quoting: appendText)
        }
    }
}

/// A writer of the elements of an array; see ``JSONWriter/array(_:_:)``.
public struct JSONArrayWriter: Sendable {
    @usableFromInline var items: JSONItems

    @inlinable
    init(items: JSONItems) { self.items = items }

    /// Writes an element.
    @inlinable
    public mutating func write(_ value: some JSONWritable) {
        items.begin()
        items.json.write(value)
    }

    /// Writes an element that is an object.
    @inlinable
    public mutating func object(_ layout: JSONLayout? = nil, _ members: (inout JSONObjectWriter) -> Void) {
        items.begin()
        items.json.object(layout, members)
    }

    /// Writes an element that is an object, or nothing if the object is empty.
    @inlinable
    public mutating func objectUnlessEmpty(
        _ layout: JSONLayout? = nil, _ members: (inout JSONObjectWriter) -> Void
    ) {
        items.undoIfEmpty { items in
            items.begin()
            var isEmpty = true
            items.json.object(layout) { object in
                members(&object)
                isEmpty = object.items.isEmpty
            }
            return !isEmpty
        }
    }

    /// Writes an element that is an array.
    @inlinable
    public mutating func array(_ layout: JSONLayout? = nil, _ elements: (inout JSONArrayWriter) -> Void) {
        items.begin()
        items.json.array(layout, elements)
    }
}

/// What objects and arrays have in common: brackets, separators, and white space.
@usableFromInline
struct JSONItems: Sendable {
    /// The writer of the surrounding value while the container is open.
    @usableFromInline var json = JSONWriter()
    @usableFromInline var layout: JSONLayout
    @usableFromInline var isEmpty = true

    @usableFromInline
    init(_ layout: JSONLayout) { self.layout = layout }

    /// Opens the container. The output moves here from the writer, which is unused until the container is closed.
    @usableFromInline
    mutating func open(_ bracket: Unicode.Scalar, _ outer: inout JSONWriter) {
        swap(&json, &outer)
        json.buffer.append(UInt8(ascii: bracket))
        json.depth += 1
        // The outer layout is kept in the unused writer.
        outer.innerLayout = json.innerLayout
        json.innerLayout = layout.inner
    }

    @usableFromInline
    mutating func close(_ bracket: Unicode.Scalar, _ outer: inout JSONWriter) {
        json.depth -= 1
        switch layout {
        case .compact, .spaced, .wrapped: break
        case .lines: json.buffer.append(isEmpty ? "\n\n" : "\n")
        case .indented:
            if !isEmpty {
                json.endLine()
                indent()
            }
        }
        json.buffer.append(UInt8(ascii: bracket))
        json.innerLayout = outer.innerLayout
        swap(&json, &outer)
    }

    /// Writes what precedes an element.
    @usableFromInline
    mutating func begin() {
        json.buffer.append(separator)
        isEmpty = false
        if layout == .indented { indent() }
    }

    /// Writes what precedes the value of a member.
    @usableFromInline
    mutating func begin(key: String) {
        if layout == .indented { begin() }
        json.buffer.append(layout == .indented ? "" : separator, quoted: key, layout.inner == .spaced ? ": " : ":")
        isEmpty = false
    }

    /// What separates an item from the previous one, or from the bracket, without indentation.
    private var separator: StaticString {
        switch layout {
        case .compact: isEmpty ? "" : ","
        case .spaced: isEmpty ? "" : ", "
        case .wrapped: isEmpty ? "" : ",\n"
        case .lines, .indented: isEmpty ? "\n" : ",\n"
        }
    }

    private mutating func indent() {
        json.buffer.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * json.depth))
    }

    /// Writes an item, and removes it again unless the closure returns true.
    @inlinable
    mutating func undoIfEmpty(_ write: (inout JSONItems) -> Bool) {
        let (length, wasEmpty) = (json.buffer.count, isEmpty)
        guard !write(&self) else { return }
        json.buffer.removeLast(json.buffer.count - length)
        isEmpty = wasEmpty
    }
}
