// SPDX-License-Identifier: AGPL-3.0-or-later
// What must be true at this line whatever anyone asked for. A broken invariant is a bug of ours, so
// it stops the program in every build instead of letting wrong state spread to disk or to others.
#pragma once

#define INVARIANT(condition)            \
  do {                                  \
    if (!(condition)) __builtin_trap(); \
  } while (false)
