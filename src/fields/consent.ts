import { asked, declareField } from './field.ts';
import { checkbox } from './checkbox.ts';

/** An agreement to tick. Never ticked beforehand (GDPR recital 32), so it takes neither `default` nor `prefill`. */
export const consent = declareField({
  ...checkbox,
  type: 'consent',
  keys: asked,
  format: () => undefined,
});
