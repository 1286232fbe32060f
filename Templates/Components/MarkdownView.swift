import Disclosure
import HTML
import Markdown
import Records
import SitePlan

extension PageContext {
    /// Renders prose, with links within the site made relative to this page.
    func markdown(_ document: MarkdownDocument, isCopy: Bool) -> some HTML {
        RenderedMarkdown(
            document,
            options: RenderingOptions(
                writesHeadingIDs: !isCopy,
                resolveLink: { [self] destination in
                    guard let target = SiteLink(destination) else { return URLReference(untrusted: destination) }
                    if target.path.isEmpty { return target.fragment.map { .fragment($0) } }
                    if let standIn = plan.standIn(for: target.path) { return link(to: standIn) }
                    return PagePath(target.path).map { link(to: $0, fragment: target.fragment) }
                },
                resolveDirective: { DirectiveView(context: self, directive: $0) }))
    }
}
