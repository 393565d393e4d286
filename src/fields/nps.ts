import { declareField } from './field.ts';
import { scale, scaled } from './scale.ts';

/** How likely somebody is to recommend us (Net Promoter Score): a whole number from 0 to 10. */
export const nps = declareField({
  ...scale(0, () => 10),
  type: 'nps',
  keys: scaled,
  needs: ['name', 'label'],
});
