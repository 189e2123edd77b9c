// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/templates_file.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/limits.h"
#include "wire/document_reader.h"
#include "wire/document_writer.h"
#include "wire/export/csv.h"

namespace parley::wire {

template <>
struct Shape<PortableTemplate> {
  static constexpr auto fields = std::tuple{optional("kind", &PortableTemplate::kind),
                                            required("name", &PortableTemplate::name),
                                            required("shortcut", &PortableTemplate::shortcut),
                                            optional("category", &PortableTemplate::category),
                                            required("content", &PortableTemplate::content),
                                            optional("scope", &PortableTemplate::scope),
                                            optional("team", &PortableTemplate::team)};
};
static_assert(is_complete<PortableTemplate>);

namespace {

using Templates = std::vector<PortableTemplate>;

constexpr std::string_view format = "parley-templates";
constexpr std::uint32_t version = 1;

constexpr std::array columns{"kind", "name", "shortcut", "category", "content", "scope", "team"};

Fault fault_in(std::size_t number, std::string_view field, FaultKind kind) {
  return {kind, std::to_string(number) + '.' + std::string(field)};
}

Result<Templates, Fault> read_json_templates(std::string_view text) {
  const auto document = parse_json(text, limits::templates_file_bytes_max);
  if (!document) return Err{document.error()};
  const auto list = find_member(*document, "templates");
  if (!list) return Err{list.error()};
  if (!(*list)->is_array()) return Err{Fault{FaultKind::wrong_type, "templates"}};
  if ((*list)->size() > limits::templates_file_items_max)
    return Err{Fault{FaultKind::too_large, {}}};
  Templates templates;
  for (const auto& item : **list) {
    const auto done = read(item, templates.emplace_back(), Form::named);
    if (!done) return Err{inside(std::to_string(templates.size()), done.error())};
  }
  return templates;
}

// Which column of the file has which field; nothing: it has none.
using Places = std::array<std::optional<std::size_t>, columns.size()>;

Places places_in(const CsvRow& head) {
  Places places;
  for (std::size_t field = 0; field < columns.size(); ++field) {
    const auto at = std::find(head.begin(), head.end(), columns[field]);
    if (at != head.end()) places[field] = static_cast<std::size_t>(at - head.begin());
  }
  return places;
}

template <class E>
bool read_cell_word(const std::string& cell, E& value) {
  return cell.empty() || read(Json(cell), value, Form::named).has_value();
}

Result<PortableTemplate, Fault> read_row(const CsvRow& row, const Places& places,
                                         std::size_t number) {
  const auto cell = [&](std::size_t field) -> std::string {
    const auto place = places[field];
    return place && *place < row.size() ? row[*place] : std::string();
  };
  PortableTemplate it;
  if (!read_cell_word(cell(0), it.kind)) {
    return Err{fault_in(number, columns[0], FaultKind::wrong_type)};
  }
  it.name = cell(1);
  it.shortcut = cell(2);
  it.category = cell(3);
  it.content = cell(4);
  if (!read_cell_word(cell(5), it.scope)) {
    return Err{fault_in(number, columns[5], FaultKind::wrong_type)};
  }
  it.team = cell(6);
  return it;
}

Result<Templates, Fault> read_csv_templates(std::string_view text) {
  const auto rows = parse_csv(text, limits::templates_file_bytes_max);
  if (!rows) return Err{rows.error()};
  if (rows->empty()) return Err{Fault{FaultKind::malformed, {}}};
  if (rows->size() > limits::templates_file_items_max + 1)
    return Err{Fault{FaultKind::too_large, {}}};
  const auto places = places_in(rows->front());
  for (const auto field : {std::size_t{1}, std::size_t{2}, std::size_t{4}}) {
    if (!places[field]) return Err{Fault{FaultKind::missing_field, columns[field]}};
  }
  Templates templates;
  for (std::size_t number = 1; number < rows->size(); ++number) {
    auto read = read_row((*rows)[number], places, number);
    if (!read) return Err{read.error()};
    templates.push_back(std::move(*read));
  }
  return templates;
}

std::string write_csv(const Templates& templates) {
  std::string out = "\xEF\xBB\xBF";  // so that spreadsheets take it for UTF-8
  append_csv_row(out, {columns.begin(), columns.end()});
  for (const auto& it : templates) {
    append_csv_row(out, {std::string(word_of(it.kind)), it.name, it.shortcut, it.category,
                         it.content, std::string(word_of(it.scope)), it.team});
  }
  return out;
}

}  // namespace

std::string write_templates(const Templates& templates, TemplatesForm form) {
  if (form == TemplatesForm::csv) return write_csv(templates);
  Json document;
  document["format"] = format;
  document["version"] = version;
  document["templates"] = write(templates, Form::named);
  return to_json(document);
}

Result<Templates, Fault> read_templates(std::string_view text) {
  if (text.size() > limits::templates_file_bytes_max) return Err{Fault{FaultKind::too_large, {}}};
  const auto begin = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool is_json = begin != std::string_view::npos && text[begin] == '{';
  return is_json ? read_json_templates(text.substr(begin)) : read_csv_templates(text);
}

}  // namespace parley::wire
