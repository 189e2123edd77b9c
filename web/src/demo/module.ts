// SPDX-License-Identifier: AGPL-3.0-or-later
// The demo's module: the desk's, and what src/app/demo/exports.cpp adds. Every call that may lead to
// something later gives the time at which the demo wants its turn.
import { Core, type ModulePage, type ParleyModule } from '../desk/module';

export interface DemoModule extends ParleyModule {
  _parley_demo_begin(length: number): number;
  _parley_demo_push(length: number): number;
  _parley_demo_open_stream(length: number): number;
  _parley_demo_close_stream(): void;
  _parley_demo_snapshot(): number;
  _parley_demo_turn(): number;
  _parley_demo_upload(length: number): void;
}

export type CreateDemo = (options: {
  page: ModulePage;
  locateFile(name: string): string;
}) => Promise<DemoModule>;

export class DemoCore extends Core {
  constructor(readonly demo: DemoModule) {
    super(demo);
  }
  // Gives the id of the agent whose desk it is.
  begin(start: { email: string; seed: number }): string {
    return this.demo.UTF8ToString(this.demo._parley_demo_begin(this.giveText(JSON.stringify(start))));
  }
  push(body: string): number {
    return this.demo._parley_demo_push(this.giveText(body));
  }
  bring(digest: string): void {
    this.demo._parley_demo_upload(this.giveText(digest));
  }
  openStream(query: string): number {
    return this.demo._parley_demo_open_stream(this.giveText(query));
  }
}
