// SPDX-License-Identifier: AGPL-3.0-or-later
// Markdown of notes to plain text and what stands out in it. md4c reads it; nothing of HTML.
#include <algorithm>

#include <md4c.h>

#include "ui/views/rich_text.h"

namespace parley::ui {
namespace {

struct ListAt {
  bool is_numbered = false;
  unsigned next = 1;
};

bool is_web_address(std::string_view address) {
  return address.substr(0, 8) == "https://" || address.substr(0, 7) == "http://";
}

bool is_name_byte(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '_' || byte >= 0x80;
}

class NoteReader {
 public:
  RichText read(std::string_view markdown) {
    const MD_PARSER parser{
        0,
        MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_PERMISSIVEURLAUTOLINKS,
        [](MD_BLOCKTYPE type, void* detail, void* self) { return of(self).enter(type, detail); },
        [](MD_BLOCKTYPE type, void*, void* self) { return of(self).leave(type); },
        [](MD_SPANTYPE type, void* detail, void* self) { return of(self).enter(type, detail); },
        [](MD_SPANTYPE type, void*, void* self) { return of(self).leave(type); },
        [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
          return of(self).take(type, {text, size});
        },
        nullptr,
        nullptr};
    md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, this);
    while (!rich_.text.empty() && rich_.text.back() == '\n') rich_.text.pop_back();
    find_mentions();
    return std::move(rich_);
  }

 private:
  static NoteReader& of(void* self) { return *static_cast<NoteReader*>(self); }

  // Blocks are apart by an empty line, the items of a list by a line's end.
  void begin_line() {
    if (!rich_.text.empty() && rich_.text.back() != '\n') rich_.text += '\n';
  }
  void begin_block() {
    if (rich_.text.empty() || !lists_.empty()) return;
    begin_line();
    if (rich_.text.size() < 2 || rich_.text[rich_.text.size() - 2] != '\n') rich_.text += '\n';
  }
  void begin_item() {
    begin_line();
    auto& list = lists_.back();
    rich_.text.append((lists_.size() - 1) * 3, ' ');
    rich_.text += list.is_numbered ? std::to_string(list.next++) + ". " : "• ";
  }

  int enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_UL:
        begin_block();
        lists_.push_back({});
        break;
      case MD_BLOCK_OL:
        begin_block();
        lists_.push_back({true, static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start});
        break;
      case MD_BLOCK_LI:
        begin_item();
        break;
      case MD_BLOCK_P:
      case MD_BLOCK_QUOTE:
        begin_block();
        break;
      case MD_BLOCK_H:
        begin_block();
        strong_ += 1;
        break;
      case MD_BLOCK_CODE:
        begin_block();
        code_ += 1;
        break;
      case MD_BLOCK_HR:
        begin_block();
        add("———");
        break;
      case MD_BLOCK_DOC:
      case MD_BLOCK_HTML:
      case MD_BLOCK_TABLE:
      case MD_BLOCK_THEAD:
      case MD_BLOCK_TBODY:
      case MD_BLOCK_TR:
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        break;
    }
    return 0;
  }
  int leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) lists_.pop_back();
    if (type == MD_BLOCK_H) strong_ -= 1;
    if (type == MD_BLOCK_CODE) code_ -= 1;
    return 0;
  }
  int enter(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_STRONG) strong_ += 1;
    if (type == MD_SPAN_EM) emphasis_ += 1;
    if (type == MD_SPAN_CODE) code_ += 1;
    if (type != MD_SPAN_A) return 0;
    const auto& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
    const std::string_view address(href.text, href.size);
    if (is_web_address(address)) href_ = address;
    return 0;
  }
  int leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) strong_ -= 1;
    if (type == MD_SPAN_EM) emphasis_ -= 1;
    if (type == MD_SPAN_CODE) code_ -= 1;
    if (type == MD_SPAN_A) href_.clear();
    return 0;
  }
  int take(MD_TEXTTYPE type, std::string_view text) {
    // People press Enter where they want a line to end.
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
      rich_.text += '\n';
    } else {
      add(type == MD_TEXT_NULLCHAR ? "\xEF\xBF\xBD" : text);
    }
    return 0;
  }

  void add(std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(rich_.text.size());
    rich_.text += words;
    const auto end = static_cast<std::uint32_t>(rich_.text.size());
    if (!href_.empty()) return join({RichKind::link, begin, end, href_});
    if (code_ > 0) return join({RichKind::code, begin, end, {}});
    if (strong_ > 0) return join({RichKind::strong, begin, end, {}});
    if (emphasis_ > 0) join({RichKind::emphasis, begin, end, {}});
  }
  // Pieces of one stretch come one by one.
  void join(RichPart part) {
    auto& parts = rich_.parts;
    const bool goes_on = !parts.empty() && parts.back().end == part.begin &&
                         parts.back().kind == part.kind && parts.back().href == part.href;
    if (goes_on) {
      parts.back().end = part.end;
    } else {
      parts.push_back(std::move(part));
    }
  }

  [[nodiscard]] bool is_free(std::uint32_t begin, std::uint32_t end) const {
    return std::none_of(rich_.parts.begin(), rich_.parts.end(),
                        [&](const RichPart& part) { return part.begin < end && begin < part.end; });
  }
  void find_mentions() {
    const auto& text = rich_.text;
    RichParts mentions;
    for (auto at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
      auto end = at + 1;
      while (end < text.size() && is_name_byte(text[end])) ++end;
      const bool is_word = end > at + 1 && (at == 0 || !is_name_byte(text[at - 1]));
      const auto from = static_cast<std::uint32_t>(at);
      const auto to = static_cast<std::uint32_t>(end);
      if (is_word && is_free(from, to)) mentions.push_back({RichKind::mention, from, to, {}});
    }
    rich_.parts.insert(rich_.parts.end(), mentions.begin(), mentions.end());
    std::stable_sort(
        rich_.parts.begin(), rich_.parts.end(),
        [](const RichPart& left, const RichPart& right) { return left.begin < right.begin; });
  }

  RichText rich_;
  std::vector<ListAt> lists_;
  int strong_ = 0;
  int emphasis_ = 0;
  int code_ = 0;
  std::string href_;
};

}  // namespace

RichText rich_note(std::string_view markdown) { return NoteReader().read(markdown); }

}  // namespace parley::ui
