// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/NullableText.h"
#include "ui/delegates/ValueEditor.h"

class QBoxLayout;
class QCheckBox;

namespace botdeck {

class CodeHighlighter;
class ElidedLabel;
class IconLabel;
class JsonSpread;
class LargeTextView;
class Surface;
class TextLabel;

/// Edits values of several lines: long texts, JSON and arrays. In a grid it hangs over the cells below its own, with
/// a head (wrapping, size), the place of the first mistake in JSON, and a footer that names the keys; in a form it is
/// the text alone. A text over a megabyte can only be read. Enter takes the text over (in a form Ctrl+Enter), Escape
/// leaves the old one.
class LongTextEditor : public ValueEditor
{
    Q_OBJECT

public:
    LongTextEditor(const EditedColumn &column, Where where, QWidget *parent);

    [[nodiscard]] std::optional<QString> value() const override;
    void setReadOnly(bool readOnly) override;
    void setFieldName(const QString &name) override;
    [[nodiscard]] NullableText *edit() const { return m_edit; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void display(const std::optional<QString> &text) override;
    void showProblem(const QString &problem) override;
    [[nodiscard]] bool hasLines() const override { return true; }
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeProblem();
    [[nodiscard]] QWidget *makeFooter();
    void style();
    void showSize();
    void showBox();
    /// A large @p text in place of the field; any other: the field.
    void showLarge(const QString &text);
    void fitToCell(LargeTextView &view) const;
    void grow(); ///< in a cell: to sizeHint(), inside the view
    void showKeys();
    [[nodiscard]] bool isTooLarge() const;
    /// In a form jsonb, which keeps no spaces of its own, is spread over lines at once.
    [[nodiscard]] QString readable(const QString &text);
    /// In a form: as high as its text, within bounds.
    void fitHeight();
    /// Puts the JSON over several lines; its keys, their order and its numbers stay as they are.
    void spread();
    void takeSpread(const QString &spread);
    /// A long @p text has come back over several lines; it is dropped where the field holds another by now.
    void onSpread(const QString &text, const QString &spread);

    NullableText *m_edit;
    QString m_known; ///< the text that was shown or edited last
    LargeTextView *m_large = nullptr; ///< made for the first text that needs it
    CodeHighlighter *m_highlighter = nullptr;
    JsonSpread *m_spread;
    QCheckBox *m_wrap = nullptr;
    QCheckBox *m_mono = nullptr;
    TextLabel *m_size = nullptr;
    ElidedLabel *m_keys = nullptr;
    Surface *m_strip = nullptr;
    TextLabel *m_problem = nullptr;
    bool m_isNull = true;
    bool m_showing = false;
};

} // namespace botdeck
