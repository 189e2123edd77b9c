// SPDX-License-Identifier: AGPL-3.0-or-later
// TG-1: tags that two agents add and take off at the same time, each without the other's knowledge.
#include "sync/office.h"

namespace parley::test {
namespace {

const TagId payments{raw(70)};
const TagId parcels{raw(71)};

Office office_with_tags() {
  auto scene = scene_with_refund();
  scene.by_system(CreateTag{payments, "payments", 1});
  scene.by_system(CreateTag{parcels, "parcels", 2});
  return Office(scene);
}

TEST_SUITE("tags that meet") {
  TEST_CASE("TG-1 different tags do not mind each other, whoever comes first") {
    auto office = office_with_tags();
    auto of_ana = device_at_work(office, ana, 1);
    auto of_ben = device_at_work(office, ben, 2);
    of_ana.does(AddTag{refund, payments});
    of_ben.does(AddTag{refund, parcels});
    of_ben.syncs();
    of_ana.syncs();
    of_ben.hear();
    const std::vector both{payments, parcels};
    CHECK(office.of(refund).tags == both);
    CHECK(of_ana.of(refund).tags == both);
    CHECK(of_ben.of(refund).tags == both);
  }
  TEST_CASE("TG-1 of the same tag the later in the order stands, for everybody") {
    auto office = office_with_tags();
    auto of_ana = device_at_work(office, ana, 1);
    auto of_ben = device_at_work(office, ben, 2);
    of_ana.does(AddTag{refund, payments});
    of_ben.does(AddTag{refund, payments});
    of_ben.does(RemoveTag{refund, payments});
    std::vector<TagId> expected;
    SUBCASE("when the removal comes later") {
      of_ana.syncs();
      of_ben.syncs();
      of_ana.hear();
    }
    SUBCASE("when the adding comes later") {
      of_ben.syncs();
      of_ana.syncs();
      of_ben.hear();
      expected = {payments};
    }
    CHECK(office.of(refund).tags == expected);
    CHECK(of_ana.of(refund).tags == expected);
    CHECK(of_ben.of(refund).tags == expected);
  }
}

}  // namespace
}  // namespace parley::test
