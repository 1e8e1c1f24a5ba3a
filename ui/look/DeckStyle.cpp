// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/DeckStyle.h"

#include "ui/look/DeckStyleButtons.h"
#include "ui/look/DeckStyleFields.h"
#include "ui/look/DeckStyleMenus.h"
#include "ui/look/DeckStyleViews.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Paint.h"
#include "ui/look/Theme.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>

namespace botdeck {
namespace {

// Unicode 6.3: a run takes the direction of its own first strong character and leaves its surroundings alone.
constexpr char16_t FirstStrongIsolate = 0x2068;
constexpr char16_t PopIsolate = 0x2069;

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

/// A line edit that is the inside of another field.
bool isEmbedded(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent);
}

/// A group box option measured in the font its title is drawn in.
QStyleOptionGroupBox withStrongTitle(const QStyleOptionComplex *option)
{
    const auto *given = qstyleoption_cast<const QStyleOptionGroupBox *>(option);
    QStyleOptionGroupBox box = given ? *given : QStyleOptionGroupBox();
    box.fontMetrics = QFontMetrics(Metrics::strongFont(QApplication::font()));
    return box;
}

QRegion roundedRegion(const QRect &rect, qreal radius)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return QRegion(path.toFillPolygon().toPolygon());
}

} // namespace

DeckStyle::DeckStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void DeckStyle::setVariant(QWidget *widget, const char *property, bool on)
{
    if (hasVariant(widget, property) == on)
        return;
    widget->setProperty(property, on);
    widget->updateGeometry();
    widget->update();
}

bool DeckStyle::hasVariant(const QWidget *widget, const char *property)
{
    return widget && widget->property(property).toBool();
}

QPalette DeckStyle::standardPalette() const
{
    return Theme::palette(Theme::Scheme::Light);
}

QIcon DeckStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
        return Icons::quiet(QLatin1String("close"));
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return Icons::get(QLatin1String("close"));
    case SP_MessageBoxInformation:
        return Icons::get(QLatin1String("info"));
    case SP_MessageBoxWarning:
        return Icons::get(QLatin1String("warning"));
    case SP_MessageBoxCritical:
        return Icons::get(QLatin1String("error"));
    case SP_MessageBoxQuestion:
        return Icons::get(QLatin1String("unknown"));
    case SP_DirIcon:
        return Icons::get(QLatin1String("folder"));
    case SP_ToolBarHorizontalExtensionButton:
        return Icons::get(QLatin1String("more"));
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void DeckStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QScrollBar *>(widget) || qobject_cast<QLineEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // An empty field takes its side from the keyboard's language, else: away from the label in right-to-left windows.
    if (auto *line = qobject_cast<QLineEdit *>(widget); line && !line->alignment().testFlag(Qt::AlignAbsolute)
        && line->alignment().testFlag(Qt::AlignLeft) && QGuiApplication::isRightToLeft())
        line->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    if (auto *header = qobject_cast<QHeaderView *>(widget);
        header && header->orientation() == Qt::Horizontal && header->defaultAlignment() == Qt::AlignCenter)
        header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void DeckStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool drawn = DeckStyleButtons::drawPrimitive(element, option, painter, widget)
        || DeckStyleFields::drawPrimitive(element, option, painter, widget)
        || DeckStyleViews::drawPrimitive(element, option, painter, widget)
        || DeckStyleMenus::drawPrimitive(element, option, painter, widget);
    if (!drawn)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

/// Fusion asks itself, not its proxy, where a header's parts lie; so the parts are put together here.
void DeckStyle::drawHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return;
    painter->save();
    painter->setClipRect(option->rect, Qt::IntersectClip);
    proxy()->drawControl(CE_HeaderSection, header, painter, widget);
    QStyleOptionHeader part = *header;
    part.rect = proxy()->subElementRect(SE_HeaderLabel, header, widget);
    proxy()->drawControl(CE_HeaderLabel, &part, painter, widget);
    if (header->sortIndicator != QStyleOptionHeader::None) {
        part.rect = proxy()->subElementRect(SE_HeaderArrow, header, widget);
        proxy()->drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
    }
    painter->restore();
}

void DeckStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_Header) {
        drawHeader(option, painter, widget);
        return;
    }
    if (element == CE_ItemViewItem) {
        auto item = DeckStyleViews::withReadableSelection(option, widget);
        if (item.direction == Qt::RightToLeft && !item.text.isEmpty())
            item.text = QChar(FirstStrongIsolate) + item.text + QChar(PopIsolate);
        QProxyStyle::drawControl(element, &item, painter, widget);
        return;
    }
    const bool drawn = DeckStyleButtons::drawControl(element, option, painter, widget)
        || DeckStyleFields::drawControl(element, option, painter, widget)
        || DeckStyleViews::drawControl(element, option, painter, widget)
        || DeckStyleMenus::drawControl(element, option, painter, widget);
    if (!drawn)
        QProxyStyle::drawControl(element, option, painter, widget);
}

void DeckStyle::drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette, bool enabled,
    const QString &text, QPalette::ColorRole role) const
{
    const auto side = visualAlignment(painter->layoutDirection(), Qt::Alignment(flags & Qt::AlignHorizontal_Mask));
    const int rest = flags & ~(Qt::AlignHorizontal_Mask | Qt::TextForceLeftToRight | Qt::TextForceRightToLeft);
    QProxyStyle::drawItemText(
        painter, rect, rest | int(side) | Paint::ownDirection(text), palette, enabled, text, role);
}

void DeckStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_GroupBox) {
        const auto box = withStrongTitle(option);
        painter->setFont(Metrics::strongFont(painter->font()));
        QProxyStyle::drawComplexControl(control, &box, painter, widget);
        return;
    }
    const bool drawn = DeckStyleButtons::drawComplexControl(control, option, painter, widget)
        || DeckStyleFields::drawComplexControl(control, option, painter, widget)
        || DeckStyleViews::drawComplexControl(control, option, painter, widget);
    if (!drawn)
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int DeckStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const Metrics metrics = Metrics::of(widget);
    switch (metric) {
    case PM_ScrollBarExtent:
        return metrics.px(12);
    case PM_ScrollBarSliderMin:
        return metrics.px(36);
    case PM_SplitterWidth:
    case PM_TabBarBaseHeight:
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
    case PM_MenuPanelWidth:
        return 1;
    case PM_DefaultFrameWidth:
        return isTextEdit(widget) ? 4 : 1;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
    case PM_TabBarIconSize:
        return metrics.icon();
    case PM_HeaderDefaultSectionSizeVertical:
        return metrics.gridRow();
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return metrics.smallIcon();
    case PM_FocusFrameHMargin:
        return metrics.px(8);
    case PM_HeaderMargin:
        return metrics.px(4); // also what keeps the rows of a grid from being as low as they should be
    case PM_HeaderMarkSize:
        return metrics.px(12);
    case PM_TreeViewIndentation:
        return metrics.px(22);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metrics.px(20);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics.px(5);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_MenuHMargin:
        return 0;
    case PM_ToolBarItemSpacing:
        return 2;
    default:
        return spaceMetric(metric, option, widget);
    }
}

int DeckStyle::spaceMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const Metrics metrics = Metrics::of(widget);
    switch (metric) {
    case PM_TabBarTabHSpace:
        return metrics.px(28);
    case PM_TabBarTabVSpace:
        return metrics.px(18);
    case PM_MenuVMargin:
        return metrics.px(5);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics.px(8);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return metrics.px(16);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize DeckStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const Metrics metrics = Metrics::of(widget);
    const int height = hasVariant(widget, "compact") ? metrics.compactControl() : metrics.control();
    switch (type) {
    case CT_PushButton:
        return DeckStyleButtons::pushButtonSize(option, widget, height);
    case CT_ToolButton:
        return DeckStyleButtons::toolButtonSize(option, widget);
    case CT_MenuItem:
        return DeckStyleMenus::itemSize(option, size, widget);
    case CT_ComboBox: {
        const QSize fusion = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {fusion.width() + metrics.px(12), height};
    }
    case CT_LineEdit:
    case CT_SpinBox:
        return {QProxyStyle::sizeFromContents(type, option, size, widget).width(), height};
    case CT_HeaderSection: {
        const QSize fusion = QProxyStyle::sizeFromContents(type, option, size, widget);
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (header && header->orientation == Qt::Vertical)
            return {fusion.width(), qMin(fusion.height(), metrics.lineHeight())};
        return {fusion.width() + metrics.px(16), qMax(fusion.height(), metrics.planRow())};
    }
    case CT_TabBarTab: {
        const QSize fusion = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {fusion.width() * 106 / 100 + metrics.px(4), metrics.lineHeight() + metrics.px(18)};
    }
    case CT_ItemViewItem: {
        const QSize fusion = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {fusion.width() + metrics.px(4), qMax(fusion.height(), metrics.planRow())};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int DeckStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_ComboBox_Popup:
    case SH_TabBar_ElideMode:
        return hint == SH_TabBar_ElideMode ? Qt::ElideRight : 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(Tones::of(widget).hairline.rgba());
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Menu_Mask:
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(returnData); mask && option) {
            mask->region = roundedRegion(option->rect, Metrics::of(widget).cardRadius());
            return 1;
        }
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QRect DeckStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl subControl, const QWidget *widget) const
{
    if (const auto rect = DeckStyleFields::subControlRect(control, option, subControl, widget))
        return *rect;
    if (const auto rect = DeckStyleViews::subControlRect(control, option, subControl))
        return *rect;
    if (control == CC_GroupBox) {
        const auto box = withStrongTitle(option);
        return QProxyStyle::subControlRect(control, &box, subControl, widget);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect DeckStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents && isEmbedded(widget))
        return option->rect;
    if (element == SE_LineEditContents && !hasVariant(widget, "bare")) {
        const int margin = Metrics::of(widget).px(6);
        return option->rect.adjusted(margin, 0, -margin, 0);
    }
    if (element == SE_HeaderArrow || element == SE_HeaderLabel)
        if (const auto rect = DeckStyleViews::headerPart(element, option, widget))
            return *rect;
    if (element == SE_PushButtonFocusRect)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace botdeck
