/** The field types that few forms use: a page loads them in chunks, a server has all of them. */
import { address } from './address.ts';
import { computed } from './computed.ts';
import { country } from './country.ts';
import { datetime } from './datetime.ts';
import type { FieldType } from './field.ts';
import { matrix } from './matrix.ts';
import { multiselect } from './multiselect.ts';
import { name } from './name.ts';
import { nps } from './nps.ts';
import { range } from './range.ts';
import { ranking } from './ranking.ts';
import { rating } from './rating.ts';
import { repeat } from './repeat.ts';
import { row } from './row.ts';
import { signature } from './signature.ts';
import { time } from './time.ts';

export const furtherTypes = {
  time,
  datetime,
  range,
  rating,
  nps,
  multiselect,
  ranking,
  matrix,
  country,
  name,
  address,
  signature,
  computed,
  repeat,
  row,
} satisfies { readonly [name: string]: FieldType };
