import Diagnostics
import Disclosure
import RecordSchema
import Records

extension SitePlan {
    /// Reports address collisions, assets and redirects that cannot be published, and broken links.
    ///
    /// - Parameters:
    ///   - links: The links of all prose.
    ///   - refusedFolders: Content folders with refused files, whose pages are therefore missing.
    func findings(_ redirects: [Redirect], links: [ProseLink], refusedFolders: Set<String>) -> [Diagnostic] {
        let dangling = links.filter { link in
            !link.target.path.isEmpty && !contains(link.target.path)
                && !refusedFolders.contains(Self.contentFolder(of: link.target.path))
        }
        return collisions + unpublishable + redirectFindings(redirects)
            + dangling.map { link in
                // The passage of time alone must never cause an error: a disclosure may have been taken down since the
                // link was made.
                if standIn(for: link.target.path) != nil {
                    return Diagnostic(
                        .endedLink, at: link.location,
                        Message(
                            vi:
                                "“/\(link.target.path)” chưa đến hoặc đã hết thời hạn công khai; trang sẽ dẫn tới nhóm nội dung của nó",
                            en: "“/\(link.target.path)” is not posted; the page links to its category instead"))
                }
                return Diagnostic(
                    .brokenLink, at: link.location,
                    Message(
                        vi:
                            "không có trang hay tệp nào ở “/\(link.target.path)”; sửa địa chỉ, ví dụ /thu-tuc/1.001193.html",
                        en:
                            "there is no page or file at “/\(link.target.path)”; correct the address, for example /thu-tuc/1.001193.html"
                    ))
            }
    }

    /// Returns the content folder from which the pages of a part of the site are made.
    private static func contentFolder(of path: String) -> String {
        let folder = path.prefix { $0 != "/" }
        if let type = RecordType.all.first(where: { $0.listAddress == "\(folder)/index.html" }),
            let kind = type.contentKind?.paths.folder
        {
            return kind
        }
        return switch folder {
        case "thu-tuc": "procedures"
        case "ket-qua": "results"
        case "xin-loi": "apologies"
        case "bieu-mau", "assets": "assets"
        case "cong-khai": "disclosures"
        default: "pages"
        }
    }

    /// Reports old addresses that are invalid, and redirects whose target does not exist.
    private func redirectFindings(_ redirects: [Redirect]) -> [Diagnostic] {
        redirects.flatMap { redirect in
            var findings: [Diagnostic] = []
            if redirect.from.value.utf8.contains(UInt8(ascii: "?")) {
                // Files and redirects of web servers are matched by path alone.
                findings.append(
                    Diagnostic(
                        .malformedAddress, at: Location(file: redirect.location.file, position: redirect.from.position),
                        Message(
                            vi:
                                "“\(redirect.from.value)” có phần hỏi sau dấu ?, không chuyển hướng được; chỉ viết phần trước dấu ấy",
                            en:
                                "“\(redirect.from.value)” has a query after “?” and cannot be redirected; write only what precedes it"
                        )))
            } else if redirect.source.flatMap({ PagePath($0) }) == nil {
                findings.append(
                    Diagnostic(
                        .malformedAddress, at: Location(file: redirect.location.file, position: redirect.from.position),
                        Message(
                            vi:
                                "“\(redirect.from.value)” không phải địa chỉ cũ trong trang; viết phần sau tên miền: /web/trang-chu",
                            en:
                                "“\(redirect.from.value)” is not an old address of the site; write what follows the host: /web/home"
                        )))
            }
            if redirect.target.map({ contains($0.path) }) != true {
                findings.append(
                    Diagnostic(
                        .brokenLink, at: Location(file: redirect.location.file, position: redirect.to.position),
                        Message(
                            vi: "không có trang hay tệp nào ở “\(redirect.to.value)” để chuyển tới",
                            en: "there is no page or file at “\(redirect.to.value)” to redirect to")))
            }
            return findings
        }
    }

    /// Reports assets whose names cannot be used as addresses.
    private var unpublishable: [Diagnostic] {
        refusedAssets.map { asset in
            Diagnostic(
                .unrecognisedFile, at: Location(file: "assets/" + asset),
                Message(
                    vi:
                        "tên tệp này không dùng làm địa chỉ được nên không được đăng; đổi tên, bỏ dấu “\\” và dấu chấm ở đầu",
                    en: "the name of this file cannot be an address, so it is not published; rename it"))
        }
    }

    private var collisions: [Diagnostic] {
        var firsts = [String: Int](minimumCapacity: files.count)
        var findings: [Diagnostic] = []
        let waiting = reserved.map {
            PlannedFile(path: PagePath(made: $0.address), content: .page(.register(.disclosures)), origin: $0.origin)
        }
        func planned(_ index: Int) -> PlannedFile {
            index < files.count ? files[index] : waiting[index - files.count]
        }
        for index in 0..<files.count + waiting.count {
            let file = planned(index)
            guard let first = firsts.updateValue(index, forKey: file.path.text).map(planned) else { continue }
            // A duplicate record is reported at its key.
            if case .page(.apology) = file.content, case .page(.apology) = first.content { continue }
            if case .page(.procedure) = file.content, case .page(.procedure) = first.content { continue }
            // So are two fields with the same name; the collision of their boards is a consequence.
            if case .page(.board(.field)) = file.content, case .page(.board(.field)) = first.content { continue }
            if case .page(.board(.handout)) = file.content, case .page(.board(.handout)) = first.content { continue }
            let (earlier, later) =
                first.origin < file.origin ? (first.origin, file.origin) : (file.origin, first.origin)
            findings.append(
                Diagnostic(
                    .pageCollision, at: later,
                    Message(
                        vi: "trang “\(file.path.text)” đã được tạo từ \(earlier.file); đổi tên một trong hai",
                        en: "the page “\(file.path.text)” is already made from \(earlier.file); rename one of the two"))
            )
        }
        return findings
    }
}
