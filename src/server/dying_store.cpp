// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/dying_store.h"

#include <algorithm>
#include <csignal>

namespace parley::server {
namespace {

bool tells_of_sending(const sync::Additions& additions) {
  return std::any_of(additions.events.begin(), additions.events.end(),
                     [](const LoggedEvent& logged) {
                       return std::holds_alternative<ScheduledMessageSent>(logged.event);
                     });
}

class DyingStore : public store::EventStore {
 public:
  DyingStore(std::unique_ptr<store::EventStore> inner, DieAt at)
      : inner_(std::move(inner)), at_(at) {}

  Result<sync::AuthorityState, store::Fault> load() override { return inner_->load(); }
  Result<std::vector<LoggedEvent>, store::Fault> read(Position after,
                                                      std::size_t count_max) override {
    return inner_->read(after, count_max);
  }
  Result<Done, store::Fault> append(const sync::Additions& additions) override {
    const bool is_due = tells_of_sending(additions);
    if (is_due && at_ == DieAt::before_sent) std::raise(SIGKILL);
    auto appended = inner_->append(additions);
    if (is_due && at_ == DieAt::after_sent) std::raise(SIGKILL);
    return appended;
  }

 private:
  std::unique_ptr<store::EventStore> inner_;
  DieAt at_;
};

}  // namespace

std::unique_ptr<store::EventStore> dying_store(std::unique_ptr<store::EventStore> inner, DieAt at) {
  if (at == DieAt::never) return inner;
  return std::make_unique<DyingStore>(std::move(inner), at);
}

}  // namespace parley::server
