/** All rules, in the order in which they refuse. What a later one derives wins. */
import type { FieldRule } from '../rules.ts';
import { equalTo } from './equal-to.ts';
import { exclusive } from './exclusive.ts';
import { items } from './items.ts';
import { optionsIf } from './options-if.ts';
import { pattern } from './pattern.ts';
import { quotes } from './quotes.ts';
import { readOnlyIf } from './read-only-if.ts';
import { refuseIf } from './refuse-if.ts';
import { relativeDates } from './relative-dates.ts';
import { requiredIf } from './required-if.ts';
import { step } from './step.ts';
import { unique } from './unique.ts';

/** Those that are written beside any type. */
export const usualRules: readonly FieldRule[] = [
  quotes,
  requiredIf,
  readOnlyIf,
  optionsIf,
  relativeDates,
  pattern,
  step,
  exclusive,
  items,
  equalTo,
  unique,
  refuseIf,
];
