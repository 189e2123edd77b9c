// SPDX-License-Identifier: AGPL-3.0-or-later
// One server per folder: an advisory lock that the system lets go of when the process ends, however
// it ends.
#pragma once

#include <filesystem>

namespace parley::store::sqlite {

class FolderLock {
 public:
  // Throws an Error when another process holds it, or the folder cannot be written.
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace parley::store::sqlite
