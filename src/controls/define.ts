import type { CSSResult } from 'lit';
import type { ControlTemplate } from './registry.ts';
import { registerControl } from './registry.ts';

/**
 * Adds a control of your own: how a field type looks. `template` gets a shell with label, hint, error and attributes
 * ready, and returns a Lit template; a native control in it carries `shell.attributes`.
 *
 * @param styles Adopted by every form on the page.
 * @throws {TypeError} when the name has no hyphen: those without are ours, now and later.
 */
export function defineControl(name: string, template: ControlTemplate, styles?: CSSResult): void {
  if (!name.includes('-'))
    throw new TypeError(`The control "${name}" needs a hyphen in its name, such as "acme-color".`);
  registerControl(name, template, styles);
}
