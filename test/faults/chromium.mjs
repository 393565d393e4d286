import { once } from 'node:events';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../support/find-browser.mjs';
import { listen, readDevice } from './in-page.mjs';

/** A Chromium with a profile that outlives it. */
export class Chromium {
  #context;
  #inspector;
  #origin;

  /**
   * Starts on a profile: a folder, which may be one that a killed browser left.
   *
   * @param host name and port of the site; any name leads to this machine
   * @param tell called with each event of a form or of the outbox
   */
  static async start({ profile, host, tell }) {
    const browser = new Chromium();
    browser.#origin = `http://${host}`;
    browser.#context = await chromium.launchPersistentContext(profile, {
      executablePath: await findChromium(),
      args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP *.test 127.0.0.1'],
    });
    await browser.#context.exposeBinding('tell', (_source, event) => tell(event));
    await browser.#context.addInitScript(listen);
    [browser.#inspector] = browser.#context.pages();
    await browser.#inspector.goto(`${browser.#origin}/blank`);
    return browser;
  }

  /**
   * Opens a page of the site.
   *
   * @param path `/form?action=…`, or `/blank`
   * @param prepare a function, or code, that runs in the page before anything else
   */
  async open(path, prepare) {
    const page = await this.#context.newPage();
    if (prepare) await page.addInitScript(typeof prepare === 'string' ? { content: prepare } : prepare);
    await page.goto(this.#origin + path);
    return page;
  }

  async fill(page, label, text) {
    await page.getByLabel(label).fill(text);
  }

  async press(page) {
    await page.locator('[part~="submit"]').click();
  }

  /** Ids of the submissions that wait on the device. */
  async waiting() {
    return this.#inspector.evaluate(readDevice);
  }

  /** Whether the network is gone; the loopback of this machine too. */
  async setOffline(isOffline) {
    await this.#context.setOffline(isOffline);
  }

  /** Bytes that the site may store; without a number as many as usual. */
  async limitStorage(bytes) {
    const session = await this.#context.newCDPSession(this.#inspector);
    await session.send('Storage.overrideQuotaForOrigin', { origin: this.#origin, quotaSize: bytes });
  }

  async close() {
    await this.#context.close();
  }

  /** Gets ready to end all processes of the browser without a word: gives what does it, and waits until they are gone. */
  async killer() {
    const session = await this.#context.browser().newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    // Playwright makes it the leader of a group of its own.
    const { id } = processInfo.find(({ type }) => type === 'browser');
    return async () => {
      const gone = once(this.#context, 'close');
      process.kill(-id, 'SIGKILL');
      await gone;
    };
  }
}
