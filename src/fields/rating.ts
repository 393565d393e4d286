import { declareField } from './field.ts';
import type { Kind } from './kinds.ts';
import { integer } from './kinds.ts';
import { scale, scaled } from './scale.ts';

const stars: Kind<number> = {
  ...integer,
  accepts: (value) => Number.isInteger(value) && Number(value) >= 2 && Number(value) <= 10,
};

/** Stars: a whole number from 1 to `max`, which is 2 to 10 (5 by default). */
export const rating = declareField({
  ...scale(1, ({ max = 5 }) => Number(max)),
  type: 'rating',
  keys: { ...scaled, max: stars },
  needs: ['name', 'label'],
});
