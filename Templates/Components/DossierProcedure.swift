import Disclosure
import HTML
import SitePlan

/// The procedure of a dossier as its row may call it: by name and with a link, or, where the name alone says too much
/// of a person, in general words.
struct DossierProcedure: Component {
    let context: PageContext
    let procedure: VersionKey

    var body: some HTML {
        let name = context.site.catalogue.publicName(procedure)
        if name.isGeneral {
            name.text
        } else {
            a(.href(context.link(to: .procedure(procedure)))) { name.text }
        }
    }
}
