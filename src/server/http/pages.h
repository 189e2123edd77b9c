// SPDX-License-Identifier: AGPL-3.0-or-later
// The built pages, read into memory once: what is served is what was built, whatever happens to
// the folder meanwhile, and no path in a request ever reaches the file system.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "server/http/router.h"

namespace parley::server {

class Pages {
 public:
  // None when the folder is not there or has no index.html.
  static std::optional<Pages> read(const std::filesystem::path& folder);
  void add_routes(Router& router) const;

 private:
  struct File {
    std::string content;
    std::string brotli;  // empty: not compressed by the build
    std::string type;
    std::string caching;
    std::string tag;
  };
  void answer(const Call& call, const std::string& path) const;

  std::map<std::string, File> files_;  // by path in the folder: "assets/desk-1a2b.js"
};

}  // namespace parley::server
