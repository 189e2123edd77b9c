// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/stream/hubs.h"

#include "base/invariant.h"
#include "server/clock.h"

namespace parley::server {
namespace {

constexpr double heartbeat_seconds = 20;
constexpr double polls_seconds = 1;

}  // namespace

void Hubs::start(const std::vector<trantor::EventLoop*>& loops, wire::Epoch epoch, Position head,
                 Heard heard) {
  epoch_ = epoch;
  heard_ = std::move(heard);
  head_ = head.value;
  for (auto* loop : loops) {
    places_.push_back({loop, std::make_unique<Hub>(metrics_, sessions_)});
    auto* hub = places_.back().hub.get();
    loop->runEvery(heartbeat_seconds, [this, hub] { beat(*hub); });
    loop->runEvery(polls_seconds, [this, hub] { hub->expire_polls(now(), epoch_); });
  }
}

void Hubs::beat(Hub& hub) {
  const auto there = hub.beat(now(), {head_}, epoch_);
  if (!there.empty()) heard_(there);
}

void Hubs::tell(const NewsPtr& news) {
  head_ = news->to.value;
  for (auto& place : places_) {
    place.loop->queueInLoop([hub = place.hub.get(), news] { hub->tell(*news); });
  }
}

void Hubs::close_all() {
  for (auto& place : places_) {
    place.loop->queueInLoop([hub = place.hub.get()] { hub->close_all(); });
  }
}

void Hubs::check_sessions() {
  for (auto& place : places_) {
    place.loop->queueInLoop([this, hub = place.hub.get()] { beat(*hub); });
  }
}

Hub& Hubs::here() {
  auto* loop = trantor::EventLoop::getEventLoopOfCurrentThread();
  for (auto& place : places_) {
    if (place.loop == loop) return *place.hub;
  }
  INVARIANT(false);
}

}  // namespace parley::server
