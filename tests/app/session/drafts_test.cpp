// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/session/drafts.h"

#include <doctest/doctest.h>

#include "support/files.h"

namespace parley::app {
namespace {

constexpr ConversationId refund{{0, 1}};
constexpr ConversationId invoice{{0, 2}};

ui::Draft reply(ConversationId conversation, std::string text) {
  return {.conversation = conversation, .kind = DraftKind::reply, .text = std::move(text)};
}
ui::Draft note(ConversationId conversation, std::string text) {
  return {.conversation = conversation, .kind = DraftKind::note, .text = std::move(text)};
}

Drafts read_back(const Drafts& drafts) {
  Drafts read;
  read.read(drafts.write());
  return read;
}

TEST_SUITE("drafts") {
  TEST_CASE("MS-4: a reply and a note of one conversation come back from the device") {
    Drafts drafts;
    drafts.keep(reply(refund, "Dear Maya, こんにちは"));
    drafts.keep(note(refund, "ask **Ben**"));
    drafts.keep(reply(invoice, "Hello"));
    CHECK(read_back(drafts).all() == drafts.all());
    CHECK(drafts.all().size() == 3);
  }

  TEST_CASE("MS-4: its files come back with it, also without words") {
    Drafts drafts;
    auto draft = reply(refund, "");
    draft.attachments = {test::file(1), test::picture(2)};
    CHECK(drafts.keep(draft));
    CHECK_FALSE(drafts.keep(draft));
    CHECK(read_back(drafts).all() == drafts.all());
    draft.attachments.pop_back();
    CHECK(drafts.keep(draft));
    CHECK(read_back(drafts).all().at(0).attachments == Attachments{test::file(1)});
    draft.attachments.clear();
    CHECK(drafts.keep(draft));
    CHECK(drafts.all().empty());
  }

  TEST_CASE("an emptied draft is gone") {
    Drafts drafts;
    CHECK(drafts.keep(reply(refund, "Dear")));
    CHECK(drafts.keep(reply(refund, "")));
    CHECK(drafts.all().empty());
    CHECK_FALSE(drafts.keep(reply(refund, "")));
  }

  TEST_CASE("the same text again is no change") {
    Drafts drafts;
    CHECK(drafts.keep(reply(refund, "Dear")));
    CHECK_FALSE(drafts.keep(reply(refund, "Dear")));
  }

  TEST_CASE("a draft over the limit is cut between two letters") {
    Drafts drafts;
    std::string letters = "x";  // so that the limit falls within a letter of three bytes
    while (letters.size() <= Drafts::text_bytes_max) letters += "語";
    drafts.keep(reply(refund, letters));
    const auto kept = drafts.all().at(0).text;
    CHECK(kept.size() <= Drafts::text_bytes_max);
    CHECK(kept.size() > Drafts::text_bytes_max - 3);
    CHECK(read_back(drafts).all().at(0).text == kept);
  }

  TEST_CASE("a damaged byte costs one draft and not the others") {
    Drafts drafts;
    drafts.keep(reply(refund, "first"));
    drafts.keep(reply(invoice, "second"));
    auto file = drafts.write();
    file[20] ^= 0xFFU;
    Drafts read;
    read.read(file);
    REQUIRE(read.all().size() == 1);
    CHECK(read.all().at(0).text == "second");
  }
}

}  // namespace
}  // namespace parley::app
