import { declareField, formatText } from './field.ts';
import { boolean, choice, condition, name, object, string } from './kinds.ts';
import { line } from './rules.ts';

const origin = object({
  query: string,
  page: choice('url', 'path', 'title'),
  referrer: boolean,
  meta: string,
  cookie: string,
});

/** A constant, what the page gives by `prefill`, or what `from` finds on the page. Nobody sees it. */
export const hidden = declareField({
  type: 'hidden',
  control: 'none',
  keys: { name, default: string, from: origin, showIf: condition },
  needs: ['name'],
  empty: '',
  value: line,
  format: formatText,
});
