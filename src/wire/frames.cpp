// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/frames.h"

#include <charconv>

#include "base/limits.h"
#include "wire/describe/frames.h"
#include "wire/document_reader.h"

namespace parley::wire {
namespace {

Read check_protocol(const Json& document) {
  std::uint32_t asked = 0;
  if (auto done = read_member(document, "proto", asked); !done) return done;
  if (asked != protocol) return Err{Fault{FaultKind::unknown_version, "proto"}};
  return Done{};
}

template <class T>
Result<T, Fault> decode_described(const Json& document) {
  T value;
  if (const auto done = read(document, value, Form::named); !done) return Err{done.error()};
  return value;
}

// Each item through its own decoder; `where` of a fault says which one.
template <class T, class Decode>
Read read_items(const Json& document, const char* name, std::size_t count_max, std::vector<T>& list,
                Decode&& decode) {
  const auto found = document.find(name);
  if (found == document.end()) return Err{Fault{FaultKind::missing_field, name}};
  if (!found->is_array()) return Err{Fault{FaultKind::wrong_type, name}};
  if (found->size() > count_max) return Err{Fault{FaultKind::too_large, name}};
  for (const auto& item : *found) {
    auto decoded = decode(item);
    if (!decoded) {
      return Err{inside(name, inside(std::to_string(list.size()), decoded.error()))};
    }
    list.push_back(*std::move(decoded));
  }
  return Done{};
}

template <class T>
Json encode_items(const std::vector<T>& list) {
  auto items = Json::array();
  for (const auto& item : list) items.push_back(encode(item));
  return items;
}

Result<Frame, Fault> decode_batch(const Json& document) {
  BatchFrame frame;
  Read done = read_member(document, "epoch", frame.epoch);
  if (done) done = read_member(document, "from", frame.from);
  if (done) done = read_member(document, "to", frame.to);
  if (done) done = read_member(document, "last_n", frame.last_number);
  if (done) done = read_member(document, "t", frame.now);
  if (done) done = read_member(document, "rcpt", frame.receipts);
  if (done) done = read_items(document, "ev", limits::frame_events_max, frame.events, decode_event);
  if (!done) return Err{done.error()};
  return Frame{std::move(frame)};
}

Json encode_frame(const BatchFrame& frame) {
  return {{"k", "b"},
          {"epoch", to_text(frame.epoch)},
          {"from", frame.from.value},
          {"to", frame.to.value},
          {"ev", encode_items(frame.events)},
          {"last_n", frame.last_number},
          {"rcpt", encode_items(frame.receipts)},
          {"t", frame.now.ms}};
}
Json encode_frame(const HeartbeatFrame& frame) {
  auto document = write(frame, Form::named);
  document["k"] = "hb";
  return document;
}
Json encode_frame(const ControlFrame& frame) {
  auto document = write(frame, Form::named);
  document["k"] = "ctl";
  return document;
}

template <class T>
Result<Frame, Fault> as_frame(Result<T, Fault> decoded) {
  if (!decoded) return Err{decoded.error()};
  return Frame{*std::move(decoded)};
}

}  // namespace

std::string to_text(const Cookie& cookie) {
  return to_text(cookie.epoch) + "." + std::to_string(cookie.position.value);
}

std::optional<Cookie> parse_cookie(std::string_view text) {
  const auto dot = text.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto epoch = parse_id<Epoch>(text.substr(0, dot));
  const auto digits = text.substr(dot + 1);
  std::uint64_t position = 0;
  const auto* end = digits.data() + digits.size();
  const auto parsed = std::from_chars(digits.data(), end, position);
  if (!epoch || parsed.ec != std::errc{} || parsed.ptr != end) return std::nullopt;
  return Cookie{*epoch, {position}};
}

Json encode(const SentCommand& sent) {
  auto document = encode(sent.command);
  document["n"] = sent.number;
  document["cmd_id"] = to_text(sent.id);
  document["acted_at"] = sent.acted_at.ms;
  return document;
}

Result<SentCommand, Fault> decode_sent_command(const Json& document) {
  SentCommand sent;
  Read done = read_member(document, "n", sent.number);
  if (done) done = read_member(document, "cmd_id", sent.id);
  if (done) done = read_member(document, "acted_at", sent.acted_at);
  if (!done) return Err{done.error()};
  TRY_ASSIGN(sent.command, decode_command(document));
  return sent;
}

Json encode(const Receipt& receipt) { return write(receipt, Form::named); }
Result<Receipt, Fault> decode_receipt(const Json& document) {
  return decode_described<Receipt>(document);
}

Json encode(const PushRequest& request) {
  return {{"proto", protocol},
          {"client_id", to_text(request.client)},
          {"epoch", to_text(request.epoch)},
          {"cmds", encode_items(request.commands)}};
}

Result<PushRequest, Fault> decode_push_request(const Json& document) {
  PushRequest request;
  Read done = check_protocol(document);
  if (done) done = read_member(document, "client_id", request.client);
  if (done) done = read_member(document, "epoch", request.epoch);
  if (done) {
    done = read_items(document, "cmds", limits::push_commands_max, request.commands,
                      decode_sent_command);
  }
  if (!done) return Err{done.error()};
  return request;
}

Json encode(const PushAnswer& answer) { return write(answer, Form::named); }
Result<PushAnswer, Fault> decode_push_answer(const Json& document) {
  return decode_described<PushAnswer>(document);
}

Json encode(const PushConflict& conflict) { return write(conflict, Form::named); }
Result<PushConflict, Fault> decode_push_conflict(const Json& document) {
  return decode_described<PushConflict>(document);
}

Json encode(const Frame& frame) {
  return std::visit([](const auto& held) { return encode_frame(held); }, frame);
}

Result<Frame, Fault> decode_frame(const Json& document) {
  std::string kind;
  if (const auto done = read_member(document, "k", kind); !done) return Err{done.error()};
  if (kind == "b") return decode_batch(document);
  if (kind == "hb") return as_frame(decode_described<HeartbeatFrame>(document));
  if (kind == "ctl") return as_frame(decode_described<ControlFrame>(document));
  return Err{Fault{FaultKind::unknown_type, kind}};
}

Json encode(const SnapshotManifest& manifest) {
  return {{"cookie", to_text(manifest.cookie)},
          {"state_hash", to_text(RawId{0, manifest.state_hash})},
          {"chunks", encode_items(manifest.chunks)}};
}
Json encode(const SnapshotChunk& chunk) { return write(chunk, Form::named); }

Result<SnapshotManifest, Fault> decode_snapshot_manifest(const Json& document) {
  SnapshotManifest manifest;
  std::string cookie;
  RawId hash;
  Read done = read_member(document, "cookie", cookie);
  if (done) done = read_member(document, "state_hash", hash);
  if (done) done = read_member(document, "chunks", manifest.chunks);
  if (!done) return Err{done.error()};
  const auto parsed = parse_cookie(cookie);
  if (!parsed || hash.high != 0) return Err{Fault{FaultKind::wrong_type, "cookie"}};
  manifest.cookie = *parsed;
  manifest.state_hash = hash.low;
  return manifest;
}

}  // namespace parley::wire
