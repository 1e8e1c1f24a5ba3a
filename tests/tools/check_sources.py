#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of `./dev lint` that no ready tool does: sizes of files and functions, licence lines, valid JSON.

With --list-cpp it only prints our C++ files, for clang-format. Works without git.
"""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = {".git", ".cache", "build", "shots", "bench-results", "node_modules", "__pycache__"}
MAX_FILE_LINES = 449
MAX_FUNCTION_LINES = 59
LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
LICENSED_SUFFIXES = {".cpp", ".h", ".sql", ".py", ".sh", ".cmake"}
LICENSED_NAMES = {"CMakeLists.txt", "dev"}

LITERALS = re.compile(
    r'R"(?P<mark>[^()\s]*)\(.*?\)(?P=mark)"' r"|\"(?:\\.|[^\"\\\n])*\"" r"|'(?:\\.|[^'\\\n])+'"
    r"|//[^\n]*|/\*.*?\*/",
    re.DOTALL,
)
TEST_ROWS = re.compile(r"_data\(\)\s*$")
CONTROL = re.compile(r"\b(?:namespace|class|struct|enum|union)\b[^()]*$")


def sources(folder=ROOT):
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            if path.name not in SKIPPED:
                yield from sources(path)
        elif path.is_file():
            yield path


def bare(text):
    """The text without literals, comments and preprocessor lines, line for line."""
    text = LITERALS.sub(lambda m: '""' + "\n" * m.group().count("\n"), text)
    return re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: "\n" * m.group().count("\n"), text, flags=re.MULTILINE)


def long_functions(text):
    """(line, length) of each function body over the limit. A brace after a parenthesis, directly in a namespace or
    class, opens a function; a brace glued to a word is an initializer. A test's table of rows may be of any length."""
    code = bare(text)
    stack, header, line = [], "", 1
    for index, char in enumerate(code):
        if char == "\n":
            line += 1
        if char == "{":
            outer = stack[-1][0] if stack else "scope"
            if CONTROL.search(header):
                kind = "scope"
            elif index and (code[index - 1].isalnum() or code[index - 1] in "_>"):
                kind = "value"
            elif outer == "scope" and ")" in header and not TEST_ROWS.search(header):
                kind = "function"
            else:
                kind = "value"
            stack.append((kind, line))
            if kind != "value":
                header = ""
        elif char == "}" and stack:
            kind, start = stack.pop()
            if kind == "function" and line - start + 1 > MAX_FUNCTION_LINES:
                yield start, line - start + 1
            if kind != "value":
                header = ""
        elif char == ";":
            header = ""
        else:
            header += char


def findings(path):
    name = path.relative_to(ROOT)
    licensed = path.suffix in LICENSED_SUFFIXES or path.name in LICENSED_NAMES
    if path.suffix == ".json":
        try:
            json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            yield f"{name}: not JSON: {error}"
    # Diesel's migration files are kept byte for byte, because their hash is their identity.
    if not licensed or name.parts[0] == "migrations" and path.suffix == ".sql":
        return
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    if not any(LICENCE in line for line in lines[:3]):
        yield f"{name}:1: no licence line ({LICENCE})"
    if text and not text.endswith("\n"):
        yield f"{name}:{len(lines)}: no newline at the end"
    if path.suffix in {".cpp", ".h"}:
        if len(lines) > MAX_FILE_LINES:
            yield f"{name}: {len(lines)} lines; a file has at most {MAX_FILE_LINES}"
        for line, length in long_functions(text):
            yield f"{name}:{line}: function of {length} lines; at most {MAX_FUNCTION_LINES}"


def main(arguments):
    if "--list-cpp" in arguments:
        for path in sources():
            if path.suffix in {".cpp", ".h"}:
                print(path.relative_to(ROOT))
        return 0
    found = [finding for path in sources() for finding in findings(path)]
    for finding in found:
        print(finding)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
