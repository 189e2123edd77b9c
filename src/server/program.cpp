// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/program.h"

#include <cstdlib>

#include <CLI/CLI.hpp>

#include "server/serve.h"
#include "server/take_away.h"

namespace parley::server {
namespace {

constexpr int wrong_usage = 2;

void add_serve(CLI::App& app, Settings& settings, bool& is_demo) {
  auto* serve = app.add_subcommand("serve", "Start the server");
  serve->add_option("--port", settings.port, "Where to listen")
      ->check(CLI::Range(1, 65535))
      ->capture_default_str();
  serve->add_option("--bind", settings.address, "Address to listen on")->capture_default_str();
  serve->add_option("--data", settings.data, "Folder for the log; made when it is not there")
      ->required();
  serve->add_option("--web", settings.web, "Folder with the built pages");
  serve->add_option("--api-key", settings.api_key, "Key that programs send messages with")
      ->envname("PARLEY_API_KEY");
  serve->add_flag("--demo", is_demo, "Begin with the demo workspace when the log is empty");
}

CLI::App* add_export(CLI::App& app, TakeAway& wanted) {
  auto* command = app.add_subcommand("export", "Write all conversations to a file");
  command->add_option("--data", wanted.data, "Folder with the log")->required();
  command->add_option("--format", wanted.format, "json, csv-conversations or csv-messages")
      ->check(CLI::IsMember({"json", "csv-conversations", "csv-messages"}))
      ->capture_default_str();
  command->add_flag("--without-notes", wanted.without_notes, "Leave the team's notes out");
  command->add_option("--out", wanted.out, "File to write; without it, standard output");
  return command;
}

}  // namespace

int run_program(int count, char** words) {
  CLI::App app("Parley: a support inbox that keeps working when the network does not", "parley");
  app.require_subcommand(1);
  Settings settings;
  bool is_demo = false;
  add_serve(app, settings, is_demo);
  std::filesystem::path data;
  auto* verify_command = app.add_subcommand("verify", "Check every event of a log");
  verify_command->add_option("--data", data, "Folder with the log")->required();
  TakeAway wanted;
  const auto* export_command = add_export(app, wanted);
  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : wrong_usage;
  }
  if (verify_command->parsed()) return verify(data);
  if (export_command->parsed()) return take_away(wanted);
  settings.demo = is_demo ? Demo::yes : Demo::no;
  return serve(settings);
}

}  // namespace parley::server
