// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/json.h"

#include <utility>

#include "base/limits.h"
#include "wire/describe/words.h"

template class nlohmann::basic_json<>;

namespace parley::wire {
namespace {

// Builds a document from a parser's reports, and stops it at the limit of depth. The containers
// being filled are kept as a stack of pointers into the document.
class BoundedBuilder : public nlohmann::json_sax<Json> {
 public:
  Json document;
  FaultKind fault = FaultKind::malformed;

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(number_integer_t value) override { return add(value); }
  bool number_unsigned(number_unsigned_t value) override { return add(value); }
  bool number_float(number_float_t value, const string_t&) override { return add(value); }
  bool string(string_t& value) override { return add(std::move(value)); }
  bool binary(binary_t& value) override { return add(std::move(value)); }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool key(string_t& name) override {
    name_ = std::move(name);
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  template <class Value>
  Json* place(Value&& value) {
    if (open_.empty()) {
      document = std::forward<Value>(value);
      return &document;
    }
    auto& parent = *open_.back();
    if (parent.is_array()) {
      parent.push_back(std::forward<Value>(value));
      return &parent.back();
    }
    auto& slot = parent[name_];
    slot = std::forward<Value>(value);
    return &slot;
  }
  template <class Value>
  bool add(Value&& value) {
    place(std::forward<Value>(value));
    return true;
  }
  bool open(Json container) {
    if (open_.size() >= limits::document_depth_max) {
      fault = FaultKind::too_deep;
      return false;
    }
    open_.push_back(place(std::move(container)));
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  std::vector<Json*> open_;
  std::string name_;
};

template <class Input>
Result<Json, Fault> parse(const Input& input, std::size_t bytes_max,
                          nlohmann::detail::input_format_t format) {
  if (input.size() > bytes_max) return Err{Fault{FaultKind::too_large, {}}};
  BoundedBuilder builder;
  if (!Json::sax_parse(input.begin(), input.end(), &builder, format)) {
    return Err{Fault{builder.fault, {}}};
  }
  return std::move(builder.document);
}

}  // namespace

std::string_view name_of(FaultKind kind) { return word_of(kind); }

Result<Json, Fault> parse_json(std::string_view text, std::size_t bytes_max) {
  return parse(text, bytes_max, Json::input_format_t::json);
}

Result<Json, Fault> parse_cbor(std::span<const std::uint8_t> bytes, std::size_t bytes_max) {
  return parse(bytes, bytes_max, Json::input_format_t::cbor);
}

std::string to_json(const Json& document) {
  // Text that is not UTF-8 cannot have come in; if a bug brings it in, the document stays readable.
  return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Bytes to_cbor(const Json& document) { return Json::to_cbor(document); }

}  // namespace parley::wire
