/// What every answer of a server tells browsers to refuse on behalf of the reader.
package enum SecurityHeaders {
    /// All pages keep to it: nothing from elsewhere, nothing inline.
    package static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; "
        + "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    package static let all: [(name: String, value: String)] = [
        ("Content-Security-Policy", contentSecurityPolicy),
        ("X-Content-Type-Options", "nosniff"),
        // Where a reader comes from is told to nobody else.
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ]

    /// For a year, this host is asked over TLS only.
    package static let transportSecurity = (name: "Strict-Transport-Security", value: "max-age=31536000")
}
