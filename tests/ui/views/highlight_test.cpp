// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/search/highlight.h"

#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {
namespace {

using kit::Role;

std::vector<std::string> found(std::string_view text, std::vector<std::string> words) {
  std::vector<std::string> parts;
  for (const auto& range : ranges_of(text, words)) {
    parts.emplace_back(text.substr(range.begin, range.end - range.begin));
  }
  return parts;
}

}  // namespace

TEST_SUITE("what was searched for is marked") {
  TEST_CASE("SE-2: whatever the case, the accents and the script, in whole letters") {
    CHECK(found("The Refund, a refund", {"refund"}) ==
          std::vector<std::string>{"Refund", "refund"});
    CHECK(found("Tomás Becerra", {"tomas"}) == std::vector<std::string>{"Tomás"});
    CHECK(found("Straße", {"strasse"}) == std::vector<std::string>{"Straße"});
    CHECK(found("订单还没有发货", {"发货"}) == std::vector<std::string>{"发货"});
    CHECK(found("nothing", {"refund"}).empty());
    CHECK(found("refund", {}).empty());
  }
  TEST_CASE("SE-2: of words that overlap one part is marked") {
    CHECK(found("lost parcel", {"lost parcel", "parcel", "lost"}) ==
          std::vector<std::string>{"lost parcel"});
  }
  TEST_CASE("SE-2: keys and what must not be there mark nothing") {
    const World world;
    const auto query = parse_query("status:open refund -paid", world.inbox, ana);
    CHECK(words_of(query) == std::vector<std::string>{"refund"});
  }
  TEST_CASE("SE-2: a search says that everything is on this device, and finds through old words") {
    AtTheDesk at;
    at.world.started(1);
    at.hear();
    CHECK_FALSE(at.says("Everything is on this device"));
    at.type(Role::searchbox, "Search", "refund");
    CHECK(at.says("Everything is on this device"));
    CHECK(at.shows(Role::row, "Maya Okonkwo"));
  }
}
}  // namespace parley::ui::test
