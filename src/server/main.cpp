// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/program.h"

int main(int count, char** words) { return parley::server::run_program(count, words); }
