// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/saved_views/saved_views.h"

#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

const ViewId lost_parcels{raw(95)};

bool shows(const Scene& scene, AgentId agent) {
  return is_shown_to(scene.inbox, scene.inbox.saved_views.at(lost_parcels), agent);
}

}  // namespace

TEST_SUITE("saved views") {
  TEST_CASE("VW-2 a personal view is a query with a name, for its owner only") {
    Scene scene;
    scene.does(ana, SaveView{lost_parcels, "Lost parcels", "status:open \"lost parcel\""});
    CHECK(shows(scene, ana));
    CHECK_FALSE(shows(scene, ben));
    scene.does(ana, SaveView{lost_parcels, "Lost", "parcel"});
    CHECK(scene.inbox.saved_views.at(lost_parcels).name == "Lost");
    CHECK(scene.inbox.saved_views.size() == 1);
  }
  TEST_CASE("VW-2 it keeps its order, which is by priority where nothing is said") {
    Scene scene;
    scene.does(ana, SaveView{lost_parcels, "Lost", "parcel"});
    CHECK(scene.inbox.saved_views.at(lost_parcels).order == ViewOrder::priority);
    scene.does(ana, SaveView{lost_parcels, "Lost", "parcel", {}, {}, ViewOrder::oldest});
    CHECK(scene.inbox.saved_views.at(lost_parcels).order == ViewOrder::oldest);
  }
  TEST_CASE("VW-2 a team's view is for its members, and they change it") {
    Scene scene;
    scene.does(ana, SaveView{lost_parcels, "Lost", "parcel", ViewScope::team, support});
    CHECK(shows(scene, ben));
    CHECK_FALSE(shows(scene, ada));
    scene.does(ben, SaveView{lost_parcels, "Parcels", "parcel", ViewScope::team, support});
    CHECK(scene.inbox.saved_views.at(lost_parcels).owner == ana);
  }
  TEST_CASE("VW-2 AC-1 nobody changes, takes or deletes what is not theirs") {
    Scene scene;
    scene.does(ana, SaveView{lost_parcels, "Lost", "parcel"});
    CHECK(scene.refusal(ben, SaveView{lost_parcels, "Mine now", "x"}) == Refusal::not_allowed);
    CHECK(scene.refusal(ben, DeleteView{lost_parcels}) == Refusal::not_allowed);
    const ViewId other{raw(96)};
    CHECK(scene.refusal(ana, SaveView{other, "B", "x", ViewScope::team, billing}) ==
          Refusal::not_allowed);
    CHECK(scene.refusal(ana, SaveView{other, "B", "x", ViewScope::team, {raw(99)}}) ==
          Refusal::unknown_team);
    CHECK(scene.refusal(ana, SaveView{other, "", "x"}) == Refusal::text_missing);
    CHECK(scene.refusal(ana, SaveView{other, "B", ""}) == Refusal::text_missing);
  }
  TEST_CASE("VW-2 a deleted view is gone, and deleting twice is deleting once") {
    Scene scene;
    scene.does(ana, SaveView{lost_parcels, "Lost", "parcel"});
    scene.does(ana, DeleteView{lost_parcels});
    CHECK_FALSE(shows(scene, ana));
    CHECK(scene.does(ana, DeleteView{lost_parcels}).empty());
  }
}
