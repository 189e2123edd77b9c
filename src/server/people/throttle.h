// SPDX-License-Identifier: AGPL-3.0-or-later
// How often somebody may do something: a bucket of tokens per key that fills with time. Keys that
// have a full bucket again are forgotten, so that memory follows those who are active.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "base/instant.h"

namespace parley::server {

struct Rate {
  double burst = 1;       // tokens in a full bucket
  double per_second = 1;  // how fast it fills
};

class Throttle {
 public:
  explicit Throttle(Rate rate) : rate_(rate) {}

  // Takes a token. None there: how long until there is one; zero means yes.
  Duration take(const std::string& key, Instant now);
  // Whether a token is there, without taking it.
  Duration wait(const std::string& key, Instant now);
  void forgive(const std::string& key);

 private:
  struct Bucket {
    double tokens = 0;
    Instant at;
  };
  double tokens_now(const Bucket& bucket, Instant now) const;
  Duration wait_for(double tokens) const;
  void forget_full(Instant now);

  Rate rate_;
  std::mutex mutex_;
  std::map<std::string, Bucket> buckets_;
  std::size_t forget_at_ = 1024;
};

}  // namespace parley::server
