#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sums the Qt Test totals in a JUnit file of CTest and prints `N passed, N failed` as the last line.

A binary counts by its test functions ("Totals: ..."). One that crashed, timed out, did not run, has no totals or
ended red although all its functions passed (a sanitizer's finding, say) counts as one failure more.
Exit code: 0 when something passed and nothing failed.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

TOTALS = re.compile(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", re.MULTILINE)


def count(case):
    """(passed, failed, skipped) of one binary."""
    output = case.findtext("system-out") or ""
    totals = TOTALS.findall(output)
    passed, failed, skipped = (sum(int(row[i]) for row in totals) for i in range(3))
    if case.get("status") != "run" and failed == 0:
        failed += 1
    elif not totals:
        failed += 1
    return passed, failed, skipped


def main(path):
    try:
        cases = list(ElementTree.parse(path).getroot().iter("testcase"))
    except (OSError, ElementTree.ParseError) as error:
        print(f"no results of the tests: {error}", file=sys.stderr)
        cases = []
    passed = failed = skipped = 0
    for case in cases:
        one = count(case)
        passed, failed, skipped = passed + one[0], failed + one[1], skipped + one[2]
        if one[1]:
            print(f"red: {case.get('name')} ({one[1]} failed)")
    if not cases:
        failed = 1
    if skipped:
        print(f"{skipped} skipped")
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
