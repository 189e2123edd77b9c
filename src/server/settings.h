// SPDX-License-Identifier: AGPL-3.0-or-later
// What whoever starts the server decides.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "server/dying_store.h"
#include "server/storage.h"

namespace parley::server {

enum class Demo : std::uint8_t { no, yes };

struct Settings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
  Place place;
  std::filesystem::path web;  // empty: the API only
  Demo demo = Demo::no;
  std::string api_key;  // empty: programs may not write, but for the demo's
  DieAt die_at = DieAt::never;
};

inline constexpr auto demo_password = "parley-demo";
inline constexpr auto demo_api_key = "parley-demo-key";

}  // namespace parley::server
