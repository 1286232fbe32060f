import Glibc

/// Makes published files readable by everyone, whatever the umask: web servers run as a separate user.
func takePublicModes() { umask(0o022) }
