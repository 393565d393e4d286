import type { OriginFault } from './cors.ts';
import type { Facts, Finding, WireAnswer } from './facts.ts';

/** A list of origins is no fault as long as nobody said which page it is. */
export function judgeOrigin(
  { page: { assumed } }: Facts,
  fault: OriginFault,
  headers: WireAnswer['headers'],
  origin: string,
): Pick<Finding, 'status' | 'message'> {
  const found = headers['access-control-allow-origin'] ?? '';
  const guess = assumed ? ' If your page is another one, say which: --origin https://…' : '';
  switch (fault) {
    case 'missing':
      return { status: 'wrong', message: `It has no Access-Control-Allow-Origin for ${origin}.${guess}` };
    case 'several':
      return { status: 'wrong', message: `Access-Control-Allow-Origin has several values (${found}): one is allowed.` };
    case 'slash':
      return { status: 'wrong', message: `Access-Control-Allow-Origin is ${found}: the slash at its end is too much.` };
    case 'other':
      return {
        status: assumed ? 'unknown' : 'wrong',
        message: `Access-Control-Allow-Origin is ${found}, not ${origin}.${guess}`,
      };
  }
}
