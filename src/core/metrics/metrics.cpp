// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/metrics/metrics.h"

#include "core/metrics/kept_metrics.h"

namespace parley {

Metrics compute_metrics(const Inbox& inbox, const MetricsQuery& query) {
  return KeptMetrics().look(inbox, {query}).front();
}

std::optional<std::uint32_t> permille(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<std::uint32_t>((part * 1'000 + whole / 2) / whole);
}

}  // namespace parley
