/** `lead-form/core` as a server uses it: in Node, from the built files. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defineField, line, parseDefinition, typed, validateSubmission, validateValues } from 'lead-form/core';

const contact = parseDefinition({
  id: 'contact',
  fields: [{ type: 'email', name: 'email', label: 'E-mail', required: true }],
});

describe('lead-form/core in Node', () => {
  it('accepts answers that the form accepts, trimmed', () => {
    const verdict = validateValues(contact, { email: ' ada@example.com ' });
    assert.deepEqual(verdict, { ok: true, values: { email: 'ada@example.com' } });
  });

  it('names the place of an answer that is missing', () => {
    const verdict = validateValues(contact, {});
    assert.equal(verdict.ok, false);
    assert.equal(verdict.problems[0].pointer, '/email');
  });

  it('knows every type and every rule from the start', () => {
    const definition = parseDefinition({
      fields: [
        {
          type: 'repeat',
          name: 'guests',
          label: 'Guests',
          maxItems: 3,
          fields: [
            { type: 'name', name: 'name', label: 'Name', required: true, parts: ['given', 'family'] },
            { type: 'country', name: 'country', label: 'Country', unique: true },
          ],
        },
        { type: 'nps', name: 'score', label: 'Would you come again?' },
        { type: 'text', name: 'why', label: 'Why?', requiredIf: { field: 'score', atMost: 6 } },
        { type: 'computed', name: 'count', compute: { count: [{ field: 'guests' }] } },
      ],
    });
    const guests = [
      { name: { given: 'Ada', family: 'Lovelace' }, country: 'GB' },
      { name: { given: 'Grace', family: 'Hopper' }, country: 'US' },
    ];
    assert.deepEqual(validateValues(definition, { guests, score: 9 }), {
      ok: true,
      values: { guests, score: 9, count: 2 },
    });
    const faults = { guests: [guests[0], { name: { given: 'Grace' }, country: 'GB' }], score: 3 };
    assert.deepEqual(
      validateValues(definition, faults).problems.map(({ pointer, code }) => `${pointer} ${code}`),
      [
        '/guests/0/country duplicate',
        '/guests/1/name/family valueMissing',
        '/guests/1/country duplicate',
        '/why valueMissing',
      ],
    );
  });

  it('finds the answers of steps where they are sent: at the top', () => {
    const ask = (name) => ({ type: 'text', name, label: name, required: true });
    const steps = [{ fields: [ask('first')] }, { fields: [ask('second')] }, { review: true }];
    const definition = parseDefinition({ steps });
    assert.deepEqual(validateValues(definition, { first: 'a', second: 'b' }), {
      ok: true,
      values: { first: 'a', second: 'b' },
    });
    assert.equal(validateValues(definition, { first: 'a' }).problems[0].pointer, '/second');
  });

  describe('asked about days such as today', () => {
    const visit = parseDefinition({ fields: [{ type: 'date', name: 'day', label: 'Day', min: 'today' }] });
    const now = new Date('2026-11-22T23:30:00Z');
    const code = (verdict) => verdict.problems?.[0].code;

    it('takes the clock and the time zone that it is given', () => {
      const at = (timeZone) => code(validateValues(visit, { day: '2026-11-22' }, { now, timeZone }));
      assert.deepEqual([at(undefined), at('Europe/Rome')], [undefined, 'rangeUnderflow']);
      assert.equal(
        code(validateValues(visit, { day: '2026-11-22' }, { now: now.getTime() + 3_600_000 })),
        at('Europe/Rome'),
      );
    });

    it('takes the moment and the time zone of an envelope', () => {
      const envelope = { format: 1, id: 'a', submittedAt: now.toISOString(), values: { day: '2026-11-22' } };
      const later = { now: now.getTime() + 86_400_000 };
      assert.equal(code(validateSubmission(visit, { ...envelope, timeZone: 'America/New_York' }, later)), undefined);
      assert.equal(code(validateSubmission(visit, { ...envelope, timeZone: 'Europe/Rome' }, later)), 'rangeUnderflow');
    });
  });

  it('takes a field type of the host', () => {
    const fields = [{ type: 'acme-code', name: 'code', label: 'Code' }];
    assert.throws(() => parseDefinition({ fields }), { name: 'DefinitionError', message: /defineField/ });
    defineField({
      type: 'acme-code',
      control: 'input',
      keys: typed,
      needs: ['name', 'label'],
      empty: '',
      value: (field) => line(field, 4),
      format: (value) => value,
    });
    const definition = parseDefinition({ fields });
    assert.deepEqual(validateValues(definition, { code: ' 1234 ' }), { ok: true, values: { code: '1234' } });
    assert.equal(validateValues(definition, { code: '12345' }).problems[0].code, 'tooLong');
  });

  it('refuses a definition, and says where it is wrong', () => {
    assert.throws(() => parseDefinition({ fields: [{ type: 'emial', name: 'email', label: 'E-mail' }] }), {
      name: 'DefinitionError',
      message: /emial/,
    });
  });

  it('leaves the configuration of a Zod that the server uses itself as it was', () => {
    assert.deepEqual(Object.keys(globalThis.__zod_globalConfig ?? {}), []);
  });
});
