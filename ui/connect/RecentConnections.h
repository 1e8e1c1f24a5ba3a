// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Error.h"
#include "models/database/Profile.h"

#include <QWidget>

class QListView;

namespace botdeck {

class ProfileListModel;
class ResultCard;
class TextLabel;

/// The kept connections in a card. Enter and double click connect, F2 edits, Delete removes; the rest is in the
/// context menu. GUI thread.
class RecentConnections : public QWidget
{
    Q_OBJECT

public:
    explicit RecentConnections(QWidget *parent = nullptr);

    void setProfiles(const QList<Profile> &profiles);
    /// Why they can't be shown, in place of the list.
    void showError(const Error &error);
    /// While something is under way only the result's Cancel can be pressed.
    void setBusy(bool busy);
    /// What is told of the connection that was chosen here, below the list.
    [[nodiscard]] ResultCard *result() const { return m_result; }

signals:
    void connectRequested(const botdeck::Profile &profile);
    void editRequested(const botdeck::Profile &profile);
    void removeRequested(const botdeck::Profile &profile);
    /// The row that the keyboard went to, in this widget's coordinates.
    void rowShown(const QRect &rect);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    void showMenu(const QPoint &position);
    bool onKey(int key);

    ProfileListModel *m_model;
    QListView *m_list;
    TextLabel *m_words;
    ResultCard *m_result;
};

} // namespace botdeck
