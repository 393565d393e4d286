/** Values from elsewhere, drafts, and the answers in words. */
import { addedStyles } from '../controls/registry.ts';
import type { Plugin } from '../element/plugins.ts';
import { registerPlugin } from '../element/plugins.ts';
import { registerMessages } from '../model/messages.ts';
import { addAnswers } from './answers.ts';
import { keepDraft } from './draft.ts';
import { draftStyles } from './draft-styles.ts';
import { rememberEarlier } from './earlier.ts';
import { readOrigins } from './origins.ts';

// The address says more about this visit than an earlier one; what the visitor typed wins over both.
const parts: readonly Plugin[] = [rememberEarlier, readOrigins, keepDraft, addAnswers].map((open) => ({ open }));

export function install(): void {
  parts.forEach(registerPlugin);
  if (!addedStyles.includes(draftStyles)) addedStyles.push(draftStyles);
  registerMessages({
    'answers.no': 'No',
    'draft.kept': 'Your answers from {date} are still here.',
    'draft.resume': 'Continue where you left off',
    'draft.restart': 'Start over',
  });
}
