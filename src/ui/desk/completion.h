// SPDX-License-Identifier: AGPL-3.0-or-later
// The list that opens above a field while a word with a mark is typed: arrows go through it, Enter
// or Tab takes one, Escape closes it. The focus stays in the field.
#pragma once

#include "ui/desk/drawing.h"
#include "ui/views/typed_word.h"

namespace parley::ui {

struct Completed {
  std::string text;         // the whole field's new text
  std::uint32_t caret = 0;  // behind what was put in
};
// `anchor`: the field's box. Nothing while nothing is taken.
std::optional<Completed> complete(Drawing& on, const kit::Area& anchor,
                                  const kit::FieldResult& field, std::string_view name,
                                  const TypedWord& word,
                                  const std::vector<Suggestion>& suggestions);

}  // namespace parley::ui
