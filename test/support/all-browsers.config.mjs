process.env.BROWSERS ??= 'chromium,firefox,webkit';

// Not a static import: that would read the variable before it is set.
const { default: config } = await import('../../web-test-runner.config.mjs');

export default config;
