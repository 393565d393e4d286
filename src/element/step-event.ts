import { LeadEvent } from './events.ts';

/** `lead-step`: another step of the form is shown. */
export class LeadStepEvent extends LeadEvent {
  /** The step's `id`; `undefined` when it has none. */
  declare readonly step: string | undefined;
  /** Counted from 0, among the steps that are asked now. */
  declare readonly index: number;
  declare readonly count: number;

  constructor(step: string | undefined, index: number, count: number) {
    super('lead-step', { step, index, count });
  }
}
