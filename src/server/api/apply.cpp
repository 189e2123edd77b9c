// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/api/apply.h"

#include "server/http/answer.h"
#include "server/secrets.h"

namespace parley::server {
namespace {

drogon::HttpResponsePtr carry_out(const Plan& plan, Work& work) {
  const auto wishes = plan(work);
  if (!wishes) return wishes.error();
  for (const auto& wish : *wishes) {
    const Context context{work.now, work.now, wish.actor, wish.origin};
    const auto applied =
        work.authority.apply(wish.command, draw<CommandId>(), context, work.additions);
    if (!applied) return refused_answer(applied.error());
  }
  return nullptr;
}

}  // namespace

void apply(Services& services, const Call& call, Plan plan, Finish finish) {
  const auto answer = std::make_shared<drogon::HttpResponsePtr>();
  const bool is_taken = services.writer->write(
      [plan = std::move(plan), answer](Work& work) { *answer = carry_out(plan, work); },
      [call, answer, finish = std::move(finish)](Kept kept, const View& view) {
        if (kept != Kept::yes) return call.reply(not_kept_answer(kept));
        if (*answer) return call.reply(*answer);
        finish(view);
      });
  if (!is_taken) call.reply(busy_answer());
}

}  // namespace parley::server
