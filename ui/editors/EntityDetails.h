// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entities/HangingCounts.h"
#include "models/tables/RowRef.h"
#include "ui/widgets/Surface.h"

#include <QTimer>

class QBoxLayout;

namespace botdeck {

class CountLink;
class EntityModel;
class KeyValueList;
class SectionLabel;
struct PageContext;

/// What is known of a row beside its form: how much hangs on it, counted lazily on a worker, and the facts nobody
/// edits. GUI thread.
class EntityDetails : public Surface
{
    Q_OBJECT

public:
    EntityDetails(const PageContext &page, EntityModel &model, QWidget *parent = nullptr);

    void setRow(const RowRef &row);
    /// Counts again.
    void refresh();

private:
    void addLinks(QBoxLayout *column);
    void addFacts(QBoxLayout *column);
    void count();
    void cancelCount();
    void showFacts();
    void open(const EntityDeclaration::Hanging &what);
    [[nodiscard]] QByteArray key() const;

    const PageContext &m_page;
    EntityModel &m_model;
    RowRef m_row;
    QList<EntityDeclaration::Hanging> m_hanging;
    QList<CountLink *> m_links;
    KeyValueList *m_facts;
    QList<int> m_factColumns;
    QTimer m_pause;
    quint64 m_job = 0;
    quint64 m_generation = 0;
};

} // namespace botdeck
