// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/program.h"

#include <cstdlib>
#include <map>
#include <string>

#include <CLI/CLI.hpp>

#include "server/serve.h"
#include "server/simulate.h"
#include "server/take_away.h"

namespace parley::server {
namespace {

constexpr int wrong_usage = 2;

// The log is in a folder or in a database; one of them has to be named.
void add_place(CLI::App& command, Place& place, const char* folder) {
  auto* where = command.add_option_group("Where the log is");
  where->add_option("--data", place.data, folder);
  where
      ->add_option("--database", place.database,
                   "PostgreSQL database of the log: postgresql://user@host/name")
      ->envname("PARLEY_DATABASE");
  where->require_option(1);
}

void add_serve(CLI::App& app, Settings& settings, bool& is_demo) {
  auto* serve = app.add_subcommand("serve", "Start the server");
  serve->add_option("--port", settings.port, "Where to listen")
      ->check(CLI::Range(1, 65535))
      ->capture_default_str();
  serve->add_option("--bind", settings.address, "Address to listen on")->capture_default_str();
  add_place(*serve, settings.place, "Folder of the log; made when it is not there");
  serve->add_option("--web", settings.web, "Folder with the built pages");
  serve->add_option("--api-key", settings.api_key, "Key that programs send messages with")
      ->envname("PARLEY_API_KEY");
  // For tests: in no help text.
  const std::map<std::string, DieAt> moments{{"before-sent", DieAt::before_sent},
                                             {"after-sent", DieAt::after_sent}};
  serve->add_option("--die-at", settings.die_at)
      ->transform(CLI::CheckedTransformer(moments))
      ->group("");
  serve->add_flag("--demo", is_demo, "Begin with the demo workspace when the log is empty");
}

CLI::App* add_export(CLI::App& app, TakeAway& wanted) {
  auto* command = app.add_subcommand("export", "Write all conversations to a file");
  add_place(*command, wanted.place, "Folder of the log");
  command->add_option("--format", wanted.format, "json, csv-conversations or csv-messages")
      ->check(CLI::IsMember({"json", "csv-conversations", "csv-messages"}))
      ->capture_default_str();
  command->add_flag("--without-notes", wanted.without_notes, "Leave the team's notes out");
  command->add_option("--out", wanted.out, "File to write; without it, standard output");
  return command;
}

CLI::App* add_simulate(CLI::App& app, Simulation& wanted) {
  auto* command = app.add_subcommand(
      "simulate", "Play a team through lost networks, killed servers and damaged devices");
  command->add_option("--seeds", wanted.seeds, "How many runs")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000'000}))
      ->capture_default_str();
  command
      ->add_option("--seed", wanted.first, "Seed of the first run; the same seed is the same run")
      ->capture_default_str();
  return command;
}

}  // namespace

int run_program(int count, char** words) {
  CLI::App app("Parley: a support inbox that keeps working when the network does not", "parley");
  app.require_subcommand(1);
  Settings settings;
  bool is_demo = false;
  add_serve(app, settings, is_demo);
  Place place;
  auto* verify_command = app.add_subcommand("verify", "Check every event of a log");
  add_place(*verify_command, place, "Folder of the log");
  Simulation simulation;
  const auto* simulate_command = add_simulate(app, simulation);
  TakeAway wanted;
  const auto* export_command = add_export(app, wanted);
  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : wrong_usage;
  }
  if (verify_command->parsed()) return verify(place);
  if (export_command->parsed()) return take_away(wanted);
  if (simulate_command->parsed()) return simulate(simulation);
  settings.demo = is_demo ? Demo::yes : Demo::no;
  return serve(settings);
}

}  // namespace parley::server
