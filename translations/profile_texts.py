#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives lupdate the texts that stand in resources/systems/*.json.

    translations/profile_texts.py            writes translations/SystemProfileTexts.h anew
    translations/profile_texts.py --check    fails where that file is not what it would write

Which members are texts for people is said in resources/systems/README.md ("Language").
"""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE / "SystemProfileTexts.h"
HEAD = """// SPDX-License-Identifier: GPL-3.0-or-later
// Made by profile_texts.py from resources/systems/*.json; nothing includes it, lupdate reads it.
#pragma once

#include <QtGlobal>

// clang-format off

namespace botdeck {

[[maybe_unused]] constexpr const char *SystemProfileTexts[] {
"""
TAIL = """};

} // namespace botdeck
"""


def texts(profile):
    yield profile.get("title")
    yield profile.get("description")
    yield from profile.get("groups", [])
    for table in profile.get("tables", {}).values():
        yield from table.get("label", {}).values()
        yield table.get("notBoundReason")
        for column in table.get("columns", {}).values():
            yield column.get("label")
            yield column.get("hint")
        for section in table.get("sections", []):
            yield section.get("title")


def wanted():
    found = set()
    for path in sorted((HERE.parent / "resources" / "systems").glob("*.json")):
        found.update(text for text in texts(json.loads(path.read_text("utf-8"))) if text)
    lines = [f'    QT_TRANSLATE_NOOP("SystemProfile", {json.dumps(text, ensure_ascii=False)}),\n' for text in sorted(found)]
    return HEAD + "".join(lines) + TAIL


def main():
    content = wanted()
    if sys.argv[1:] == ["--check"]:
        if not TARGET.exists() or TARGET.read_text("utf-8") != content:
            sys.exit(f"{TARGET.name} is not up to date: run translations/profile_texts.py")
        return
    TARGET.write_text(content, "utf-8")


main()
