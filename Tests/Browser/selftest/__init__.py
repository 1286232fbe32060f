"""Tests of the checks: a good site passes them all, and each of them can fail."""
