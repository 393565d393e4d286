/**
 * Emulates any media feature, in Chromium only:
 * `await executeServerCommand('emulate-media-features', { 'forced-colors': 'active' })`. An empty value ends it.
 */
export function emulateMediaPlugin() {
  return {
    name: 'emulate-media-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-media-features') return undefined;
      const page = session.browser.getPage(session.id);
      const devtools = await page.createCDPSession();
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
      await devtools.send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
}
