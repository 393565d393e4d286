import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../support/find-browser.mjs';
import { listen, readDevice } from './in-page.mjs';

/** The fields of the form by their labels: Firefox has no search by label through shadow roots. */
const controls = { 'Your name': '>>> input[name="name"]', Message: '>>> textarea[name="message"]' };

/** A Firefox with a profile that outlives it, driven by WebDriver BiDi. It can do what `Chromium` can, but for quotas. */
export class Firefox {
  #browser;
  #inspector;
  #origin;
  #tell;
  #isOffline = false;
  #backups;

  static async start({ profile, host, tell }) {
    const browser = new Firefox();
    browser.#origin = `http://${host}`;
    browser.#tell = tell;
    browser.#backups = ['prefs.js', 'user.js'].map((name) => join(profile, `${name}.puppeteer`));
    browser.#browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      userDataDir: profile,
      extraPrefsFirefox: { 'network.dns.localDomains': host.split(':')[0], 'network.proxy.type': 0 },
    });
    browser.#inspector = await browser.open('/blank');
    return browser;
  }

  async open(path, prepare) {
    const page = await this.#browser.newPage();
    await page.exposeFunction('tell', this.#tell);
    await page.evaluateOnNewDocument(listen);
    if (prepare) await page.evaluateOnNewDocument(prepare);
    await page.goto(this.#origin + path);
    if (this.#isOffline) await page.setOfflineMode(true);
    return page;
  }

  async fill(page, label, text) {
    const control = await page.waitForSelector(controls[label]);
    await control.evaluate((element) => element.select());
    await control.type(text);
  }

  async press(page) {
    await (await page.waitForSelector('>>> [part~="submit"]')).click();
  }

  async waiting() {
    return this.#inspector.evaluate(readDevice);
  }

  async setOffline(isOffline) {
    this.#isOffline = isOffline;
    for (const page of await this.#browser.pages()) await page.setOfflineMode(isOffline);
  }

  async close() {
    await this.#browser.close();
  }

  async killer() {
    const child = this.#browser.process();
    return async () => {
      const gone = once(child, 'exit');
      // Puppeteer makes it the leader of a group of its own.
      process.kill(-child.pid, 'SIGKILL');
      await gone;
      // Puppeteer puts the preferences of the profile back, and tells nobody when it is through.
      while (this.#backups.some((file) => existsSync(file))) await wait(20);
    };
  }
}
