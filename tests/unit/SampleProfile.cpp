// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/SampleProfile.h"

namespace botdeck::test {

QByteArray sampleProfileJson()
{
    return R"json({
"format": 1, "id": "sample", "title": "Sample", "description": "For tests", "journal": "knex",
"recognise": {
  "required": {"firms": ["id", "name"], "bots": ["id", "firm_id"], "settings": []},
  "forbidden": {"bots": ["legacy"], "old_bots": []}
},
"parts": {
  "organization": {"table": "firms", "columns": {"id": "id", "name": "name", "slug": "short"}},
  "bot": {"table": "bots", "columns": {"id": "id", "organization": "firm_id", "name": "name"}},
  "message": {"table": "chat", "columns": {"id": "id", "author": "who", "text": "said"},
    "authorValues": {"1": "user", "2": "bot"}, "firstAtSameTime": "user"}
},
"groups": ["Zoo", "Bots"],
"tables": {
  "settings": {
    "label": {"singular": "setting", "plural": "settings"}, "group": "Zoo", "icon": "key", "title": ["name"],
    "organizationPath": [{"column": "bot_id", "table": "bots", "to": "id"}, {"column": "firm_id", "table": "firms", "to": "id"}],
    "rowSecret": {"keyColumn": "name", "valueColumn": "text", "knownKeys": ["url"]},
    "columns": {
      "id": {"label": "ID", "kind": "integer"}, "bot_id": {"label": "Bot", "kind": "reference", "table": "bots"},
      "name": {"label": "Name", "kind": "text", "validate": {"notBlank": true, "maxLength": 20, "uniqueWith": ["bot_id"]}},
      "text": {"label": "Value", "kind": "multiline", "hint": "As the bot reads it"}
    },
    "sections": [{"title": "Main", "columns": ["name", "text"]}, {"title": "Gone", "columns": []}]
  },
  "firms": {
    "label": {"singular": "firm", "plural": "firms"}, "group": "Bots", "title": ["name"], "timeColumn": "made",
    "updatedColumn": "changed", "organizationPath": [],
    "columns": {"id": {"label": "ID", "kind": "uuid"}, "name": {"label": "Name", "kind": "text"},
      "made": {"label": "Made", "kind": "timestamp", "readOnly": true}, "changed": {"label": "Changed", "kind": "timestamp"}}
  },
  "bots": {
    "label": {"singular": "bot", "plural": "bots"}, "group": "Bots", "title": ["name"], "timeColumn": "made",
    "defaultSort": {"column": "name", "descending": true}, "secretColumns": ["seal"], "tree": {"parent": "above", "name": "name"},
    "organizationPath": [{"column": "firm_id", "table": "firms", "to": "id"}],
    "sealed": {"seal": {"format": "aes-256-gcm", "associatedData": "id"}},
    "hashed": {"hash": {"format": "argon2id", "memoryKiB": 65536, "iterations": 3, "parallelism": 4}},
    "fullText": {"name": {"configuration": "simple", "characters": 1000}},
    "columns": {"id": {"label": "ID", "kind": "uuid"}, "firm_id": {"label": "Firm", "kind": "reference", "table": "firms"},
      "above": {"label": "Above", "kind": "reference", "table": "bots"}, "name": {"label": "Name", "kind": "slug"},
      "hash": {"label": "Hash", "kind": "text"}, "seal": {"label": "Seal", "kind": "text"},
      "made": {"label": "Made", "kind": "timestamp"}, "mails": {"label": "Mails", "kind": "list", "element": "email"}}
  },
  "chat": {
    "label": {"singular": "message", "plural": "messages"}, "group": "Bots", "title": [], "organizationPath": "not bound",
    "notBoundReason": "Nobody's", "columns": {"id": {"label": "ID", "kind": "integer"}}
  }
}
})json";
}

SystemProfilePtr sampleProfile()
{
    const Result<SystemProfilePtr> profile = SystemProfile::parse(sampleProfileJson(), QStringLiteral("sample.json"));
    if (!profile)
        qFatal("%s", qPrintable(profile.error().message));
    return *profile;
}

} // namespace botdeck::test
