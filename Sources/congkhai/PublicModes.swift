import Glibc

/// What is published is for everybody, whatever the office keeps from others by its umask: web servers run as a user of
/// their own.
func takePublicModes() { umask(0o022) }
