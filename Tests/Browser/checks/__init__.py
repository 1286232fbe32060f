"""Checks of a generated site: its HTML, its links, its weight, and how it behaves in a browser.

Run them with `python -m checks SITE_DIR`. Every check is a function that takes a `Site` and
yields `Finding`s; `catalogue.py` lists them all.
"""
