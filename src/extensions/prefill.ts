/** Values from elsewhere: the address, the page, an earlier submission on this device. */
import type { Plugin } from '../element/plugins.ts';
import { registerPlugin } from '../element/plugins.ts';
import { rememberEarlier } from './earlier.ts';
import { readOrigins } from './origins.ts';

// The address says more about this visit than an earlier one.
const plugins: readonly Plugin[] = [{ open: rememberEarlier }, { open: readOrigins }];

export function install(): void {
  plugins.forEach(registerPlugin);
}
