// SPDX-License-Identifier: AGPL-3.0-or-later
// What the handlers share. Made once in serve.cpp; everything here may be used from any thread.
#pragma once

#include <atomic>

#include "server/log/directory.h"
#include "server/log/shelf.h"
#include "server/log/snapshots.h"
#include "server/log/writer.h"
#include "server/metrics.h"
#include "server/people/passwords.h"
#include "server/people/sessions.h"
#include "server/people/throttle.h"
#include "server/settings.h"
#include "server/stream/hubs.h"
#include "store/accounts.h"

namespace parley::server {

// Sign-in is counted per address and email, and failures per address alone: guessing one password,
// or one password of many people, both end soon.
struct Throttles {
  Throttle sign_in{{.burst = 5, .per_second = 1.0 / 30}};
  Throttle sign_in_failed{{.burst = 30, .per_second = 1.0 / 10}};
  Throttle push{{.burst = 2'000, .per_second = 1'000}};
  Throttle snapshot{{.burst = 30, .per_second = 1}};
  Throttle customer{{.burst = 30, .per_second = 1}};
  Throttle customer_address{{.burst = 300, .per_second = 10}};
  Throttle files{{.burst = 400, .per_second = 100}};
  Throttle customer_files{{.burst = 120, .per_second = 1}};
  Throttle customer_files_address{{.burst = 600, .per_second = 10}};
  Throttle program{{.burst = 500, .per_second = 50}};
};

struct Services {
  Settings settings;
  Metrics metrics;
  DirectoryBoard board;
  Throttles throttles;
  Snapshots snapshots;
  PasswordWorker passwords;
  std::unique_ptr<store::Accounts> accounts;
  std::unique_ptr<Sessions> sessions;
  std::unique_ptr<Shelf> shelf;
  std::unique_ptr<Hubs> hubs;
  std::unique_ptr<Writer> writer;
  std::atomic<bool> is_setting_up{false};
  std::atomic<bool> is_stopping{false};
};

// What nobody needs any more goes, as soon as the writer comes to it.
inline void sweep_files(Services& services) {
  services.writer->write(
      [&services](Work& work) { services.shelf->sweep(work.authority, work.now); }, {});
}

}  // namespace parley::server
