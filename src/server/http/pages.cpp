// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/http/pages.h"

#include <fstream>
#include <iterator>

#include "server/http/answer.h"
#include "server/secrets.h"

namespace parley::server {
namespace {

std::string type_of(const std::string& name) {
  static const std::map<std::string, std::string> types = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".map", "application/json"},
      {".wasm", "application/wasm"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".txt", "text/plain; charset=utf-8"},
      {".woff2", "font/woff2"},
      {".webmanifest", "application/manifest+json"}};
  const auto found = types.find(std::filesystem::path(name).extension().string());
  return found == types.end() ? "application/octet-stream" : found->second;
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

bool accepts_brotli(const Call& call) {
  const auto& accepted = call.request->getHeader("accept-encoding");
  return accepted.find("br") != std::string::npos;
}

}  // namespace

std::optional<Pages> Pages::read(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::recursive_directory_iterator entries(folder, error);
  if (error) return std::nullopt;
  Pages pages;
  for (const auto& entry : entries) {
    if (!entry.is_regular_file()) continue;
    const auto name = entry.path().lexically_relative(folder).generic_string();
    if (entry.path().extension() == ".br") continue;
    File file;
    file.content = content_of(entry.path());
    const auto compressed = entry.path().string() + ".br";
    if (std::filesystem::exists(compressed)) file.brotli = content_of(compressed);
    file.type = type_of(name);
    // Names under assets/ carry their content's hash: another content has another name.
    const bool is_hashed = name.rfind("assets/", 0) == 0;
    file.caching = is_hashed ? "public, max-age=31536000, immutable" : "no-cache";
    file.tag = "W/\"" + hash_hex("page", file.content).substr(0, 32) + '"';
    pages.files_[name] = std::move(file);
  }
  if (pages.files_.count("index.html") == 0) return std::nullopt;
  return pages;
}

void Pages::answer(const Call& call, const std::string& path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) {
    return call.reply(error_answer(404, "not_found", "There is nothing here."));
  }
  const auto& file = found->second;
  const bool is_compressed = !file.brotli.empty() && accepts_brotli(call);
  const bool is_known = call.request->getHeader("if-none-match") == file.tag;
  auto response = empty_answer(is_known ? 304 : 200);
  response->setContentTypeString(file.type);
  response->addHeader("cache-control", file.caching);
  response->addHeader("etag", file.tag);
  response->addHeader("vary", "accept-encoding");
  if (path == "sw.js") response->addHeader("service-worker-allowed", "/");
  if (!is_known) {
    if (is_compressed) response->addHeader("content-encoding", "br");
    response->setBody(is_compressed ? file.brotli : file.content);
  }
  call.reply(response);
}

void Pages::add_routes(Router& router) const {
  const auto page = [&](const std::string& pattern, const std::string& file) {
    router.add(drogon::Get, pattern, [this, file](const Call& call) { answer(call, file); });
  };
  for (const auto* desk : {"/", "/c/{}", "/queue/{}", "/metrics-board", "/settings/*"}) {
    page(desk, "index.html");
  }
  page("/login", "login.html");
  page("/setup", "setup.html");
  page("/join", "join.html");
  page("/chat/{}", "chat.html");
  router.add(drogon::Get, "/*",
             [this](const Call& call) { answer(call, call.request->path().substr(1)); });
}

}  // namespace parley::server
