import { median, medianRatio } from './statistics.mjs';

/** Script time that two runs of the very same keys differ by, in ms per key: below that, two times are the same. */
const scriptResolution = 0.05;

/**
 * What a form of the usual fields may load, in kB. It was 24 before there were steps, rules, repeats and computed values:
 * they are in chunks that this form does not load, but the entry knows when to load them and has the engine below them. It
 * was 26 before submissions were stored, tried again and led to receivers by recipes.
 */
const mostBytes = 30;

const numbers = (results, measure, variant, metric) => ({
  plain: results.values(measure, variant, 'plain', metric),
  ours: results.values(measure, variant, 'ours', metric),
});

/** One measure of both sides; `most` is the limit of the ratio to plain HTML. */
function compared(results, label, unit, [measure, variant, metric], most) {
  const { plain, ours } = numbers(results, measure, variant, metric);
  const ratio = medianRatio(ours, plain);
  const limit = most && { text: `≤ ${most} × plain`, met: ratio <= most };
  return { label, unit, plain: median(plain), ours: median(ours), ratio, limit };
}

function bytesRows({ plain, ours }) {
  const gzip = { plain: plain.gzip / 1000, ours: ours.gzip / 1000 };
  const html = { plain: plain.html / 1000, ours: ours.html / 1000 };
  return [
    {
      label: 'Loaded up to and including a submit: JS and CSS, gzip',
      unit: 'kB',
      ...gzip,
      limit: { text: `≤ ${mostBytes} kB`, met: gzip.ours <= mostBytes },
    },
    { label: 'The HTML document apart, gzip', unit: 'kB', ...html },
  ];
}

const loadRows = (results) => [
  compared(results, 'Cold load of the lead form, wall', 'ms', ['load', 'lead form', 'wall']),
  compared(results, 'Cold load of the lead form, CPU', 'ms', ['load', 'lead form', 'cpu'], 2),
];

/** How much longer ours takes for 2,000 fields than for 1,000. */
function growthRow(results, label, metric) {
  const { plain: plainMany, ours: oursMany } = numbers(results, 'render', 2000, metric);
  const { plain, ours } = numbers(results, 'render', 1000, metric);
  const growth = medianRatio(oursMany, ours);
  const limit = { text: '≤ 2.3', met: growth <= 2.3 };
  return { label, unit: '×', plain: medianRatio(plainMany, plain), ours: growth, limit };
}

const renderRows = (results) => [
  ...[10, 100, 1000, 2000].flatMap((count) => {
    const most = count === 1000 ? 2 : undefined;
    return [
      compared(results, `Render ${count} fields, wall`, 'ms', ['render', count, 'wall'], most),
      compared(results, `Render ${count} fields, CPU`, 'ms', ['render', count, 'cpu'], most),
    ];
  }),
  growthRow(results, 'Render 2000 against 1000 fields, wall', 'wall'),
  growthRow(results, 'Render 2000 against 1000 fields, CPU', 'cpu'),
];

const fieldCounts = [10, 100, 1000];

/** The keys that are measured, and how the table calls the field that they are typed into. */
const keysInto = { text: 'text field', number: 'field that a computed value depends on' };

/** Script time of one key must not depend on how many fields there are. */
function steadyScriptRow(results, into, field) {
  const { plain: plainMany, ours: oursMany } = numbers(results, 'keys', `${into} 1000`, 'script');
  const { plain, ours } = numbers(results, 'keys', `${into} 10`, 'script');
  const more = (many, few) => median(many.map((value, round) => value - few[round]));
  const grown = more(oursMany, ours);
  const limit = { text: `≤ ${scriptResolution} ms (the same)`, met: grown <= scriptResolution };
  return {
    label: `Script per key, ${field}: 1000 fields minus 10`,
    unit: 'ms',
    plain: more(plainMany, plain),
    ours: grown,
    limit,
  };
}

const keysRows = (results) =>
  Object.entries(keysInto).flatMap(([into, field]) => [
    ...fieldCounts.map((count) =>
      compared(results, `CPU per key, ${field}, ${count} fields`, 'ms', ['keys', `${into} ${count}`, 'cpu'], 1.2),
    ),
    ...fieldCounts.map((count) =>
      compared(results, `Script per key, ${field}, ${count} fields`, 'ms', ['keys', `${into} ${count}`, 'script']),
    ),
    steadyScriptRow(results, into, field),
  ]);

const submitRows = (results) => [
  compared(results, 'Submit 1000 unanswered fields until all errors show, wall', 'ms', ['submit', 1000, 'wall'], 1.5),
  compared(results, 'Submit 1000 unanswered fields, CPU', 'ms', ['submit', 1000, 'cpu']),
];

function heapRows(results) {
  const { plain, ours } = numbers(results, 'heap', 1000, 'heap');
  const limit = { text: '≤ 4 MB', met: median(ours) <= 4 };
  return [{ label: 'JavaScript heap with 1000 fields', unit: 'MB', plain: median(plain), ours: median(ours), limit }];
}

/** What a plain form has nothing to compare with. */
function ownRow(results, label, [variant, metric], most) {
  const ours = median(results.values('outbox', variant, 'ours', metric));
  return { label, unit: 'ms', plain: undefined, ours, limit: most && { text: `≤ ${most} ms`, met: ours <= most } };
}

const outboxRows = (results) => [
  ownRow(results, 'Click to durable storage', ['storage', 'stored'], 20),
  ownRow(results, 'Durable storage to the first attempt', ['storage', 'attempt']),
  ownRow(results, 'Longest task of more than 50 ms while 1000 leads are flushed', ['flush', 'longest'], 50),
];

const writers = {
  load: loadRows,
  render: renderRows,
  keys: keysRows,
  submit: submitRows,
  heap: heapRows,
  outbox: outboxRows,
};

/**
 * What was measured, as rows `{ label, unit, plain, ours, ratio?, limit?: { text, met } }`.
 *
 * @param bytes of both sides, or `undefined` when not measured
 * @param names of the other measures taken
 */
export function toRows(bytes, results, names) {
  return [...(bytes ? bytesRows(bytes) : []), ...names.flatMap((name) => writers[name](results))];
}
