// SPDX-License-Identifier: AGPL-3.0-or-later
// Push, its answers, frames and manifests as documents.
#pragma once

#include "wire/describe/shape.h"
#include "wire/frames.h"

namespace parley::wire {

template <>
struct Shape<Receipt> {
  static constexpr auto fields =
      std::tuple{required("n", &Receipt::number), required("cmd_id", &Receipt::id),
                 required("outcome", &Receipt::outcome), optional("code", &Receipt::refusal)};
};
static_assert(is_complete<Receipt>);

template <>
struct Shape<PushAnswer> {
  static constexpr auto fields =
      std::tuple{required("last_n", &PushAnswer::last_number), required("head", &PushAnswer::head),
                 required("t", &PushAnswer::now), required("hints", &PushAnswer::receipts)};
};
static_assert(is_complete<PushAnswer>);

template <>
struct Shape<PushConflict> {
  static constexpr auto fields = std::tuple{required("code", &PushConflict::kind),
                                            optional("expect_n", &PushConflict::expected),
                                            optional("epoch", &PushConflict::epoch)};
};
static_assert(is_complete<PushConflict>);

template <>
struct Shape<HeartbeatFrame> {
  static constexpr auto fields =
      std::tuple{required("t", &HeartbeatFrame::now), required("head", &HeartbeatFrame::head)};
};
static_assert(is_complete<HeartbeatFrame>);

template <>
struct Shape<ControlFrame> {
  static constexpr auto fields =
      std::tuple{required("c", &ControlFrame::kind), optional("why", &ControlFrame::why)};
};
static_assert(is_complete<ControlFrame>);

template <>
struct Shape<SnapshotChunk> {
  static constexpr auto fields =
      std::tuple{required("id", &SnapshotChunk::id), required("bytes", &SnapshotChunk::bytes)};
};
static_assert(is_complete<SnapshotChunk>);

}  // namespace parley::wire
