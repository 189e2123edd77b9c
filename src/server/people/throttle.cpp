// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/people/throttle.h"

#include <algorithm>
#include <cmath>

namespace parley::server {

Duration Throttle::take(const std::string& key, Instant now) {
  const std::lock_guard lock(mutex_);
  if (buckets_.size() >= forget_at_) forget_full(now);
  auto& bucket = buckets_.try_emplace(key, Bucket{rate_.burst, now}).first->second;
  bucket = {tokens_now(bucket, now), now};
  if (bucket.tokens < 1) return wait_for(bucket.tokens);
  bucket.tokens -= 1;
  return {};
}

Duration Throttle::wait(const std::string& key, Instant now) {
  const std::lock_guard lock(mutex_);
  const auto found = buckets_.find(key);
  if (found == buckets_.end()) return {};
  const auto tokens = tokens_now(found->second, now);
  return tokens < 1 ? wait_for(tokens) : Duration{};
}

void Throttle::forgive(const std::string& key) {
  const std::lock_guard lock(mutex_);
  buckets_.erase(key);
}

double Throttle::tokens_now(const Bucket& bucket, Instant now) const {
  const auto passed = static_cast<double>(std::max<std::int64_t>(0, (now - bucket.at).ms)) / 1000;
  return std::min(rate_.burst, bucket.tokens + passed * rate_.per_second);
}

Duration Throttle::wait_for(double tokens) const {
  return {static_cast<std::int64_t>(std::ceil((1 - tokens) / rate_.per_second * 1000))};
}

void Throttle::forget_full(Instant now) {
  std::erase_if(buckets_,
                [&](const auto& entry) { return tokens_now(entry.second, now) >= rate_.burst; });
  forget_at_ = std::max<std::size_t>(1024, buckets_.size() * 2);
}

}  // namespace parley::server
