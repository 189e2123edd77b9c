// SPDX-License-Identifier: AGPL-3.0-or-later
// What is known of a file, wherever it goes along.
#pragma once

#include "core/attachments/attachment.h"
#include "wire/describe/shape.h"

namespace parley::wire {

template <>
struct Shape<Attachment> {
  static constexpr auto fields = std::tuple{
      required("blob", &Attachment::blob), required("name", &Attachment::name),
      required("media_type", &Attachment::media_type), required("bytes", &Attachment::bytes)};
};
static_assert(is_complete<Attachment>);

}  // namespace parley::wire
