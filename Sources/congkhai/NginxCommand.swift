import ArgumentParser
import Builder
import Diagnostics
import Disclosure
import HTML
import Hosting
import Records
import SitePlan

/// `congkhai nginx`: prints an nginx configuration for this site.
struct NginxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "nginx", abstract: "In cấu hình nginx cho trang.")

    @OptionGroup var options: ContentOptions

    @Option(name: .long, help: "Thư mục nginx giao: liên kết current trong thư mục công bố.", completion: .directory)
    var root = "/var/www/congkhai/current"

    @Option(name: .long, help: "Tên miền; ghi nhiều lần được. Bỏ trống thì lấy từ baseURL trong site.yml.")
    var serverName: [String] = []

    @Option(name: .long, help: "Tệp chứng thư TLS (kèm chuỗi). Bỏ trống thì chỉ nghe cổng 80.", completion: .file())
    var certificate: String?

    @Option(name: .long, help: "Tệp khóa của chứng thư.", completion: .file())
    var key: String?

    @Flag(name: .long, help: "Dặn trình duyệt một năm chỉ dùng HTTPS. Chỉ bật khi HTTPS đã chạy ổn.")
    var hsts = false

    func validate() throws {
        if (certificate == nil) != (key == nil) { throw ValidationError("--certificate và --key phải đi cùng nhau") }
        if !root.hasPrefix("/") { throw ValidationError("--root nhận đường dẫn đầy đủ, bắt đầu bằng /") }
    }

    func run() async throws {
        let checked = try await options.checkedSite()
        guard let site = checked.site, !checked.hasErrors else {
            Output.write(checked.report(options), to: 2)
            throw ExitStatus.contentErrors
        }
        let address = site.settings.baseURL
        let redirects = site.records.redirects.compactMap { redirect -> NginxConfiguration.Redirect? in
            guard let source = redirect.source, PagePath(source) != nil, let target = redirect.target else {
                return nil
            }
            let new = URLReference(relative: "/" + target.path, fragment: target.fragment)
            return NginxConfiguration.Redirect(old: source, new: String(new.string.dropFirst()))
        }
        var pair: NginxConfiguration.Certificate?
        if let certificate, let key { pair = NginxConfiguration.Certificate(chain: certificate, key: key) }
        do throws(NginxConfiguration.InvalidValue) {
            let configuration = try NginxConfiguration(
                serverNames: serverName.isEmpty ? [address.host] : serverName, root: root, basePath: address.path,
                redirects: redirects, certificate: pair, isStrictTransport: hsts)
            Output.write(configuration.text, to: 1)
        } catch {
            throw ValidationError(error.message.text(in: options.lang))
        }
    }
}

extension NginxConfiguration.InvalidValue {
    fileprivate var message: Message {
        switch self {
        case .serverName(let name):
            Message(
                vi: "“\(name)” không phải tên miền; viết hoanghoa.example.vn, tên có dấu thì viết dạng xn--…",
                en: "“\(name)” is not a host name; write hoanghoa.example.vn, and other letters as xn--…")
        case .path(let path):
            Message(
                vi: "nginx không nhận được đường dẫn “\(path)”: bỏ dấu $ và ký tự điều khiển",
                en: "nginx cannot represent the path “\(path)”: leave out $ and control characters")
        }
    }
}
