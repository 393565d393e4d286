/** The registry of controls: a template for each look, and the styles that come with those loaded later. */
import type { CSSResult, TemplateResult } from 'lit';
import { nothing } from 'lit';
import { checkbox } from './checkbox.ts';
import { choices } from './choices.ts';
import { input } from './input.ts';
import { select } from './select.ts';
import type { Shell } from './shell.ts';
import { textarea } from './textarea.ts';

/** Draws a field from what its shell says. Native controls carry `shell.attributes`. */
export type ControlTemplate = (shell: Shell) => TemplateResult | typeof nothing;

export const controls = new Map<string, ControlTemplate>(
  Object.entries({ input, textarea, select, choices, checkbox, none: () => nothing }),
);

/** Styles of controls that were added. Each element adopts those that it does not have yet. */
export const addedStyles: CSSResult[] = [];

/** Adds a control, or puts it in the place of the one of that name. */
export function registerControl(name: string, template: ControlTemplate, styles?: CSSResult): void {
  controls.set(name, template);
  if (styles && !addedStyles.includes(styles)) addedStyles.push(styles);
}

/** Gives an element the styles of controls that were loaded after it. */
export function adoptStyles({ adoptedStyleSheets }: ShadowRoot): void {
  for (const { styleSheet } of addedStyles)
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}
