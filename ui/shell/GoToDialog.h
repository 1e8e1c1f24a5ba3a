// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/Profile.h"
#include "ui/shell/PaletteSource.h"

#include <QDialog>
#include <QPointer>

class QBoxLayout;
class QLineEdit;
class QListView;

namespace botdeck {

class PaletteModel;
class PaletteScopes;
class TextLabel;

/// The palette behind Ctrl+K: pages, tables and actions by a few letters of their names. A card over the window it
/// belongs to, which is dimmed and takes neither keys nor presses meanwhile. GUI thread.
class GoToDialog : public QDialog
{
    Q_OBJECT

public:
    /// Covers @p over. The sources become the dialog's children.
    GoToDialog(const Profile &profile, const QList<PaletteSource *> &sources, QWidget *over);

    void done(int result) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QBoxLayout *makeHead(const Profile &profile);
    [[nodiscard]] QWidget *makeFooter();
    void prepareList();
    void layOut(const Profile &profile);
    void look();
    void choose(int row);
    void step(int by);
    void run();
    void place();
    [[nodiscard]] bool onKey(int key, bool isWithControl);
    [[nodiscard]] int listHeight() const;

    QList<PaletteSource *> m_sources;
    PaletteModel *m_model;
    PaletteScopes *m_scopes;
    QWidget *m_card;
    QLineEdit *m_search;
    QListView *m_list;
    TextLabel *m_none; ///< in the list's place where nothing has these letters
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace botdeck
