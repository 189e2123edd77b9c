// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/take_away.h"

#include <cstdio>
#include <fstream>

#include <fmt/format.h>

#include "server/clock.h"
#include "server/serve.h"
#include "wire/export.h"

namespace parley::server {
namespace {

wire::ExportForm form_called(const std::string& name) {
  if (name == "csv-conversations") return wire::ExportForm::csv_conversations;
  if (name == "csv-messages") return wire::ExportForm::csv_messages;
  return wire::ExportForm::json;
}

int write_to(const std::filesystem::path& out, const std::string& text) {
  if (out.empty()) {
    const bool is_written =
        std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    return is_written ? 0 : stop_with("the output could not be written");
  }
  // Beside it first: a file of that name is whole, or as it was.
  auto beside = out;
  beside += ".part";
  std::ofstream file(beside, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  std::error_code error;
  if (file) std::filesystem::rename(beside, out, error);
  if (file && !error) return 0;
  std::filesystem::remove(beside, error);
  return stop_with(fmt::format("cannot write {}", out.string()));
}

}  // namespace

int take_away(const TakeAway& wanted) {
  auto log = open_log(wanted.place);
  if (!log) return stop_with(words_for(log.error(), wanted.place));
  const auto state = (*log)->load();
  if (!state) return stop_with(words_for(state.error(), wanted.place));
  const wire::ExportRequest request{
      .form = form_called(wanted.format),
      .notes = wanted.without_notes ? wire::ExportNotes::left_out : wire::ExportNotes::included,
      .at = now()};
  return write_to(wanted.out, wire::write_export(state->inbox, request));
}

}  // namespace parley::server
