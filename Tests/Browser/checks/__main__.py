"""python -m checks [--complete] SITE_DIR …

Exit code 1 if any check fails. The last line is always "N passed, N failed".
"""

import argparse
import sys
from functools import partial

from .catalogue import CHECKS, COMPLETENESS
from .runner import describe, run
from .site import Site


def main() -> int:
    parser = argparse.ArgumentParser(prog="checks", description="Checks generated sites, in and out of a browser.")
    parser.add_argument("sites", nargs="*", metavar="SITE_DIR", help="a generated site")
    parser.add_argument("--complete", action="append", default=[], metavar="SITE_DIR",
                        help="a generated site that, with the others, must hold a page of every kind")
    parser.add_argument("--only", action="append", default=[], metavar="TEXT",
                        help="only the checks whose title contains TEXT; may be given more than once")
    parser.add_argument("--all", action="store_true", help="show every finding, however many")
    arguments = parser.parse_args()
    if not arguments.sites and not arguments.complete:
        parser.error("name at least one SITE_DIR")
    wanted = [check for check in CHECKS if not arguments.only or any(text in check[0] for text in arguments.only)]
    if not wanted:
        parser.error(f"no check has “{'” or “'.join(arguments.only)}” in its title")

    passed = failed = 0
    title, complete = COMPLETENESS
    others = [Site(path) for path in arguments.sites]
    plans = [(path, [(title, partial(complete, beside=others)), *wanted]) for path in arguments.complete]
    plans += [(path, wanted) for path in arguments.sites]
    for path, checks in plans:
        site = Site(path)
        print(f"{path}: {len(site.pages)} pages", flush=True)
        for outcome in run(site, checks):
            print(*describe(outcome, everything=arguments.all), sep="\n", flush=True)
            failed += outcome.failed
            passed += not outcome.failed and not outcome.skipped
    print(f"{passed} passed, {failed} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
