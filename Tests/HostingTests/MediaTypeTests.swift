import Hosting
import Testing

@Suite struct MediaTypeTests {
    @Test(arguments: [
        ("index.html", "text/html; charset=utf-8"), ("thu-tuc/1.001193.html", "text/html; charset=utf-8"),
        ("ket-qua.atom", "application/atom+xml; charset=utf-8"), ("thoi-han.ics", "text/calendar; charset=utf-8"),
        ("du-lieu/catalog.jsonld", "application/ld+json; charset=utf-8"), ("bieu-mau/To-khai.DOCX", Self.word),
        ("anh.JPG", "image/jpeg"), ("tep", "application/octet-stream"), ("html", "application/octet-stream"),
        ("v1.2/tep", "application/octet-stream"), ("tep.", "application/octet-stream"),
        ("", "application/octet-stream"),
    ])
    func theExtensionDecides(path: String, header: String) {
        #expect(MediaType(ofPath: path).header == header)
    }

    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    @Test func noEndingMeansTwoThings() {
        let endings = MediaType.all.flatMap(\.extensions)
        #expect(Set(endings).count == endings.count)
    }
}
