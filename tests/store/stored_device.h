// SPDX-License-Identifier: AGPL-3.0-or-later
// A device with a disk: every save's file changes, and nothing else, reach it.
#pragma once

#include <optional>
#include <utility>

#include "store/device_store.h"
#include "sync/office.h"

namespace parley::test {

inline void commit(store::Files& disk, const store::Files& files,
                   const store::FileChanges& changes) {
  for (const auto& name : changes.written) disk[name] = files.at(name);
  for (const auto& name : changes.removed) disk.erase(name);
}

class StoredDevice {
 public:
  StoredDevice(Office& office, AgentId agent, store::Files files, wire::ClientId fresh_client)
      : disk(files),
        store(std::move(files), "test"),
        opened(store.open(agent, fresh_client)),
        device(office, state_of(agent, fresh_client)) {
    commit(disk, store.files(), opened.changes);
    device.on_save = [this](const sync::output::Save& save, sync::Replica& replica) {
      changes = store.apply(save, replica);
      commit(disk, store.files(), changes);
    };
  }
  StoredDevice(const StoredDevice&) = delete;
  StoredDevice& operator=(const StoredDevice&) = delete;

  store::Files disk;
  store::DeviceStore store;
  store::Opened opened;        // its state has moved into the device
  store::FileChanges changes;  // of the last save
  Device device;

 private:
  sync::DeviceState state_of(AgentId agent, wire::ClientId fresh_client) {
    if (opened.state) return std::move(*opened.state);
    sync::DeviceState fresh;
    fresh.client = fresh_client;
    fresh.agent = agent;
    return fresh;
  }
};

// What a store of `files` opens with.
inline store::Opened reopen(store::Files files, AgentId agent = ana,
                            wire::ClientId fresh_client = client_id(50)) {
  return store::DeviceStore(std::move(files), "test").open(agent, fresh_client);
}

// A device that has seen a little of everything: confirmed snapshot and tail, two unsent commands,
// one that needs attention.
inline store::Files lived_in(Office& office) {
  StoredDevice stored(office, ana, {}, client_id(1));
  auto& device = stored.device;
  device.start();
  device.syncs();
  device.does(ClaimConversation{refund});
  office.does(ben, ClaimConversation{refund});
  device.syncs();
  office.maya_writes("Anyone?");
  device.hear();
  device.loses_network();
  device.replies("Unsent words");
  device.does(AddNote{refund, {raw(8700)}, "Unsent note"});
  device.save();
  return stored.disk;
}

}  // namespace parley::test
