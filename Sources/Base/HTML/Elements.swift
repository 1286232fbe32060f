// The elements by their HTML names.

// Root and metadata
public typealias html<Content: HTML> = Element<Tags.html, Content>
public typealias head<Content: HTML> = Element<Tags.head, Content>
public typealias title<Content: HTML> = Element<Tags.title, Content>
public typealias meta = VoidElement<Tags.meta>
public typealias link = VoidElement<Tags.link>
/// A script file. It has no content: inline scripts are not supported.
public typealias script = Element<Tags.script, EmptyHTML>
public typealias noscript<Content: HTML> = Element<Tags.noscript, Content>

// Sections
public typealias body<Content: HTML> = Element<Tags.body, Content>
public typealias header<Content: HTML> = Element<Tags.header, Content>
public typealias nav<Content: HTML> = Element<Tags.nav, Content>
public typealias main<Content: HTML> = Element<Tags.main, Content>
public typealias footer<Content: HTML> = Element<Tags.footer, Content>
public typealias section<Content: HTML> = Element<Tags.section, Content>
public typealias article<Content: HTML> = Element<Tags.article, Content>
public typealias aside<Content: HTML> = Element<Tags.aside, Content>
public typealias h1<Content: HTML> = Element<Tags.h1, Content>
public typealias h2<Content: HTML> = Element<Tags.h2, Content>
public typealias h3<Content: HTML> = Element<Tags.h3, Content>
public typealias h4<Content: HTML> = Element<Tags.h4, Content>
public typealias h5<Content: HTML> = Element<Tags.h5, Content>
public typealias h6<Content: HTML> = Element<Tags.h6, Content>
public typealias address<Content: HTML> = Element<Tags.address, Content>

// Groups of content
public typealias p<Content: HTML> = Element<Tags.p, Content>
public typealias div<Content: HTML> = Element<Tags.div, Content>
public typealias ul<Content: HTML> = Element<Tags.ul, Content>
public typealias ol<Content: HTML> = Element<Tags.ol, Content>
public typealias li<Content: HTML> = Element<Tags.li, Content>
public typealias pre<Content: HTML> = Element<Tags.pre, Content>
public typealias blockquote<Content: HTML> = Element<Tags.blockquote, Content>
public typealias figure<Content: HTML> = Element<Tags.figure, Content>
public typealias figcaption<Content: HTML> = Element<Tags.figcaption, Content>
public typealias hr = VoidElement<Tags.hr>
public typealias dl<Content: HTML> = Element<Tags.dl, Content>
public typealias dt<Content: HTML> = Element<Tags.dt, Content>
public typealias dd<Content: HTML> = Element<Tags.dd, Content>

// Text
public typealias a<Content: HTML> = Element<Tags.a, Content>
public typealias span<Content: HTML> = Element<Tags.span, Content>
public typealias strong<Content: HTML> = Element<Tags.strong, Content>
public typealias em<Content: HTML> = Element<Tags.em, Content>
public typealias small<Content: HTML> = Element<Tags.small, Content>
public typealias time<Content: HTML> = Element<Tags.time, Content>
public typealias abbr<Content: HTML> = Element<Tags.abbr, Content>
public typealias b<Content: HTML> = Element<Tags.b, Content>
public typealias i<Content: HTML> = Element<Tags.i, Content>
public typealias q<Content: HTML> = Element<Tags.q, Content>
public typealias cite<Content: HTML> = Element<Tags.cite, Content>
public typealias dfn<Content: HTML> = Element<Tags.dfn, Content>
public typealias mark<Content: HTML> = Element<Tags.mark, Content>
public typealias sup<Content: HTML> = Element<Tags.sup, Content>
public typealias sub<Content: HTML> = Element<Tags.sub, Content>
public typealias code<Content: HTML> = Element<Tags.code, Content>
public typealias kbd<Content: HTML> = Element<Tags.kbd, Content>
public typealias data<Content: HTML> = Element<Tags.data, Content>
public typealias br = VoidElement<Tags.br>

// Images
public typealias img = VoidElement<Tags.img>
public typealias svg<Content: HTML> = Element<Tags.svg, Content>

// Tables
public typealias table<Content: HTML> = Element<Tags.table, Content>
public typealias caption<Content: HTML> = Element<Tags.caption, Content>
public typealias colgroup<Content: HTML> = Element<Tags.colgroup, Content>
public typealias col = VoidElement<Tags.col>
public typealias thead<Content: HTML> = Element<Tags.thead, Content>
public typealias tbody<Content: HTML> = Element<Tags.tbody, Content>
public typealias tfoot<Content: HTML> = Element<Tags.tfoot, Content>
public typealias tr<Content: HTML> = Element<Tags.tr, Content>
public typealias th<Content: HTML> = Element<Tags.th, Content>
public typealias td<Content: HTML> = Element<Tags.td, Content>

// Forms
public typealias form<Content: HTML> = Element<Tags.form, Content>
public typealias input = VoidElement<Tags.input>
public typealias button<Content: HTML> = Element<Tags.button, Content>
public typealias label<Content: HTML> = Element<Tags.label, Content>
public typealias select<Content: HTML> = Element<Tags.select, Content>
public typealias option<Content: HTML> = Element<Tags.option, Content>
public typealias output<Content: HTML> = Element<Tags.output, Content>
public typealias fieldset<Content: HTML> = Element<Tags.fieldset, Content>
public typealias legend<Content: HTML> = Element<Tags.legend, Content>

// Disclosure
public typealias details<Content: HTML> = Element<Tags.details, Content>
public typealias summary<Content: HTML> = Element<Tags.summary, Content>
