/** Whether a page may send the request headers of a destination. */
import type { DefinitionProblem } from './errors.ts';
import type { Place } from './place.ts';
import { inside, problemAt, unexpected } from './place.ts';

type Problems = readonly DefinitionProblem[];

/** What browsers keep to themselves: the forbidden request-headers of the Fetch standard. */
const FORBIDDEN =
  /^(accept-charset|accept-encoding|access-control-request-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i;

/** A token of RFC 9110, section 5.6.2. */
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;

/** What may stand in the value of a header: no line breaks, and nothing beyond one byte. */
const VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

export function checkHeaders(headers: Readonly<Record<string, unknown>>, place: Place): Problems {
  const taken = new Set<string>();
  return Object.entries(headers).flatMap(([name, value]) => {
    const at = inside(place, name);
    const isRepeated = taken.size === taken.add(name.toLowerCase()).size;
    return [
      ...checkName(name, at),
      ...(isRepeated ? [problemAt(at, 'invalidDelivery', 'it is there twice: case makes no difference')] : []),
      ...checkValue(value, at),
    ];
  });
}

function checkName(name: string, place: Place): Problems {
  const problem = (sentence: string) => [problemAt(place, 'invalidDelivery', sentence, { found: name })];
  if (!TOKEN.test(name)) return problem('this is no name of a header; take out spaces and punctuation');
  if (FORBIDDEN.test(name)) return problem('browsers do not let a page set this header; take it out');
  if (/^content-type$/i.test(name)) return problem('"encoding" decides it; take it out');
  return [];
}

function checkValue(value: unknown, place: Place): Problems {
  if (typeof value !== 'string') return [unexpected(place, 'wrongType', 'a text', value)];
  if (VALUE.test(value)) return [];
  return [problemAt(place, 'invalidDelivery', 'a header holds no line breaks, and no characters beyond Latin-1')];
}
