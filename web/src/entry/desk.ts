// SPDX-License-Identifier: AGPL-3.0-or-later
import { boot } from '../desk/boot';
import { byId } from '../dom';

void boot(byId('desk'));
