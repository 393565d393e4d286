/** All rules, for a server. A page loads those of computed fields apart. */
import type { FieldRule } from '../rules.ts';
import { compute } from './compute.ts';
import { usualRules } from './index.ts';

export const everyRule: readonly FieldRule[] = [...usualRules, compute];
