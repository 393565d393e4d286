/**
 * Emulates any media feature, in Chromium only:
 * `await executeServerCommand('emulate-media-features', { 'forced-colors': 'active' })`. An empty value ends it.
 */
export function emulateMediaPlugin() {
  // One for each page: what one session emulates another one cannot end, and pages are used for many test files.
  const sessions = new WeakMap();
  return {
    name: 'emulate-media-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-media-features') return undefined;
      const page = session.browser.getPage(session.id);
      const devtools = sessions.get(page) ?? (await page.createCDPSession());
      sessions.set(page, devtools);
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
      await devtools.send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
}
