import Disclosure
import HTML
import Records
import SitePlan

/// The procedure of a dossier, as a link, or in general terms if its name would reveal too much about a person.
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
