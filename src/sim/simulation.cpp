// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sim/simulation.h"

#include <memory>

#include "sim/device.h"
#include "sim/office.h"
#include "sim/promises.h"
#include "wire/snapshot.h"

namespace parley::sim {
namespace {

constexpr std::size_t acts = 60;
constexpr Duration rest_max = minutes(30);

// Each run has its own mixture: what is rare everywhere is never met together.
Faults draw_faults(Random& random) {
  const auto sometimes = [&](std::uint64_t permille_max) -> std::uint64_t {
    return random.chance(500) ? 0 : random.below(permille_max + 1);
  };
  Faults faults;
  faults.request_lost = sometimes(200);
  faults.request_repeated = sometimes(300);
  faults.answer_lost = sometimes(300);
  faults.frame_lost = sometimes(100);
  faults.frame_repeated = sometimes(100);
  faults.frames_swapped = sometimes(100);
  faults.stream_broken = sometimes(100);
  faults.stream_half_open = sometimes(100);
  faults.must_reset = sometimes(100);
  faults.server_dies_before_commit = sometimes(100);
  faults.server_dies_after_commit = sometimes(100);
  faults.commit_fails = sometimes(100);
  faults.tab_dies_before_commit = sometimes(60);
  faults.tab_dies_after_commit = sometimes(60);
  faults.save_fails = sometimes(150);
  faults.confirmed_damaged = sometimes(200);
  return faults;
}

class Simulation {
 public:
  Simulation(std::uint64_t seed, Bug bug) : world_(seed), server_(world_) {
    world_.bug = bug;
    for (const auto agent : {office::ana, office::ana, office::ben, office::lea})
      add_device(agent, {});
    for (auto& device : devices_) device->start();
    for (int n = 0; n < 3; ++n) customer_writes();
    world_.run_until(world_.now + Duration{3'000});
    world_.faults = draw_faults(world_.random);
  }

  Report run() {
    for (std::size_t n = 0; n < acts; ++n) {
      act();
      const auto pause = world_.random.chance(100) ? 90'000 : world_.random.between(1, 3'000);
      world_.run_until(world_.now + Duration{pause});
    }
    world_.faults = {};
    come_to_rest();
    check_promises(world_, server_, devices_);
    return report();
  }

 private:
  void add_device(AgentId agent, store::Files disk) {
    devices_.push_back(std::make_unique<Device>(world_, server_, agent, std::move(disk)));
  }
  void customer_writes() {
    const auto n = world_.random.below(3);
    server_.customer_writes({office::raw(51 + n)}, {office::raw(41 + n)});
  }
  void act() {
    auto& device = *devices_[world_.random.place_in(devices_.size())];
    switch (world_.random.below(20)) {
      case 0:
      case 1:
      case 2:
        return customer_writes();
      case 3:
        return device.set(Network::down);
      case 4:
      case 5:
        return device.set(Network::up);
      case 6:
        return device.die();
      case 7:
        return server_.die();
      case 8:
        // A profile is copied, or restored from an image of the disk.
        if (devices_.size() < 6 && world_.random.chance(300)) {
          add_device(device.agent(), device.disk());
        }
        return devices_.back()->start();
      default:
        device.start();
        return device.act();
    }
  }
  // I15: it takes bounded time once nothing goes wrong any more.
  void come_to_rest() {
    for (auto& device : devices_) {
      device->set(Network::up);
      device->start();
    }
    const auto end = world_.now + rest_max;
    while (world_.now < end && !is_at_rest()) world_.step();
    world_.promise(is_at_rest(), "I15: it never came to rest");
  }
  [[nodiscard]] bool is_at_rest() const {
    for (const auto& device : devices_) {
      if (!device->is_at_rest(server_)) return false;
    }
    return true;
  }
  Report report() {
    Report report;
    report.broken = world_.broken;
    report.events = server_.log().size();
    report.commands = world_.issued.size();
    for (const auto& stored : server_.receipts()) {
      report.rejected += stored.receipt.outcome == wire::Outcome::rejected;
      report.held += stored.receipt.outcome == wire::Outcome::held;
    }
    if (server_.is_up()) report.state_hash = wire::state_hash(server_.authority().inbox());
    return report;
  }

  World world_;
  Server server_;
  std::vector<std::unique_ptr<Device>> devices_;
};

}  // namespace

Report simulate(std::uint64_t seed, Bug bug) { return Simulation(seed, bug).run(); }

}  // namespace parley::sim
