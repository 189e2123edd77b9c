// SPDX-License-Identifier: AGPL-3.0-or-later
// What agents and customers do, by the roles and names of the public contract and nothing else.
import { newPerson } from './browser.mjs';
import { password } from './server.mjs';

export class Agent {
  constructor(server, person) {
    this.server = server;
    this.context = person.context;
    this.page = person.page;
    this.complaints = person.complaints;
  }

  static async open(server, browser, email, options) {
    const agent = new Agent(server, await newPerson(browser, options));
    await agent.signIn(email);
    return agent;
  }

  async signIn(email) {
    await this.page.goto(`${this.server.url}/login`);
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.ready();
    await this.connection('Online').waitFor();
  }

  async ready() {
    await this.page.locator('html[data-parley="ready"]').waitFor({ timeout: 60_000 });
  }

  connection(text) {
    return this.page.getByRole('status', { name: 'Connection' }).filter({ hasText: text });
  }
  async openQueue(name) {
    const queues = this.page.getByRole('navigation', { name: 'Queues' });
    await queues.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  }
  row(customer) {
    const list = this.page.getByRole('grid', { name: 'Conversations' });
    return list.getByRole('row', { name: new RegExp(`^${customer}`) });
  }
  async open(customer) {
    await this.row(customer).click();
    await this.page.getByRole('log', { name: 'Messages' }).waitFor();
  }
  message(text) {
    return this.page
      .getByRole('log', { name: 'Messages' })
      .getByRole('article')
      .filter({ hasText: text });
  }
  action(name) {
    const actions = this.page.getByRole('toolbar', { name: 'Conversation actions' });
    return actions.getByRole('button', { name, exact: true });
  }
  get reply() {
    return this.page.getByRole('textbox', { name: 'Reply' });
  }
  async answer(text) {
    await this.reply.fill(text);
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
  }
}

export class Customer {
  constructor(person) {
    this.context = person.context;
    this.page = person.page;
    this.complaints = person.complaints;
  }

  static async open(server, browser, options) {
    const customer = new Customer(await newPerson(browser, options));
    await customer.page.goto(`${server.url}/chat/web`);
    await customer.page.getByRole('status').filter({ hasText: 'Online' }).waitFor();
    return customer;
  }

  async introduce(name) {
    await this.page.getByRole('textbox', { name: /^Name/ }).fill(name);
  }
  async write(text) {
    await this.page.getByRole('textbox', { name: 'Message', exact: true }).fill(text);
    await this.page.getByRole('button', { name: 'Send', exact: true }).click();
  }
  message(text) {
    return this.page
      .getByRole('log', { name: 'Conversation' })
      .getByRole('article')
      .filter({ hasText: text });
  }
}
