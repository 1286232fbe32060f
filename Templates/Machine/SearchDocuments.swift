import Disclosure
import Search
import SitePlan

extension SiteTemplates {
    /// What search finds: every page with content of its own that search engines may keep as well.
    public var searchDocuments: [SearchDocument] {
        plan.files.compactMap { file in
            guard case .page(let page) = file.content, page.isForSearchEngines(in: site) else { return nil }
            return document(page, path: file.path.text)
        }
    }

    private func document(_ page: Page, path: String) -> SearchDocument? {
        switch page {
        case .procedure(let key):
            guard site.catalogue.isShown(key), let procedure = site.catalogue[key] else { return nil }
            return SearchDocument(
                .procedure, path: path, title: procedure.title, aliases: procedure.aliases + procedure.keywords,
                field: procedure.field, code: procedure.code.value.text,
                body: SearchDocument.Body(key: procedure.digests.file) { [catalogue = site.catalogue] in
                    catalogue.record(key)?.searchedText ?? []
                })
        case .field(let name): return SearchDocument(.field, path: path, title: name)
        case .apology(let file):
            guard let linked = site.apologies[file], let procedure = site.catalogue[linked.procedure] else {
                return nil
            }
            let apology = linked.record
            let isMasked = site.settings.privacy.dossierCode == .masked
            return SearchDocument(
                .apology, path: path, title: "\(page.name(in: site)): \(procedure.publicTitle)",
                code: isMasked ? nil : apology.dossier.value.text, body: [apology.reason])
        case .news(let file):
            return site.news[file].map { item in
                SearchDocument(
                    .news, path: path, title: item.title,
                    body: .init([item.summary, item.body.source].compactMap { $0 }))
            }
        case .report(let file):
            return site.reports[file].map { report in
                SearchDocument(.report, path: path, title: report.title, body: [report.body.source])
            }
        case .plan(let file):
            return site.plans[file].map { plan in
                SearchDocument(.plan, path: path, title: plan.title, body: .init(plan.tasks.map(\.task)))
            }
        case .free(let file):
            return site.pages[file].map { record in
                SearchDocument(
                    .page, path: path, title: record.title,
                    body: .init([record.summary, record.body.source].compactMap { $0 }))
            }
        case .register(.disclosure(let file)):
            return site.registers.disclosures.items[file].map { item in
                SearchDocument(.disclosure, path: path, title: item.title, body: [item.body.source])
            }
        case .register(.disclosureCategory(let category)):
            return SearchDocument(.disclosure, path: path, title: category.heading)
        case .lookup, .register(.survey), .register(.dialogue), .register(.consultation), .register(.feedback),
            .register(.informationCatalogue), .register(.disclosures), .register(.disclosurePlan),
            .register(.surveys), .register(.dialogues), .register(.consultations), .register(.catalogueChanges),
            .register(.leaders), .register(.locality), .register(.receptions), .register(.commitments), .procedures,
            .forms, .results, .statistics, .apologies, .plans, .reports, .newsList, .staff, .selfCheck, .openData,
            .dictionary, .rules, .procedureFilter, .board:
            return SearchDocument(.page, path: path, title: page.name(in: site))
        case .home, .resultsYear, .resultsMonth, .resultsDay, .closedDay, .statisticsPeriod, .apologyYear,
            .register(.disclosureList), .search, .redirect, .offline, .notFound:
            return nil
        }
    }
}

extension Procedure {
    /// What is read on the page besides its title.
    fileprivate var searchedText: [String] {
        [name, description, competentBody, partialReason, conditions?.source, body.source].compactMap { $0 }
            + documents.map(\.name) + results.map(\.name)
            + legalBases.flatMap { [$0.number, $0.title].compactMap { $0 } }
    }
}
