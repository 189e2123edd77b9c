// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/page.h"

#include <array>

extern "C" {
void parley_app_tell(const char* topic, std::size_t topic_size, const char* text,
                     std::size_t text_size);
void parley_app_write(const char* name, std::size_t name_size, const std::uint8_t* content,
                      std::size_t size);
void parley_app_remove(const char* name, std::size_t name_size);
void parley_app_commit(double ticket, int strict);
void parley_app_offer(const char* name, std::size_t name_size, const std::uint8_t* content,
                      std::size_t size);
void parley_app_save_file(const char* name, std::size_t name_size, const char* content,
                          std::size_t size);
void parley_app_random(std::uint8_t* out, std::size_t size);
double parley_app_now();
void parley_app_wake_at(double at);
double parley_app_local_day(double at);
double parley_app_local_minute(double at);
double parley_app_local_instant(double day, double minute);
std::size_t parley_app_zone(char* out, std::size_t size_max);
std::size_t parley_app_offsets(const char* zone, std::size_t zone_size, double from, double to,
                               char* out, std::size_t size_max);
std::size_t parley_app_clock(double at, char* out, std::size_t size_max);
std::size_t parley_app_day(double at, double now, char* out, std::size_t size_max);
std::size_t parley_app_language_name(const char* tag, std::size_t tag_size, char* out,
                                     std::size_t size_max);
int parley_app_plural_form(double number);
std::size_t parley_app_digits(double number, char* out, std::size_t size_max);
}

namespace parley::app::page {
namespace {

constexpr std::size_t time_bytes_max = 120;
constexpr std::size_t offsets_bytes_max = 4'000;

double number_of(Instant instant) { return static_cast<double>(instant.ms); }

std::uint64_t draw_word() {
  std::array<std::uint8_t, 8> bytes{};
  parley_app_random(bytes.data(), bytes.size());
  std::uint64_t word = 0;
  for (const auto byte : bytes) word = word << 8 | byte;
  return word;
}

std::int64_t local_day(const void* /*self*/, Instant at) {
  return static_cast<std::int64_t>(parley_app_local_day(number_of(at)));
}

std::int64_t local_minute(const void* /*self*/, Instant at) {
  return static_cast<std::int64_t>(parley_app_local_minute(number_of(at)));
}

Instant local_instant(const void* /*self*/, std::int64_t day, std::int64_t minute) {
  const auto at = parley_app_local_instant(static_cast<double>(day), static_cast<double>(minute));
  return {static_cast<std::int64_t>(at)};
}

std::string zone(const void* /*self*/) {
  std::array<char, time_bytes_max> text{};
  return {text.data(), parley_app_zone(text.data(), text.size())};
}

std::string offsets(const void* /*self*/, std::string_view zone, Instant from, Instant to) {
  std::string text(offsets_bytes_max, '\0');
  text.resize(parley_app_offsets(zone.data(), zone.size(), number_of(from), number_of(to),
                                 text.data(), text.size()));
  return text;
}

std::string clock(const void* /*self*/, Instant at) {
  std::array<char, time_bytes_max> text{};
  return {text.data(), parley_app_clock(number_of(at), text.data(), text.size())};
}

ui::PluralForm plural_form(std::uint64_t number) {
  const auto form = parley_app_plural_form(static_cast<double>(number));
  return form >= 0 && form <= static_cast<int>(ui::PluralForm::many)
             ? static_cast<ui::PluralForm>(form)
             : ui::PluralForm::other;
}

std::string digits(std::uint64_t number) {
  std::array<char, time_bytes_max> text{};
  return {text.data(), parley_app_digits(static_cast<double>(number), text.data(), text.size())};
}

std::string day(const void* /*self*/, Instant at, Instant now) {
  std::array<char, time_bytes_max> text{};
  return {text.data(), parley_app_day(number_of(at), number_of(now), text.data(), text.size())};
}

std::string language(const void* /*self*/, std::string_view tag) {
  std::array<char, time_bytes_max> text{};
  return {text.data(), parley_app_language_name(tag.data(), tag.size(), text.data(), text.size())};
}

}  // namespace

void tell(std::string_view topic, std::string_view text) {
  parley_app_tell(topic.data(), topic.size(), text.data(), text.size());
}

void write_file(std::string_view name, std::span<const std::uint8_t> content) {
  parley_app_write(name.data(), name.size(), content.data(), content.size());
}

void remove_file(std::string_view name) { parley_app_remove(name.data(), name.size()); }

void commit(std::uint64_t ticket, Durability durability) {
  parley_app_commit(static_cast<double>(ticket), durability == Durability::strict ? 1 : 0);
}

void offer_file(std::string_view name, std::span<const std::uint8_t> content) {
  parley_app_offer(name.data(), name.size(), content.data(), content.size());
}

void save_file(std::string_view name, std::string_view content) {
  parley_app_save_file(name.data(), name.size(), content.data(), content.size());
}

Instant now() { return {static_cast<std::int64_t>(parley_app_now())}; }

void wake_at(Instant at) { parley_app_wake_at(number_of(at)); }

RawId draw_id() { return {draw_word(), draw_word()}; }

double draw_jitter() {
  // 53 bits: as many as a double holds.
  return static_cast<double>(draw_word() >> 11) * 0x1.0p-53;
}

ui::TimeFormat time_format() {
  return {.self = nullptr,
          .local_day = local_day,
          .local_minute = local_minute,
          .local_instant = local_instant,
          .zone = zone,
          .offsets = offsets,
          .clock = clock,
          .day = day,
          .language = language};
}

ui::Counting counting() { return {.form = plural_form, .digits = digits}; }

}  // namespace parley::app::page
