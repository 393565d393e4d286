/**
 * Classic script for pages that cannot write `type="module"`: imports `lead-form.js`, the module beside it.
 * The import inherits the script's nonce. Stands alone: it is built into `dist/lead-form.iife.js`.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) void import(new URL('lead-form.js', script.src).href);

export {};
