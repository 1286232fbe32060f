/// The elements as types, for explicit generic types such as `Element<Tags.td, Text>`.
public enum Tags {}

// Each element is a pair of declarations: its tag, with the attributes it supports, and the name for templates. The
// groups are those of the HTML standard.

// The document element

extension Tags { public enum html: ElementTag { @inlinable public static var name: StaticString { "html" } } }
public typealias html<Content: HTML> = Element<Tags.html, Content>

// Document metadata

extension Tags { public enum head: ElementTag { @inlinable public static var name: StaticString { "head" } } }
public typealias head<Content: HTML> = Element<Tags.head, Content>
extension Tags { public enum title: ElementTag { @inlinable public static var name: StaticString { "title" } } }
public typealias title<Content: HTML> = Element<Tags.title, Content>
extension Tags { public enum link: HasHref, HasMedia { @inlinable public static var name: StaticString { "link" } } }
public typealias link = VoidElement<Tags.link>
extension Tags { public enum meta: HasName, HasMedia { @inlinable public static var name: StaticString { "meta" } } }
public typealias meta = VoidElement<Tags.meta>

// Scripting

extension Tags {
    public enum script: HasSource, HasType { @inlinable public static var name: StaticString { "script" } }
}
/// A script file. It has no content: inline scripts are not supported.
public typealias script = Element<Tags.script, EmptyHTML>
extension Tags { public enum noscript: ElementTag { @inlinable public static var name: StaticString { "noscript" } } }
public typealias noscript<Content: HTML> = Element<Tags.noscript, Content>

// Sections

extension Tags { public enum body: ElementTag { @inlinable public static var name: StaticString { "body" } } }
public typealias body<Content: HTML> = Element<Tags.body, Content>
extension Tags { public enum article: ElementTag { @inlinable public static var name: StaticString { "article" } } }
public typealias article<Content: HTML> = Element<Tags.article, Content>
extension Tags { public enum section: ElementTag { @inlinable public static var name: StaticString { "section" } } }
public typealias section<Content: HTML> = Element<Tags.section, Content>
extension Tags { public enum nav: ElementTag { @inlinable public static var name: StaticString { "nav" } } }
public typealias nav<Content: HTML> = Element<Tags.nav, Content>
extension Tags { public enum aside: ElementTag { @inlinable public static var name: StaticString { "aside" } } }
public typealias aside<Content: HTML> = Element<Tags.aside, Content>
extension Tags { public enum h1: ElementTag { @inlinable public static var name: StaticString { "h1" } } }
public typealias h1<Content: HTML> = Element<Tags.h1, Content>
extension Tags { public enum h2: ElementTag { @inlinable public static var name: StaticString { "h2" } } }
public typealias h2<Content: HTML> = Element<Tags.h2, Content>
extension Tags { public enum h3: ElementTag { @inlinable public static var name: StaticString { "h3" } } }
public typealias h3<Content: HTML> = Element<Tags.h3, Content>
extension Tags { public enum h4: ElementTag { @inlinable public static var name: StaticString { "h4" } } }
public typealias h4<Content: HTML> = Element<Tags.h4, Content>
extension Tags { public enum h5: ElementTag { @inlinable public static var name: StaticString { "h5" } } }
public typealias h5<Content: HTML> = Element<Tags.h5, Content>
extension Tags { public enum h6: ElementTag { @inlinable public static var name: StaticString { "h6" } } }
public typealias h6<Content: HTML> = Element<Tags.h6, Content>
extension Tags { public enum header: ElementTag { @inlinable public static var name: StaticString { "header" } } }
public typealias header<Content: HTML> = Element<Tags.header, Content>
extension Tags { public enum footer: ElementTag { @inlinable public static var name: StaticString { "footer" } } }
public typealias footer<Content: HTML> = Element<Tags.footer, Content>
extension Tags { public enum address: ElementTag { @inlinable public static var name: StaticString { "address" } } }
public typealias address<Content: HTML> = Element<Tags.address, Content>

// Grouping content

extension Tags { public enum p: ElementTag { @inlinable public static var name: StaticString { "p" } } }
public typealias p<Content: HTML> = Element<Tags.p, Content>
extension Tags { public enum hr: ElementTag { @inlinable public static var name: StaticString { "hr" } } }
public typealias hr = VoidElement<Tags.hr>
extension Tags { public enum pre: ElementTag { @inlinable public static var name: StaticString { "pre" } } }
public typealias pre<Content: HTML> = Element<Tags.pre, Content>
extension Tags {
    public enum blockquote: HasCitation { @inlinable public static var name: StaticString { "blockquote" } }
}
public typealias blockquote<Content: HTML> = Element<Tags.blockquote, Content>
extension Tags { public enum ol: ElementTag { @inlinable public static var name: StaticString { "ol" } } }
public typealias ol<Content: HTML> = Element<Tags.ol, Content>
extension Tags { public enum ul: ElementTag { @inlinable public static var name: StaticString { "ul" } } }
public typealias ul<Content: HTML> = Element<Tags.ul, Content>
extension Tags { public enum li: ElementTag { @inlinable public static var name: StaticString { "li" } } }
public typealias li<Content: HTML> = Element<Tags.li, Content>
extension Tags { public enum dl: ElementTag { @inlinable public static var name: StaticString { "dl" } } }
public typealias dl<Content: HTML> = Element<Tags.dl, Content>
extension Tags { public enum dt: ElementTag { @inlinable public static var name: StaticString { "dt" } } }
public typealias dt<Content: HTML> = Element<Tags.dt, Content>
extension Tags { public enum dd: ElementTag { @inlinable public static var name: StaticString { "dd" } } }
public typealias dd<Content: HTML> = Element<Tags.dd, Content>
extension Tags { public enum figure: ElementTag { @inlinable public static var name: StaticString { "figure" } } }
public typealias figure<Content: HTML> = Element<Tags.figure, Content>
extension Tags {
    public enum figcaption: ElementTag { @inlinable public static var name: StaticString { "figcaption" } }
}
public typealias figcaption<Content: HTML> = Element<Tags.figcaption, Content>
extension Tags { public enum main: ElementTag { @inlinable public static var name: StaticString { "main" } } }
public typealias main<Content: HTML> = Element<Tags.main, Content>
extension Tags { public enum div: ElementTag { @inlinable public static var name: StaticString { "div" } } }
public typealias div<Content: HTML> = Element<Tags.div, Content>

// Text-level semantics

extension Tags { public enum a: HasHref { @inlinable public static var name: StaticString { "a" } } }
public typealias a<Content: HTML> = Element<Tags.a, Content>
extension Tags { public enum em: ElementTag { @inlinable public static var name: StaticString { "em" } } }
public typealias em<Content: HTML> = Element<Tags.em, Content>
extension Tags { public enum strong: ElementTag { @inlinable public static var name: StaticString { "strong" } } }
public typealias strong<Content: HTML> = Element<Tags.strong, Content>
extension Tags { public enum small: ElementTag { @inlinable public static var name: StaticString { "small" } } }
public typealias small<Content: HTML> = Element<Tags.small, Content>
extension Tags { public enum cite: ElementTag { @inlinable public static var name: StaticString { "cite" } } }
public typealias cite<Content: HTML> = Element<Tags.cite, Content>
extension Tags { public enum q: HasCitation { @inlinable public static var name: StaticString { "q" } } }
public typealias q<Content: HTML> = Element<Tags.q, Content>
extension Tags { public enum dfn: ElementTag { @inlinable public static var name: StaticString { "dfn" } } }
public typealias dfn<Content: HTML> = Element<Tags.dfn, Content>
extension Tags { public enum abbr: ElementTag { @inlinable public static var name: StaticString { "abbr" } } }
public typealias abbr<Content: HTML> = Element<Tags.abbr, Content>
extension Tags { public enum data: HasValue { @inlinable public static var name: StaticString { "data" } } }
public typealias data<Content: HTML> = Element<Tags.data, Content>
extension Tags { public enum time: ElementTag { @inlinable public static var name: StaticString { "time" } } }
public typealias time<Content: HTML> = Element<Tags.time, Content>
extension Tags { public enum code: ElementTag { @inlinable public static var name: StaticString { "code" } } }
public typealias code<Content: HTML> = Element<Tags.code, Content>
extension Tags { public enum kbd: ElementTag { @inlinable public static var name: StaticString { "kbd" } } }
public typealias kbd<Content: HTML> = Element<Tags.kbd, Content>
extension Tags { public enum sub: ElementTag { @inlinable public static var name: StaticString { "sub" } } }
public typealias sub<Content: HTML> = Element<Tags.sub, Content>
extension Tags { public enum sup: ElementTag { @inlinable public static var name: StaticString { "sup" } } }
public typealias sup<Content: HTML> = Element<Tags.sup, Content>
extension Tags { public enum i: ElementTag { @inlinable public static var name: StaticString { "i" } } }
public typealias i<Content: HTML> = Element<Tags.i, Content>
extension Tags { public enum b: ElementTag { @inlinable public static var name: StaticString { "b" } } }
public typealias b<Content: HTML> = Element<Tags.b, Content>
extension Tags { public enum mark: ElementTag { @inlinable public static var name: StaticString { "mark" } } }
public typealias mark<Content: HTML> = Element<Tags.mark, Content>
extension Tags { public enum span: ElementTag { @inlinable public static var name: StaticString { "span" } } }
public typealias span<Content: HTML> = Element<Tags.span, Content>
extension Tags { public enum br: ElementTag { @inlinable public static var name: StaticString { "br" } } }
public typealias br = VoidElement<Tags.br>

// Embedded content

extension Tags { public enum img: HasSource, HasSize { @inlinable public static var name: StaticString { "img" } } }
public typealias img = VoidElement<Tags.img>
extension Tags { public enum svg: HasSize { @inlinable public static var name: StaticString { "svg" } } }
public typealias svg<Content: HTML> = Element<Tags.svg, Content>

// Tabular data

extension Tags { public enum table: ElementTag { @inlinable public static var name: StaticString { "table" } } }
public typealias table<Content: HTML> = Element<Tags.table, Content>
extension Tags { public enum caption: ElementTag { @inlinable public static var name: StaticString { "caption" } } }
public typealias caption<Content: HTML> = Element<Tags.caption, Content>
extension Tags { public enum colgroup: HasSpan { @inlinable public static var name: StaticString { "colgroup" } } }
public typealias colgroup<Content: HTML> = Element<Tags.colgroup, Content>
extension Tags { public enum col: HasSpan { @inlinable public static var name: StaticString { "col" } } }
public typealias col = VoidElement<Tags.col>
extension Tags { public enum tbody: ElementTag { @inlinable public static var name: StaticString { "tbody" } } }
public typealias tbody<Content: HTML> = Element<Tags.tbody, Content>
extension Tags { public enum thead: ElementTag { @inlinable public static var name: StaticString { "thead" } } }
public typealias thead<Content: HTML> = Element<Tags.thead, Content>
extension Tags { public enum tfoot: ElementTag { @inlinable public static var name: StaticString { "tfoot" } } }
public typealias tfoot<Content: HTML> = Element<Tags.tfoot, Content>
extension Tags { public enum tr: ElementTag { @inlinable public static var name: StaticString { "tr" } } }
public typealias tr<Content: HTML> = Element<Tags.tr, Content>
extension Tags { public enum td: TableCell { @inlinable public static var name: StaticString { "td" } } }
public typealias td<Content: HTML> = Element<Tags.td, Content>
extension Tags { public enum th: TableCell { @inlinable public static var name: StaticString { "th" } } }
public typealias th<Content: HTML> = Element<Tags.th, Content>

// Forms

extension Tags {
    public enum form: HasName, HasAutocomplete { @inlinable public static var name: StaticString { "form" } }
}
public typealias form<Content: HTML> = Element<Tags.form, Content>
extension Tags { public enum label: HasLabelTarget { @inlinable public static var name: StaticString { "label" } } }
public typealias label<Content: HTML> = Element<Tags.label, Content>
extension Tags {
    public enum input: FormControl, CanBeRequired, HasType, HasValue, HasAutocomplete {
        @inlinable public static var name: StaticString { "input" }
    }
}
public typealias input = VoidElement<Tags.input>
extension Tags {
    public enum button: FormControl, HasType, HasValue { @inlinable public static var name: StaticString { "button" } }
}
public typealias button<Content: HTML> = Element<Tags.button, Content>
extension Tags {
    public enum select: FormControl, CanBeRequired, HasAutocomplete {
        @inlinable public static var name: StaticString { "select" }
    }
}
public typealias select<Content: HTML> = Element<Tags.select, Content>
extension Tags {
    public enum option: HasValue, CanBeDisabled { @inlinable public static var name: StaticString { "option" } }
}
public typealias option<Content: HTML> = Element<Tags.option, Content>
extension Tags {
    public enum output: HasName, HasLabelTarget { @inlinable public static var name: StaticString { "output" } }
}
public typealias output<Content: HTML> = Element<Tags.output, Content>
extension Tags {
    public enum fieldset: HasName, CanBeDisabled { @inlinable public static var name: StaticString { "fieldset" } }
}
public typealias fieldset<Content: HTML> = Element<Tags.fieldset, Content>
extension Tags { public enum legend: ElementTag { @inlinable public static var name: StaticString { "legend" } } }
public typealias legend<Content: HTML> = Element<Tags.legend, Content>

// Interactive elements

extension Tags { public enum details: HasName { @inlinable public static var name: StaticString { "details" } } }
public typealias details<Content: HTML> = Element<Tags.details, Content>
extension Tags { public enum summary: ElementTag { @inlinable public static var name: StaticString { "summary" } } }
public typealias summary<Content: HTML> = Element<Tags.summary, Content>
