// SPDX-License-Identifier: AGPL-3.0-or-later
// What the databases' adapters share: inside an adapter's folder faults are exceptions, because
// every call can fail; at its door they are values again. Only code that may throw includes this.
#pragma once

#include <exception>
#include <utility>

#include "store/event_store.h"

namespace parley::store {

struct Error {
  Fault fault;
};

template <class Value>
Value sound(Result<Value, Fault> result) {
  if (!result) throw Error{std::move(result.error())};
  return *std::move(result);
}

// Exceptions, foreign ones too, stop here.
template <class Work>
auto guarded(Work&& work) -> Result<decltype(work()), Fault> {
  try {
    return work();
  } catch (Error& error) {
    return Err{std::move(error.fault)};
  } catch (const std::exception& error) {
    return Err{Fault{FaultKind::unavailable, error.what()}};
  }
}

}  // namespace parley::store
