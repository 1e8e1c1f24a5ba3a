// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaletteScopes.h"

#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Tones.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBoxLayout>
#include <QPainter>

namespace botdeck {

namespace {

constexpr int All = -2; // QButtonGroup keeps -1 to itself

class Pill : public QAbstractButton
{
public:
    explicit Pill(const QString &text)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus); // a press leaves the focus in the field
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setCursor(Qt::PointingHandCursor);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const Metrics metrics = Metrics::of(this);
        return {QFontMetrics(face(true)).horizontalAdvance(text()) + metrics.px(24), metrics.chip()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tones &tones = Tones::of(this);
        if (isChecked())
            Paint::panel(&painter, rect(), height() / 2.0, tones.chipFill, tones.chipEdge);
        else if (underMouse())
            Paint::panel(&painter, rect(), height() / 2.0, tones.rowHover, Qt::transparent);
        Paint::text(
            &painter, rect(), text(), face(isChecked()), isChecked() ? tones.text : tones.secondary, Qt::AlignCenter);
    }

private:
    static QFont face(bool isChosen)
    {
        return Metrics::scaled(QApplication::font(), 0.95, isChosen ? QFont::DemiBold : QFont::Normal);
    }
};

} // namespace

PaletteScopes::PaletteScopes(const QStringList &titles, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::of(this).space4());
    const auto add = [this, row](const QString &title, int id) {
        auto *pill = new Pill(title);
        m_pills.addButton(pill, id);
        row->addWidget(pill);
    };
    add(tr("All", "places to look in"), All);
    for (int at = 0; at < titles.size(); ++at)
        add(titles.at(at), at);
    row->addStretch();
    m_pills.button(All)->setChecked(true);
    connect(&m_pills, &QButtonGroup::idClicked, this, [this] { emit chosen(current()); });
}

int PaletteScopes::current() const
{
    return qMax(-1, m_pills.checkedId());
}

void PaletteScopes::setCurrent(int source)
{
    m_pills.button(source < 0 ? All : source)->setChecked(true);
}

void PaletteScopes::step(int by)
{
    const auto count = static_cast<int>(m_pills.buttons().size());
    setCurrent((current() + 1 + by + count) % count - 1);
    emit chosen(current());
}

} // namespace botdeck
