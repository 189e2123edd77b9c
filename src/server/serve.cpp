// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/serve.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <arpa/inet.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fmt/format.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include "base/invariant.h"
#include "core/fits.h"
#include "demo/workspace.h"
#include "server/clock.h"
#include "server/http/pages.h"
#include "server/http_server.h"
#include "server/secrets.h"
#include "server/services.h"
#include "wire/snapshot.h"

namespace parley::server {

int stop_with(const std::string& why) {
  constexpr int cannot_serve = 2;
  fmt::print(stderr, "parley: {}\n", why);
  return cannot_serve;
}

namespace {

// The framework would say it in its own words, or take a port that another server is sharing.
std::string why_not_listen(const Settings& settings) {
  const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (probe < 0) return std::strerror(errno);
  const int yes = 1;
  ::setsockopt(probe, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(settings.port);
  std::string why;
  if (::inet_pton(AF_INET, settings.address.c_str(), &address.sin_addr) != 1) {
    why = fmt::format("{} is not an address to listen on", settings.address);
  } else if (::bind(probe, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
             ::listen(probe, 1) != 0) {
    why = errno == EADDRINUSE
              ? fmt::format("port {} is taken; try --port with another", settings.port)
              : fmt::format("cannot listen on {}:{}: {}", settings.address, settings.port,
                            std::strerror(errno));
  }
  ::close(probe);
  return why;
}

void allow_many_connections() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

// The words of the program go to stdout, the log to stderr; signals wait for who asks for them.
void prepare_process() {
  if (!spdlog::get("parley")) spdlog::set_default_logger(spdlog::stderr_color_mt("parley"));
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  allow_many_connections();
}

Result<Done, store::Fault> make_demo(store::EventStore& store, store::Accounts& accounts,
                                     sync::Authority& authority) {
  sync::Additions additions;
  authority.open();
  const auto agents = demo::play_workspace(authority, now(), additions);
  if (!agents) spdlog::critical("the demo's script is refused: {}", agents.error());
  INVARIANT(agents.has_value());
  const auto hash = hash_password(demo_password);
  for (const auto& agent : *agents) {
    TRY_ASSIGN([[maybe_unused]] auto put, accounts.put({agent.email, agent.id, hash}));
  }
  TRY_ASSIGN([[maybe_unused]] auto appended, store.append(additions));
  authority.keep();
  return Done{};
}

void say_ready(const Settings& settings, const Directory& directory) {
  fmt::print("Parley is ready on http://localhost:{}\n", settings.port);
  if (settings.demo == Demo::yes && directory.is_set_up()) {
    fmt::print("Sign in as ana@demo.example, ben@demo.example, cho@demo.example (agents),\n");
    fmt::print("  lea@demo.example (supervisor) or ada@demo.example (admin); password {}\n",
               demo_password);
    fmt::print("Write as a customer on http://localhost:{}/chat/web\n", settings.port);
    fmt::print("API key for programs: {}\n", demo_api_key);
  } else if (!directory.is_set_up()) {
    fmt::print("Open it to set up the workspace and its first admin.\n");
  } else {
    fmt::print("Sign in on http://localhost:{}/login\n", settings.port);
  }
  std::fflush(stdout);
}

// Runs until a signal says to stop.
int run(Services& services, store::EventStore& store, sync::Authority authority) {
  std::optional<Pages> pages;
  if (!services.settings.web.empty()) {
    pages = Pages::read(services.settings.web);
    if (!pages) {
      return stop_with(
          fmt::format("there are no built pages in {}", services.settings.web.string()));
    }
  }
  services.hubs = std::make_unique<Hubs>(services.metrics, *services.sessions);
  const auto epoch = authority.epoch();
  services.writer = std::make_unique<Writer>(store, std::move(authority), services.board,
                                             services.metrics, [&services](const NewsPtr& news) {
                                               services.hubs->tell(news);
                                               if (news->is_erasing) sweep_files(services);
                                               for (const auto agent : news->deactivated) {
                                                 services.sessions->end_all(agent);
                                                 services.hubs->check_sessions();
                                               }
                                             });
  run_http_server(services, pages ? &*pages : nullptr, epoch,
                  [&services] { say_ready(services.settings, *services.board.get()); });
  services.writer->stop();
  return 0;
}

}  // namespace

int serve(const Settings& settings) {
  prepare_process();
  if (!start_secrets()) return stop_with("the system gives no randomness");
  const auto& place = settings.place;
  auto storage = open_storage(place);
  if (!storage) return stop_with(words_for(storage.error(), place));
  if (const auto why = why_not_listen(settings); !why.empty()) return stop_with(why);
  storage->log = dying_store(std::move(storage->log), settings.die_at);
  auto state = storage->log->load();
  if (!state) return stop_with(words_for(state.error(), place));

  sync::Authority authority(*std::move(state));
  if (settings.demo == Demo::yes && authority.head() == Position{}) {
    const auto made = make_demo(*storage->log, *storage->accounts, authority);
    if (!made) return stop_with(words_for(made.error(), place));
  }
  Services services;
  services.settings = settings;
  services.accounts = std::move(storage->accounts);
  services.shelf = std::make_unique<Shelf>(std::move(storage->blobs));
  if (const auto shelved = services.shelf->load(authority); !shelved) {
    return stop_with(words_for(shelved.error(), place));
  }
  services.shelf->sweep(authority, now());
  services.sessions = std::make_unique<Sessions>(*services.accounts);
  if (const auto loaded = services.sessions->load(now()); !loaded) {
    return stop_with(words_for(loaded.error(), place));
  }
  return run(services, *storage->log, std::move(authority));
}

int verify(const Place& place) {
  auto log = open_log(place);
  if (!log) return stop_with(words_for(log.error(), place));
  const auto state = (*log)->load();
  if (!state) return stop_with(words_for(state.error(), place));
  if (!is_consistent(state->inbox)) return stop_with("the log does not amount to a sound inbox");
  fmt::print("{} events, every one sound. State hash {:016x}\n", state->head.value,
             wire::state_hash(state->inbox));
  return 0;
}

}  // namespace parley::server
