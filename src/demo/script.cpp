// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/script.h"

#include "base/invariant.h"

namespace parley::demo {
namespace {

constexpr std::size_t script_bytes_max = std::size_t{4} << 20;

// FNV-1a from a start of one's own, then stirred: neighbours in a script are no neighbours here.
std::uint64_t hash_of(std::uint64_t start, std::string_view kind, std::string_view name) {
  auto hash = start;
  const auto take = [&](unsigned char byte) { hash = (hash ^ byte) * 0x100000001B3U; };
  for (const auto letter : kind) take(static_cast<unsigned char>(letter));
  take(0);
  for (const auto letter : name) take(static_cast<unsigned char>(letter));
  hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9U;
  hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EBU;
  return hash ^ (hash >> 31U);
}

}  // namespace

Json read_script(std::string_view text) {
  auto script = wire::parse_json(text, script_bytes_max);
  INVARIANT(script.has_value());
  return *std::move(script);
}

const Json& member(const Json& document, const char* name) {
  const auto found = document.find(name);
  INVARIANT(found != document.end());
  return *found;
}
std::string text(const Json& document, const char* name) {
  const auto* held = member(document, name).get_ptr<const Json::string_t*>();
  INVARIANT(held != nullptr);
  return *held;
}
std::string optional_text(const Json& document, const char* name) {
  return document.contains(name) ? text(document, name) : std::string{};
}
std::int64_t number(const Json& document, const char* name) {
  const auto* held = member(document, name).get_ptr<const Json::number_unsigned_t*>();
  INVARIANT(held != nullptr);
  return static_cast<std::int64_t>(*held);
}

RawId hash_id(std::string_view kind, std::string_view name) {
  return {hash_of(0xCBF29CE484222325U, kind, name), hash_of(0x9AE16A3B2F90404FU, kind, name)};
}

ReceiveMessage message_from(const Json& conversation) {
  const auto& customer = member(conversation, "customer");
  ReceiveMessage command;
  command.channel = named_id<ChannelId>("channel", text(conversation, "channel"));
  command.customer = named_id<CustomerId>("customer", text(conversation, "key"));
  command.customer_name = text(customer, "name");
  command.customer_email = optional_text(customer, "email");
  command.vip = customer.contains("vip") ? Vip::yes : Vip::no;
  command.subject = optional_text(conversation, "subject");
  command.language = optional_text(conversation, "language");
  return command;
}

}  // namespace parley::demo
