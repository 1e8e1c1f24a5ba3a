// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LargeTextView.h"

#include "models/base/Deliver.h"
#include "models/database/FileWriter.h"
#include "ui/look/DeckStyle.h"
#include "ui/look/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Numbers.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/TextSlices.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPushButton>

namespace botdeck {

namespace {

constexpr int ShownLines = 12;

} // namespace

LargeTextView::LargeTextView(QWidget *parent)
    : QWidget(parent)
    , m_slices(new TextSlices(this))
    , m_size(new TextLabel({}, TextLabel::Size::Caption, TextLabel::Ink::Secondary, this))
    , m_outcome(new TextLabel({}, TextLabel::Size::Caption, TextLabel::Ink::Secondary, this))
{
    const Metrics metrics = Metrics::of(this);
    m_slices->setMinimumHeight(ShownLines * m_slices->fontMetrics().lineSpacing() + metrics.space12());
    m_size->setWordWrap(true);
    m_outcome->setWordWrap(true);
    m_outcome->hide();
    auto *copy = makeButton(tr("Copy all"), ButtonKind::Link, this);
    auto *save = makeButton(tr("Save to file…"), ButtonKind::Link, this);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(metrics.space12());
    for (QPushButton *button : {copy, save}) {
        DeckStyle::setVariant(button, "compact");
        DeckStyle::setVariant(button, "tight");
        ways->addWidget(button);
    }
    ways->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.space4());
    column->addWidget(m_slices, 1);
    column->addWidget(m_size);
    column->addLayout(ways);
    column->addWidget(m_outcome);
    setFocusProxy(m_slices);
    connect(copy, &QPushButton::clicked, this, &LargeTextView::copyAll);
    connect(save, &QPushButton::clicked, this, &LargeTextView::chooseFile);
}

bool LargeTextView::isLarge(const QString &text)
{
    if (text.size() > LargeFrom)
        return true;
    for (qsizetype from = 0; text.size() - from > LongestLine;) {
        const qsizetype end = text.indexOf(u'\n', from);
        if ((end < 0 ? text.size() : end) - from > LongestLine)
            return true;
        from = end + 1;
    }
    return false;
}

const QString &LargeTextView::text() const
{
    return m_slices->text();
}

void LargeTextView::setText(const QString &text)
{
    if (text == m_slices->text())
        return;
    m_slices->setText(text);
    m_outcome->hide();
    m_size->setText(text.isEmpty() ? QString()
                                   : tr("%1 characters. A text or line of this length can be read here, not edited")
                                         .arg(Numbers::exact(text.size())));
    m_slices->setAccessibleDescription(m_size->text());
}

void LargeTextView::copyAll()
{
    QGuiApplication::clipboard()->setText(text());
    m_outcome->setText(tr("Copied"));
    m_outcome->show();
}

void LargeTextView::chooseFile()
{
    auto *dialog = new QFileDialog(window(), tr("Save the value to a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &LargeTextView::saveTo);
    dialog->open();
}

void LargeTextView::saveTo(const QString &file)
{
    deliver(FileWriter::write(file, text()), this, [this, file](const QString &problem) {
        m_outcome->setText(
            problem.isEmpty() ? tr("Saved to %1").arg(file) : tr("Not saved to %1: %2").arg(file, problem));
        m_outcome->show();
        emit written(problem);
    });
}

} // namespace botdeck
