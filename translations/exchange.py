#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the open texts out of a .ts file as JSON and puts their translations back.

    translations/exchange.py missing translations/botdeck_pt_BR.ts > open.json
    translations/exchange.py fill translations/botdeck_pt_BR.ts open.json

`missing` prints a list of {context, source, comment, extracomment, plural, translation}; `translation` is a text, or
a list with one text for each plural form of the language. `fill` writes those whose translation is not empty and
marks them finished; an entry that the file does not know is an error.
"""
import json
import sys
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape

PLURAL_FORMS = {"en": 2, "pt_BR": 2, "de": 2, "fr": 2, "es": 2}


def key(context, message):
    return context.findtext("name"), message.findtext("source"), message.findtext("comment") or ""


def messages(root):
    for context in root.iter("context"):
        for message in context.iter("message"):
            yield context, message


def missing(root):
    forms = PLURAL_FORMS.get(root.get("language"), 2)
    entries = []
    for context, message in messages(root):
        if message.find("translation").get("type") != "unfinished":
            continue
        name, source, comment = key(context, message)
        plural = message.get("numerus") == "yes"
        entries.append({
            "context": name, "source": source, "comment": comment,
            "extracomment": message.findtext("extracomment") or "",
            "plural": plural, "translation": [""] * forms if plural else "",
        })
    return entries


def fill(root, entries):
    known = {key(context, message): message for context, message in messages(root)}
    for entry in entries:
        text = entry["translation"]
        if not text or isinstance(text, list) and not all(text):
            continue
        message = known[entry["context"], entry["source"], entry.get("comment", "")]
        translation = message.find("translation")
        translation.clear()
        if isinstance(text, list):
            for form in text:
                ElementTree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = text


def written(root):
    """The file as lupdate writes it, so that a fill changes nothing but the filled lines."""
    attributes = "".join(f' {name}="{value}"' for name, value in root.attrib.items())
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f"<TS{attributes}>"]
    entities = {'"': "&quot;", "'": "&apos;"}
    for context in root.iter("context"):
        lines += ["<context>", f"    <name>{escape(context.findtext('name'), entities)}</name>"]
        for message in context.iter("message"):
            numerus = ' numerus="yes"' if message.get("numerus") == "yes" else ""
            lines.append(f"    <message{numerus}>")
            for tag in ("source", "oldsource", "comment", "oldcomment", "extracomment", "translatorcomment"):
                if message.find(tag) is not None:
                    lines.append(f"        <{tag}>{escape(message.findtext(tag) or '', entities)}</{tag}>")
            translation = message.find("translation")
            kind = f' type="{translation.get("type")}"' if translation.get("type") else ""
            forms = translation.findall("numerusform")
            if forms:
                lines.append(f"        <translation{kind}>")
                lines += [f"            <numerusform>{escape(form.text or '', entities)}</numerusform>" for form in forms]
                lines.append("        </translation>")
            else:
                lines.append(f"        <translation{kind}>{escape(translation.text or '', entities)}</translation>")
            lines.append("    </message>")
        lines.append("</context>")
    return "\n".join(lines + ["</TS>", ""])


def main(arguments):
    if len(arguments) == 2 and arguments[0] == "missing":
        root = ElementTree.parse(arguments[1]).getroot()
        print(json.dumps(missing(root), ensure_ascii=False, indent=1))
    elif len(arguments) == 3 and arguments[0] == "fill":
        root = ElementTree.parse(arguments[1]).getroot()
        with open(arguments[2], encoding="utf-8") as file:
            fill(root, json.load(file))
        with open(arguments[1], "w", encoding="utf-8") as file:
            file.write(written(root))
    else:
        print(__doc__, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
