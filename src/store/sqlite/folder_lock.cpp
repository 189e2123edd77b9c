// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/sqlite/folder_lock.h"

#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "store/sqlite/connection.h"

namespace parley::store::sqlite {

FolderLock::FolderLock(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    throw Error{{FaultKind::unavailable,
                 "cannot make the folder " + folder.string() + ": " + error.message()}};
  }
  const auto file = folder / "parley.lock";
  descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor_ < 0) {
    throw Error{{FaultKind::unavailable,
                 "cannot write to the folder " + folder.string() + ": " + std::strerror(errno)}};
  }
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    ::close(descriptor_);
    throw Error{{FaultKind::in_use,
                 "the folder " + folder.string() + " is in use by another Parley server"}};
  }
}

FolderLock::~FolderLock() { ::close(descriptor_); }

}  // namespace parley::store::sqlite
