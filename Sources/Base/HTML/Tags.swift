/// The elements as types, for explicit generic types such as `Element<Tags.td, Text>`.
public enum Tags {

    // Root and metadata
    public enum html: ElementTag { @inlinable public static var name: StaticString { "html" } }
    public enum head: ElementTag { @inlinable public static var name: StaticString { "head" } }
    public enum title: ElementTag { @inlinable public static var name: StaticString { "title" } }
    public enum meta: HasName { @inlinable public static var name: StaticString { "meta" } }
    public enum link: HasHref { @inlinable public static var name: StaticString { "link" } }
    public enum script: HasSource, HasType {
        @inlinable public static var name: StaticString { "script" }
    }
    public enum noscript: ElementTag {
        @inlinable public static var name: StaticString { "noscript" }
    }

    // Sections
    public enum body: ElementTag { @inlinable public static var name: StaticString { "body" } }
    public enum header: ElementTag { @inlinable public static var name: StaticString { "header" } }
    public enum nav: ElementTag { @inlinable public static var name: StaticString { "nav" } }
    public enum main: ElementTag { @inlinable public static var name: StaticString { "main" } }
    public enum footer: ElementTag { @inlinable public static var name: StaticString { "footer" } }
    public enum section: ElementTag {
        @inlinable public static var name: StaticString { "section" }
    }
    public enum article: ElementTag {
        @inlinable public static var name: StaticString { "article" }
    }
    public enum aside: ElementTag { @inlinable public static var name: StaticString { "aside" } }
    public enum h1: ElementTag { @inlinable public static var name: StaticString { "h1" } }
    public enum h2: ElementTag { @inlinable public static var name: StaticString { "h2" } }
    public enum h3: ElementTag { @inlinable public static var name: StaticString { "h3" } }
    public enum h4: ElementTag { @inlinable public static var name: StaticString { "h4" } }
    public enum h5: ElementTag { @inlinable public static var name: StaticString { "h5" } }
    public enum h6: ElementTag { @inlinable public static var name: StaticString { "h6" } }
    public enum address: ElementTag {
        @inlinable public static var name: StaticString { "address" }
    }

    // Groups of content
    public enum p: ElementTag { @inlinable public static var name: StaticString { "p" } }
    public enum div: ElementTag { @inlinable public static var name: StaticString { "div" } }
    public enum ul: ElementTag { @inlinable public static var name: StaticString { "ul" } }
    public enum ol: ElementTag { @inlinable public static var name: StaticString { "ol" } }
    public enum li: ElementTag { @inlinable public static var name: StaticString { "li" } }
    public enum pre: ElementTag { @inlinable public static var name: StaticString { "pre" } }
    public enum blockquote: HasCitation {
        @inlinable public static var name: StaticString { "blockquote" }
    }
    public enum figure: ElementTag { @inlinable public static var name: StaticString { "figure" } }
    public enum figcaption: ElementTag {
        @inlinable public static var name: StaticString { "figcaption" }
    }
    public enum hr: ElementTag { @inlinable public static var name: StaticString { "hr" } }
    public enum dl: ElementTag { @inlinable public static var name: StaticString { "dl" } }
    public enum dt: ElementTag { @inlinable public static var name: StaticString { "dt" } }
    public enum dd: ElementTag { @inlinable public static var name: StaticString { "dd" } }

    // Text
    public enum a: HasHref { @inlinable public static var name: StaticString { "a" } }
    public enum span: ElementTag { @inlinable public static var name: StaticString { "span" } }
    public enum strong: ElementTag { @inlinable public static var name: StaticString { "strong" } }
    public enum em: ElementTag { @inlinable public static var name: StaticString { "em" } }
    public enum small: ElementTag { @inlinable public static var name: StaticString { "small" } }
    public enum time: ElementTag { @inlinable public static var name: StaticString { "time" } }
    public enum abbr: ElementTag { @inlinable public static var name: StaticString { "abbr" } }
    public enum b: ElementTag { @inlinable public static var name: StaticString { "b" } }
    public enum i: ElementTag { @inlinable public static var name: StaticString { "i" } }
    public enum q: HasCitation { @inlinable public static var name: StaticString { "q" } }
    public enum cite: ElementTag { @inlinable public static var name: StaticString { "cite" } }
    public enum dfn: ElementTag { @inlinable public static var name: StaticString { "dfn" } }
    public enum mark: ElementTag { @inlinable public static var name: StaticString { "mark" } }
    public enum sup: ElementTag { @inlinable public static var name: StaticString { "sup" } }
    public enum sub: ElementTag { @inlinable public static var name: StaticString { "sub" } }
    public enum code: ElementTag { @inlinable public static var name: StaticString { "code" } }
    public enum kbd: ElementTag { @inlinable public static var name: StaticString { "kbd" } }
    public enum data: HasValue { @inlinable public static var name: StaticString { "data" } }
    public enum br: ElementTag { @inlinable public static var name: StaticString { "br" } }

    // Images
    public enum img: HasSource, HasSize {
        @inlinable public static var name: StaticString { "img" }
    }
    public enum svg: HasSize { @inlinable public static var name: StaticString { "svg" } }

    // Tables
    public enum table: ElementTag { @inlinable public static var name: StaticString { "table" } }
    public enum caption: ElementTag {
        @inlinable public static var name: StaticString { "caption" }
    }
    public enum colgroup: HasSpan { @inlinable public static var name: StaticString { "colgroup" } }
    public enum col: HasSpan { @inlinable public static var name: StaticString { "col" } }
    public enum thead: ElementTag { @inlinable public static var name: StaticString { "thead" } }
    public enum tbody: ElementTag { @inlinable public static var name: StaticString { "tbody" } }
    public enum tfoot: ElementTag { @inlinable public static var name: StaticString { "tfoot" } }
    public enum tr: ElementTag { @inlinable public static var name: StaticString { "tr" } }
    public enum th: TableCell { @inlinable public static var name: StaticString { "th" } }
    public enum td: TableCell { @inlinable public static var name: StaticString { "td" } }

    // Forms
    public enum form: HasName, HasAutocomplete {
        @inlinable public static var name: StaticString { "form" }
    }
    public enum input: FormControl, HasType, HasValue, HasAutocomplete {
        @inlinable public static var name: StaticString { "input" }
    }
    public enum button: FormControl, HasType, HasValue {
        @inlinable public static var name: StaticString { "button" }
    }
    public enum label: HasLabelTarget {
        @inlinable public static var name: StaticString { "label" }
    }
    public enum select: FormControl, HasAutocomplete {
        @inlinable public static var name: StaticString { "select" }
    }
    public enum option: HasValue, CanBeDisabled {
        @inlinable public static var name: StaticString { "option" }
    }
    public enum output: HasName, HasLabelTarget {
        @inlinable public static var name: StaticString { "output" }
    }
    public enum fieldset: HasName, CanBeDisabled {
        @inlinable public static var name: StaticString { "fieldset" }
    }
    public enum legend: ElementTag { @inlinable public static var name: StaticString { "legend" } }

    // Disclosure
    public enum details: HasName { @inlinable public static var name: StaticString { "details" } }
    public enum summary: ElementTag {
        @inlinable public static var name: StaticString { "summary" }
    }
}
