// SPDX-License-Identifier: AGPL-3.0-or-later
// A value, or the reason why there is none. It has std::expected's names because the toolchains
// that Parley builds with do not all have it yet; unlike std::expected, reading the wrong side
// traps. It never allocates, throws or logs.
#pragma once

#include <utility>
#include <variant>

#include "base/invariant.h"

namespace parley {

template <class E>
struct Err {
  E error;
};
template <class E>
Err(E) -> Err<E>;

template <class T, class E>
class [[nodiscard]] Result {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): `return value;` is the point of a Result.
  Result(T value) : side_(std::in_place_index<0>, std::move(value)) {}
  template <class Other>
  // NOLINTNEXTLINE(google-explicit-constructor): so is `return Err{reason};`.
  Result(Err<Other> err) : side_(std::in_place_index<1>, std::move(err.error)) {}

  [[nodiscard]] bool has_value() const { return side_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(value()); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  [[nodiscard]] const E& error() const {
    const auto* error = std::get_if<1>(&side_);
    INVARIANT(error != nullptr);
    return *error;
  }

 private:
  T& value() {
    auto* value = std::get_if<0>(&side_);
    INVARIANT(value != nullptr);
    return *value;
  }
  const T& value() const {
    const auto* value = std::get_if<0>(&side_);
    INVARIANT(value != nullptr);
    return *value;
  }

  std::variant<T, E> side_;
};

// Success of something that gives nothing back: `return Done{};`.
struct Done {
  friend bool operator==(const Done&, const Done&) = default;
};

}  // namespace parley

// TRY_ASSIGN(auto event, decide(…)): the value, or return the error to the caller.
#define TRY_ASSIGN(declaration, expression) \
  TRY_ASSIGN_NAMED(TRY_ASSIGN_JOIN(tried_, __LINE__), declaration, expression)
#define TRY_ASSIGN_JOIN(left, right) TRY_ASSIGN_PASTE(left, right)
#define TRY_ASSIGN_PASTE(left, right) left##right
#define TRY_ASSIGN_NAMED(tried, declaration, expression)      \
  auto tried = (expression);                                  \
  if (!tried) return ::parley::Err{std::move(tried).error()}; \
  declaration = *std::move(tried)
