// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <fstream>

#include "server/http_client.h"
#include "server/running_server.h"

namespace parley::test {
namespace {

struct Site {
  TemporaryFolder folder;
  std::unique_ptr<RunningServer> server;

  Site() {
    put("index.html", "<desk>");
    put("login.html", "<login>");
    put("setup.html", "<setup>");
    put("chat.html", "<chat>");
    put("sw.js", "worker");
    put("assets/parley-1a2b.wasm", "wasm");
    put("assets/parley-1a2b.wasm.br", "small");
    put("../secret.txt", "secret");
    server = std::make_unique<RunningServer>(
        folder.path() / "data",
        std::vector<std::string>{"--web", (folder.path() / "web").string()});
    REQUIRE(server->is_ready());
  }
  void put(const std::string& name, const std::string& content) const {
    const auto file = folder.path() / "web" / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << content;
  }
};

}  // namespace

TEST_SUITE("pages") {
  TEST_CASE("every address of the desk is the desk, signed in or not") {
    Site site;
    Person reader(site.server->port());
    for (const auto* path : {"/", "/c/0123", "/queue/mine", "/metrics-board", "/settings/x/y"}) {
      CHECK(reader.get(path).body == "<desk>");
    }
    CHECK(reader.get("/login").body == "<login>");
    CHECK(reader.get("/setup").body == "<setup>");
    CHECK(reader.get("/chat/web").body == "<chat>");
    CHECK(reader.get("/nothing-here").status == 404);
    CHECK(reader.get("/../secret.txt").status == 404);
    CHECK(reader.get("/%2e%2e/secret.txt").status == 404);
    CHECK(reader.get("/assets/../../secret.txt").status == 404);
  }
  TEST_CASE("they are cached as they may be, and small where that is understood") {
    Site site;
    Person reader(site.server->port());
    const auto page = reader.get("/");
    CHECK(page.headers.at("cache-control") == "no-cache");
    CHECK(reader.get("/", {{"if-none-match", page.headers.at("etag")}}).status == 304);

    const auto plain = reader.get("/assets/parley-1a2b.wasm");
    CHECK(plain.body == "wasm");
    CHECK(plain.headers.at("content-type") == "application/wasm");
    CHECK(plain.headers.at("cache-control").find("immutable") != std::string::npos);
    CHECK(plain.headers.at("vary") == "accept-encoding");
    const auto small = reader.get("/assets/parley-1a2b.wasm", {{"accept-encoding", "gzip, br"}});
    CHECK(small.body == "small");
    CHECK(small.headers.at("content-encoding") == "br");
    CHECK(small.headers.at("content-type") == "application/wasm");

    const auto worker = reader.get("/sw.js");
    CHECK(worker.headers.at("service-worker-allowed") == "/");
    CHECK(worker.headers.at("cache-control") == "no-cache");
  }
  TEST_CASE("every answer carries the security headers") {
    Site site;
    Person reader(site.server->port());
    for (const auto* path : {"/", "/sw.js", "/v1/session", "/nothing-here", "/healthz"}) {
      const auto headers = reader.get(path).headers;
      const auto policy = headers.at("content-security-policy");
      CHECK(policy.find("script-src 'self' 'wasm-unsafe-eval';") != std::string::npos);
      CHECK(policy.find("unsafe-inline") == std::string::npos);
      CHECK(headers.at("x-content-type-options") == "nosniff");
      CHECK(headers.at("cross-origin-opener-policy") == "same-origin");
      CHECK(headers.count("referrer-policy") == 1);
      CHECK(headers.count("permissions-policy") == 1);
    }
  }
}

}  // namespace parley::test
