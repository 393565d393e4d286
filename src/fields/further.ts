/** The field types that few forms use: a page loads them in chunks, a server has all of them. */
import type { FieldType } from './field.ts';
import { address } from './address.ts';
import { computed } from './computed.ts';
import { country } from './country.ts';
import { date } from './date.ts';
import { datetime } from './datetime.ts';
import { file } from './file.ts';
import { group } from './group.ts';
import { heading } from './heading.ts';
import { hidden } from './hidden.ts';
import { matrix } from './matrix.ts';
import { multiselect } from './multiselect.ts';
import { name } from './name.ts';
import { nps } from './nps.ts';
import { number } from './number.ts';
import { paragraph } from './paragraph.ts';
import { range } from './range.ts';
import { ranking } from './ranking.ts';
import { rating } from './rating.ts';
import { repeat } from './repeat.ts';
import { row } from './row.ts';
import { signature } from './signature.ts';
import { step } from './step.ts';
import { time } from './time.ts';
import { url } from './url.ts';

export const furtherTypes = {
  url,
  number,
  date,
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
  file,
  computed,
  group,
  repeat,
  row,
  step,
  hidden,
  heading,
  paragraph,
} satisfies { readonly [name: string]: FieldType };
