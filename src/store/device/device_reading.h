// SPDX-License-Identifier: AGPL-3.0-or-later
// The device's files as state, with everything that is wrong with them. It changes nothing and
// trusts nothing: any byte of any file may be damaged, or made by someone who means harm.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/device/manifest.h"
#include "store/device/own_words.h"
#include "store/device_store.h"

namespace parley::store {

enum class Soundness : std::uint8_t { sound, damaged };

struct DeviceReading {
  Opening opening = Opening::fresh;
  Manifest manifest;  // of the device, or an empty one
  Inbox confirmed;
  Soundness confirmed_state = Soundness::sound;
  OwnWords words;
  Soundness outbox_state = Soundness::sound;
  Soundness attention_state = Soundness::sound;
  std::vector<std::string> damaged_words;               // files with unreadable parts
  std::map<std::string, std::uint64_t> last_in_outbox;  // segment: its last command's number
};

DeviceReading read_device(const Files& files, AgentId agent);

}  // namespace parley::store
