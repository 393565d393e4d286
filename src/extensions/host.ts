/** What a page needs to add field types and controls of its own, where no bundler brings it. */
import { css, html, nothing } from 'lit';
import { attributes } from '../controls/attributes.ts';
import { defineControl } from '../controls/define.ts';
import { defineField } from '../fields/define.ts';
import { asked, typed } from '../fields/field.ts';
import { kinds } from '../fields/host-kinds.ts';
import { answer, line, rule } from '../fields/rules.ts';

/** The same names that `lead-form` exports to bundlers. */
export const toolkit = {
  html,
  css,
  nothing,
  attributes,
  defineField,
  defineControl,
  asked,
  typed,
  kinds,
  answer,
  line,
  rule,
};

export type Toolkit = typeof toolkit;

/** Hands the tools over. */
export const extend = (setUp: (toolkit: Toolkit) => void): void => setUp(toolkit);
