// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/device/own_words.h"

#include <utility>

namespace parley::store {
namespace {

using wire::Json;

constexpr std::uint8_t sent_type = 3;
constexpr std::uint8_t attention_type = 4;
constexpr std::uint8_t words_version = 1;
constexpr auto agent_field = "agent";
constexpr auto command_field = "cmd";
constexpr auto receipt_field = "rcpt";

// As it stands in the file: a lost record counts even if there was nothing in it.
std::size_t record_bytes(const wire::Record& record) {
  constexpr std::size_t around_body = 20;
  return record.body.size() + around_body;
}

bool is_from_newer(const wire::Fault& fault) {
  return fault.kind == wire::FaultKind::unknown_type ||
         fault.kind == wire::FaultKind::unknown_version;
}

const Json* find(const Json& document, const char* name) {
  if (!document.is_object()) return nullptr;
  const auto found = document.find(name);
  return found == document.end() ? nullptr : &*found;
}

bool is_of_another(const Json& document, AgentId agent) {
  const auto* name = find(document, agent_field);
  return name && *name != to_text(agent);
}

Result<wire::SentCommand, wire::Fault> read_sent(const Json& document) {
  const auto* command = find(document, command_field);
  if (!command) return Err{wire::Fault{wire::FaultKind::missing_field, command_field}};
  return wire::decode_sent_command(*command);
}

Result<sync::Attention, wire::Fault> read_attention(const Json& document) {
  TRY_ASSIGN(auto sent, read_sent(document));
  const auto* written = find(document, receipt_field);
  if (!written) return Err{wire::Fault{wire::FaultKind::missing_field, receipt_field}};
  TRY_ASSIGN(const auto receipt, wire::decode_receipt(*written));
  return sync::Attention{std::move(sent), receipt.refusal.value_or(Refusal::not_allowed)};
}

template <class Read, class List>
void take(Read read, std::size_t bytes, List& list, OwnWords& words) {
  if (read) {
    list.push_back(*std::move(read));
  } else if (is_from_newer(read.error())) {
    words.is_newer = true;
  } else {
    words.bytes_lost += bytes;
  }
}

void read_record(const wire::Record& record, AgentId agent, OwnWords& words) {
  const auto bytes = record_bytes(record);
  if (record.version > words_version) {
    words.is_newer = true;
    return;
  }
  const auto document = wire::parse_cbor(record.body, record.body.size());
  if (!document) {
    words.bytes_lost += bytes;
  } else if (is_of_another(*document, agent)) {
    words.is_other_agents = true;
  } else if (record.type == sent_type) {
    take(read_sent(*document), bytes, words.outbox, words);
  } else if (record.type == attention_type) {
    take(read_attention(*document), bytes, words.attention, words);
  } else {
    words.bytes_lost += bytes;
  }
}

}  // namespace

wire::Record write_sent(AgentId agent, const wire::SentCommand& sent) {
  const Json document = {{agent_field, to_text(agent)}, {command_field, wire::encode(sent)}};
  return {sent_type, words_version, sent.number, wire::to_cbor(document)};
}

wire::Record write_attention(AgentId agent, const sync::Attention& attention) {
  const auto& [sent, refusal] = attention;
  const wire::Receipt receipt{sent.number, sent.id, wire::Outcome::rejected, refusal};
  const Json document = {{agent_field, to_text(agent)},
                         {command_field, wire::encode(sent)},
                         {receipt_field, wire::encode(receipt)}};
  return {attention_type, words_version, sent.number, wire::to_cbor(document)};
}

void read_words(const wire::Bytes& file, AgentId agent, OwnWords& words) {
  const auto recovered = wire::read_records(file);
  words.bytes_lost += recovered.damaged_bytes;
  for (const auto& record : recovered.records) read_record(record, agent, words);
}

}  // namespace parley::store
