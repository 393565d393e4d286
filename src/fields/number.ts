import { asked, declareField } from './field.ts';
import { isNumber, number as numeric, text } from './kinds.ts';
import { range } from './limits.ts';
import { answer } from './rules.ts';

/** How numbers are written in a language. */
interface Habits {
  readonly locale: string;
  readonly decimal: string;
  readonly group: string;
  /** From 0 to 9. */
  readonly digits: readonly string[];
}

/** Those of the last language that was asked for: making a number format costs more than reading a number. */
let lastHabits: Habits | undefined;

function habitsOf(locale: string): Habits {
  if (lastHabits?.locale === locale) return lastHabits;
  const parts = new Intl.NumberFormat(locale).formatToParts(-12345.6);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  const digits = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210)].reverse();
  return (lastHabits = { locale, decimal: part('decimal'), group: part('group').trim(), digits });
}

/**
 * `1.234,5` in German, `1,234.5` in English, `١٬٢٣٤٫٥` in Arabic, `€ 500` anywhere; nothing when it is not a number.
 * A lone comma or point that cannot be a group separator is a decimal one: "12,5" typed into an English form is 12.5.
 */
export function parseNumber(typed: string, locale: string): number | undefined {
  const { decimal, group, digits } = habitsOf(locale);
  let latin = typed.replace(/[\u2212\u2012\u2013]/g, '-').replace(/[\s\u2019'\p{Sc}\p{Cf}]/gu, '');
  digits.forEach((digit, value) => (latin = latin.replaceAll(digit, String(value))));
  const [whole = '', fraction] = latin.split(decimal);
  // A group separator counts only where groups of three end, so that "1.5" typed by a German stays one and a half.
  const grouped = group && new RegExp(`^[-+]?\\d{1,3}(\\${group}\\d{2,3})*\\${group}\\d{3}$`).test(whole);
  const plain = grouped
    ? whole.replaceAll(group, '') + (fraction === undefined ? '' : `.${fraction}`)
    : latin.replace(decimal, '.').replace(/^([^.,]*),([^.,]*)$/, '$1.$2');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/**
 * A number, typed in the visitor's locale. A text control, because `<input type="number">` silently turns "12,x" into
 * "12" in Chromium; what cannot be read stays in the control and is a `badInput` problem.
 */
export const number = declareField({
  type: 'number',
  control: 'input',
  keys: { ...asked, placeholder: text, default: numeric, min: numeric, max: numeric, step: numeric },
  needs: ['name', 'label'],
  empty: '',
  value: (field) => answer(isNumber, range(field)),
  // The decimal keyboard of iOS has no minus sign.
  attributes: ({ min }) => ({ type: 'text', inputmode: typeof min === 'number' && min < 0 ? 'text' : 'decimal' }),
  parse: (typed, locale) => (typeof typed === 'string' ? parseNumber(typed, locale) : undefined),
  format: (value, _field, locale) =>
    typeof value === 'number'
      ? new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(value)
      : typeof value === 'string'
        ? value
        : undefined,
});
