// SPDX-License-Identifier: AGPL-3.0-or-later
// How a struct looks as a document: the names of its fields, once, for JSON, CBOR and the state
// hash.
//
//   template <>
//   struct Shape<AddNote> {
//     static constexpr std::string_view name = "note.add";  // commands and events only
//     static constexpr int version = 1;
//     static constexpr auto fields = std::tuple{required("body", &AddNote::body), …};
//   };
#pragma once

#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>

namespace parley::wire {

template <class T>
struct Shape;

// The words that stand for an enum's values, in their order.
template <class E>
struct Words;

enum class Presence : unsigned char {
  required,  // a document without it is refused
  optional   // left out when it has its default, and the default when left out
};

template <class Owner, class Value>
struct Field {
  std::string_view name;
  Value Owner::*member;
  Presence presence;
};

template <class Owner, class Value>
constexpr Field<Owner, Value> required(std::string_view name, Value Owner::*member) {
  return {name, member, Presence::required};
}
template <class Owner, class Value>
constexpr Field<Owner, Value> optional(std::string_view name, Value Owner::*member) {
  return {name, member, Presence::optional};
}

template <class T>
concept Described = requires {
  Shape<T>::fields;
};
template <class E>
concept Worded = requires {
  Words<E>::list;
};

template <class T, class Visit>
constexpr void for_each_field(Visit&& visit) {
  std::apply([&](const auto&... field) { (visit(field), ...); }, Shape<T>::fields);
}

namespace detail {

struct Anything {
  template <class T>
  operator T() const;  // NOLINT(google-explicit-constructor): stands for any initialiser
};

template <class T, std::size_t... I>
constexpr bool takes(std::index_sequence<I...>) {
  return requires { T{(static_cast<void>(I), Anything{})...}; };
}

template <class T, std::size_t Count = 0>
constexpr std::size_t member_count() {
  if constexpr (takes<T>(std::make_index_sequence<Count + 1>{})) {
    return member_count<T, Count + 1>();
  } else {
    return Count;
  }
}

}  // namespace detail

// Whether no member of the struct was forgotten.
template <class T>
inline constexpr bool is_complete = std::tuple_size_v<decltype(Shape<T>::fields)> ==
                                    detail::member_count<T>();

}  // namespace parley::wire
