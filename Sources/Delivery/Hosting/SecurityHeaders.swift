/// HTTP headers, sent with every response, that protect the reader.
package enum SecurityHeaders {
    /// A policy that all pages comply with: no external resources, nothing inline.
    package static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; "
        + "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    /// The headers of every response.
    package static let all: [(name: String, value: String)] = [
        ("Content-Security-Policy", contentSecurityPolicy),
        ("X-Content-Type-Options", "nosniff"),
        // Do not reveal to other sites where a reader comes from.
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ]

    /// Requires TLS for this host for one year.
    package static let transportSecurity = (name: "Strict-Transport-Security", value: "max-age=31536000")
}
