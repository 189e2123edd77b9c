// SPDX-License-Identifier: AGPL-3.0-or-later
// Answers in the one form that every caller can rely on: JSON, and for everything that went wrong
// {"error":{"code","message","where"}}. Nothing of the inside (paths, SQL, stack) gets into one.
#pragma once

#include <string>
#include <string_view>

#include <drogon/HttpResponse.h>

#include "base/instant.h"
#include "server/log/writer.h"
#include "wire/json.h"

namespace parley::server {

drogon::HttpResponsePtr json_answer(int status, const wire::Json& document);
drogon::HttpResponsePtr empty_answer(int status);
drogon::HttpResponsePtr error_answer(int status, std::string_view code, std::string_view message,
                                     std::string_view where = {});
drogon::HttpResponsePtr too_often_answer(Duration wait);
drogon::HttpResponsePtr fault_answer(const wire::Fault& fault);
// What could not be made durable did not happen.
drogon::HttpResponsePtr not_kept_answer(Kept kept);
drogon::HttpResponsePtr busy_answer();
drogon::HttpResponsePtr refused_answer(Refusal refusal);

}  // namespace parley::server
