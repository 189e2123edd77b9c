// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/http_server.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <future>
#include <thread>

#include <unistd.h>

#include <drogon/HttpAppFramework.h>
#include <spdlog/spdlog.h>

#include "server/api/api.h"

namespace parley::server {
namespace {

// Larger bodies are cut off by the framework; up to here a handler can say what was wrong.
constexpr std::size_t body_bytes_max = std::size_t{2} << 20;
constexpr std::size_t idle_seconds = 75;
constexpr double sweep_seconds = 3'600;
constexpr std::size_t connections_max = 60'000;

std::size_t loop_count() {
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 2, 8);
}

// The framework insists on a folder for uploads, with 256 more in it. Nothing is ever written
// there.
class UnusedFolder {
 public:
  UnusedFolder() {
    auto name = (std::filesystem::temp_directory_path() / "parley-XXXXXX").string();
    if (::mkdtemp(name.data())) path_ = name;
  }
  ~UnusedFolder() { remove(); }
  UnusedFolder(const UnusedFolder&) = delete;
  UnusedFolder& operator=(const UnusedFolder&) = delete;
  void remove() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    path_.clear();
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::vector<trantor::EventLoop*> all_loops() {
  std::vector<trantor::EventLoop*> loops;
  for (std::size_t i = 0; i < loop_count(); ++i) loops.push_back(drogon::app().getIOLoop(i));
  return loops;
}

// Everything that was handed to the loops before is done when this returns.
void wait_for_loops() {
  for (auto* loop : all_loops()) {
    std::promise<void> done;
    loop->queueInLoop([&done] { done.set_value(); });
    done.get_future().wait();
  }
}

// Hops over every loop, so that each has begun to listen before `ready` is called.
void announce(std::vector<trantor::EventLoop*> loops, std::function<void()> ready) {
  if (loops.empty()) return ready();
  auto* next = loops.back();
  loops.pop_back();
  next->queueInLoop(
      [loops = std::move(loops), ready = std::move(ready)] { announce(loops, ready); });
}

void route_everything(Router& router, Services& services, const Pages* pages) {
  add_health_routes(router, services);
  add_session_routes(router, services);
  add_setup_routes(router, services);
  add_people_routes(router, services);
  add_customer_routes(router, services);
  add_program_routes(router, services);
  add_push_routes(router, services);
  add_stream_routes(router, services);
  add_snapshot_routes(router, services);
  add_blob_routes(router, services);
  if (pages) pages->add_routes(router);
}

void configure(const Settings& settings, const std::string& upload_folder) {
  trantor::Logger::setOutputFunction(
      [](const char* text, std::uint64_t size) {
        const std::string_view line(text, size > 0 ? size - 1 : 0);
        // It says so, at its highest level, of streams that were closed with nothing left to write.
        if (line.find("no writing but write callback") != std::string_view::npos) return;
        spdlog::warn("{}", line);
      },
      [] {});
  drogon::app()
      .setLogLevel(trantor::Logger::kError)
      .disableSigtermHandling()
      .setThreadNum(loop_count())
      .setUploadPath(upload_folder)
      .setClientMaxBodySize(body_bytes_max)
      .setClientMaxMemoryBodySize(body_bytes_max)
      .setIdleConnectionTimeout(idle_seconds)
      .setMaxConnectionNum(connections_max)
      .enableGzip(false)
      .enableBrotli(false)
      .enableServerHeader(false)
      .addListener(settings.address, settings.port);
}

// Ends the server on a signal, in order: no new work, what is waiting is made durable and answered,
// streams are closed, then the loops end.
void wait_for_signal(Services& services) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  int signal = 0;
  sigwait(&set, &signal);
  spdlog::info("stopping");
  services.is_stopping = true;
  services.writer->stop();
  services.hubs->close_all();
  wait_for_loops();
  drogon::app().quit();
}

}  // namespace

void run_http_server(Services& services, const Pages* pages, wire::Epoch epoch,
                     std::function<void()> ready) {
  Router router(services.metrics);
  route_everything(router, services, pages);
  UnusedFolder folder;
  configure(services.settings, folder.path());
  auto& app = drogon::app();
  app.registerPreRoutingAdvice(
      [&router](const drogon::HttpRequestPtr& request, drogon::AdviceCallback&& reply,
                drogon::AdviceChainCallback&&) { router.route(request, std::move(reply)); });
  app.setConnectionCallback([&services](const trantor::TcpConnectionPtr& connection) {
    if (connection->disconnected()) services.hubs->here().connection_closed(connection.get());
  });
  std::thread stopper;
  app.registerBeginningAdvice([&] {
    folder.remove();
    services.hubs->start(all_loops(), epoch, {services.metrics.head},
                         [&services](const auto& agents) { services.writer->heard(agents); });
    drogon::app().getLoop()->runEvery(sweep_seconds, [&services] { sweep_files(services); });
    stopper = std::thread([&services] { wait_for_signal(services); });
    // After this advice the framework begins to listen.
    drogon::app().getLoop()->queueInLoop([ready] { announce(all_loops(), ready); });
  });
  app.run();
  if (stopper.joinable()) stopper.join();
}

}  // namespace parley::server
