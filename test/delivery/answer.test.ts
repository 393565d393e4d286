import { expect } from '@open-wc/testing';
import type { AnswerReading } from '../../src/delivery/answer.ts';
import { readAnswer } from '../../src/delivery/answer.ts';
import type { Answered } from '../../src/delivery/transport.ts';

const answered = (status: number, body: unknown = '', changes: Partial<Answered> = {}): Answered => ({
  kind: 'answered',
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  redirected: false,
  ...changes,
});

const problemsOf = (body: unknown, status = 422, reading: AnswerReading = {}) => {
  const receipt = readAnswer(answered(status, body), reading);
  return receipt.status === 'refused' ? receipt.problems : receipt.status;
};

const pointerOf = (error: object) => {
  const [problem] = problemsOf({ errors: [{ message: 'no', ...error }] });
  return typeof problem === 'object' ? problem.pointer : problem;
};

describe("a receiver's answer", () => {
  it('is sent for any 2xx, as sure as the receiver is', () => {
    for (const status of [200, 201, 202, 204, 299]) {
      expect(readAnswer(answered(status), {})).to.deep.equal({ status: 'sent', confirmation: 'confirmed' });
      expect(readAnswer(answered(status), { confirmation: 'accepted' })).to.deep.equal({
        status: 'sent',
        confirmation: 'accepted',
      });
    }
  });

  it('is not called confirmed after a redirect, which may have dropped the body', () => {
    const receipt = readAnswer(answered(200, '', { redirected: true }), {});
    expect(receipt).to.deep.equal({ status: 'sent', confirmation: 'accepted' });
  });

  it('is refused for everything else, with the status and the time to wait', () => {
    for (const status of [304, 400, 404, 408, 410, 425, 429, 500, 503]) {
      expect(readAnswer(answered(status, '', { retryAfter: 1000 }), {})).to.deep.equal({
        status: 'refused',
        reason: 'answer',
        final: [400, 404, 410].includes(status),
        httpStatus: status,
        retryAfter: 1000,
        problems: [],
      });
    }
  });

  it('is refused when there is none', () => {
    for (const kind of ['unreachable', 'timeout'] as const) {
      expect(readAnswer({ kind }, {})).to.deep.equal({ status: 'refused', reason: kind, final: false, problems: [] });
    }
  });

  it('is handed over and no more when nobody may read it', () => {
    const reading: AnswerReading = { accepted: { at: '/ok' }, confirmation: 'confirmed' };
    expect(readAnswer({ kind: 'opaque' }, reading)).to.deep.equal({ status: 'sent', confirmation: 'opaque' });
  });

  it('names fields and what is wrong with them', () => {
    expect(
      problemsOf({
        errors: [
          { field: 'email', message: 'We know you already.' },
          { pointer: '/company/name', detail: 'Too long.' },
        ],
      }),
    ).to.deep.equal([
      { pointer: '/email', message: 'We know you already.' },
      { pointer: '/company/name', message: 'Too long.' },
    ]);
  });

  const pointers: [error: object, pointer: string][] = [
    [{ field: 'email' }, '/email'],
    [{ field: 'company/name' }, '/company/name'],
    [{ field: 'company[name]' }, '/company/name'],
    [{ field: 'people[0][name]' }, '/people/0/name'],
    [{ field: 'interests[]' }, '/interests'],
    [{ pointer: '/email' }, '/email'],
    [{ pointer: '/values/email' }, '/email'],
    [{ pointer: '/values/company/name' }, '/company/name'],
    [{ pointer: '#/email' }, '/email'],
    [{ pointer: '#/values/email' }, '/email'],
    [{ pointer: '#/pr%C3%A9nom' }, '/prénom'],
    [{ pointer: '/a~1b' }, '/a~1b'],
    [{ field: 'values' }, '/values'],
    [{ pointer: '' }, ''],
    [{ pointer: '#' }, ''],
    [{ field: '' }, ''],
    [{ field: 7 }, ''],
    [{}, ''],
  ];
  for (const [error, pointer] of pointers) {
    it(`places ${JSON.stringify(error)} at "${pointer}"`, () => {
      expect(pointerOf(error)).to.equal(pointer);
    });
  }

  it('may speak of the form as a whole, as an RFC 9457 problem', () => {
    const body = { type: 'https://example.com/full', title: 'Full', status: 409, detail: 'The event is booked out.' };
    expect(problemsOf(body, 409)).to.deep.equal([{ pointer: '', message: 'The event is booked out.' }]);
    expect(problemsOf({ title: 'Full' })).to.deep.equal([{ pointer: '', message: 'Full' }]);
  });

  it('is plain text: trimmed, at most 300 characters, markup left as it is', () => {
    expect(problemsOf({ errors: [{ field: 'a', message: '  <b>no</b> ' }] })).to.deep.equal([
      { pointer: '/a', message: '<b>no</b>' },
    ]);
    expect(problemsOf({ errors: [{ field: 'a', message: '🦊'.repeat(400) }] })).to.deep.equal([
      { pointer: '/a', message: '🦊'.repeat(300) },
    ]);
  });

  it('has no problems that say nothing', () => {
    expect(
      problemsOf({ errors: [{ field: 'a' }, { field: 'b', message: ' ' }, { field: 'c', message: 7 }] }),
    ).to.deep.equal([]);
  });

  it('has no problems in a shape that nobody knows', () => {
    for (const body of [
      '',
      'Bad request',
      '<p>Bad request',
      '{"errors":[',
      'null',
      '7',
      '"text"',
      '[]',
      '{}',
      { errors: null },
      { errors: 'no' },
      { errors: {} },
      { errors: ['no'] },
      { errors: [null] },
      { detail: { a: 1 } },
    ]) {
      expect(problemsOf(body), JSON.stringify(body)).to.deep.equal([]);
    }
  });

  it('keeps a sentence whose pointer nobody can read', () => {
    expect(problemsOf({ errors: [{ pointer: '#/%', message: 'x' }] })).to.deep.equal([{ pointer: '', message: 'x' }]);
  });

  it('does not blame the visitor for a broken server', () => {
    expect(problemsOf({ errors: [{ field: 'email', message: 'x' }], detail: 'x' }, 500)).to.deep.equal([]);
  });
});

const confirmationOf = (status: number, body: unknown, reading: AnswerReading, changes: Partial<Answered> = {}) => {
  const receipt = readAnswer(answered(status, body, changes), reading);
  return receipt.status === 'sent' ? receipt.confirmation : receipt.final;
};

describe('an answer of 200', () => {
  const proofs: [accepted: AnswerReading['accepted'], body: unknown, isProof: boolean][] = [
    [{ at: '/success' }, { success: 1 }, true],
    [{ at: '/success' }, { success: 0 }, false],
    [{ at: '/success' }, {}, false],
    [{ at: '/success', is: true }, { success: 1 }, false],
    [{ at: '/success', is: true }, { success: true }, true],
    [{ at: '/error', is: null }, { error: null }, true],
    [{ at: '/error', is: null }, {}, false],
    [{ at: '', is: true }, true, true],
    [{ at: '', is: true }, false, false],
    [{ at: '/a~1b/0/c' }, { 'a/b': [{ c: 'x' }] }, true],
    [{ at: '/length' }, 'not JSON', false],
    [{ at: '/constructor' }, {}, false],
    [{ at: '/success' }, '<p>We are down</p>', false],
    [{ at: '/success' }, '', false],
  ];
  for (const [accepted, body, isProof] of proofs) {
    it(`${isProof ? 'means yes' : 'means no'} where ${JSON.stringify(accepted)} is asked for and ${JSON.stringify(body)} comes`, () => {
      expect(confirmationOf(200, body, accepted ? { accepted } : {})).to.equal(isProof ? 'confirmed' : true);
    });
  }

  it('that means no tells what is wrong', () => {
    const reading: AnswerReading = { accepted: { at: '/success' }, problems: '/validationErrors' };
    const body = { success: 0, validationErrors: { email: 'Is no address.', company: ['Is missing.', 'Sorry.'] } };
    expect(problemsOf(body, 200, reading)).to.deep.equal([
      { pointer: '/email', message: 'Is no address.' },
      { pointer: '/company', message: 'Is missing. Sorry.' },
    ]);
  });

  it('that proves itself is confirmed even after a redirect', () => {
    const reading: AnswerReading = { accepted: { at: '/ok' } };
    expect(confirmationOf(200, { ok: true }, reading, { redirected: true })).to.equal('confirmed');
    expect(confirmationOf(200, { ok: true }, { ...reading, confirmation: 'accepted' })).to.equal('accepted');
  });

  it('is not doubted because of a reading that makes no sense', () => {
    const readings = [
      { accepted: 'yes' },
      { accepted: { at: 7 } },
      { accepted: null },
      { confirmation: 'maybe' },
      { alsoAccepted: 'all' },
      { names: 7 },
    ];
    for (const reading of readings) {
      const written = JSON.parse(JSON.stringify(reading)) as AnswerReading;
      expect(confirmationOf(200, {}, written), JSON.stringify(reading)).to.equal('confirmed');
    }
  });
});

describe('a repetition that the receiver knows already', () => {
  it('is sent', () => {
    expect(confirmationOf(409, '', { alsoAccepted: [409] })).to.equal('confirmed');
    expect(confirmationOf(410, '', { alsoAccepted: [409] })).to.equal(true);
  });

  it('is told from something else that is taken', () => {
    const reading: AnswerReading = { alsoAccepted: [409], alsoAcceptedWith: 'leads_id_key' };
    expect(confirmationOf(409, { message: 'violates "leads_id_key"' }, reading)).to.equal('confirmed');
    expect(confirmationOf(409, { message: 'violates "leads_email_key"' }, reading)).to.equal(true);
  });
});

describe('the problems in an answer', () => {
  it('are led back from the names of the receiver to the answers of the visitor', () => {
    const names = {
      EMAIL: '/email',
      'properties/size': '/company/size',
      'form[city]': '/address/city',
      people: '/rows',
    };
    const cases: [field: string, pointer: string][] = [
      ['EMAIL', '/email'],
      ['properties/size', '/company/size'],
      ['properties[size]', '/company/size'],
      ['/properties/size', '/company/size'],
      ['form[city]', '/address/city'],
      ['city', '/address/city'],
      ['people[1][name]', '/rows/1/name'],
      ['peopleOfMine', '/peopleOfMine'],
      ['other', '/other'],
      ['', ''],
    ];
    for (const [field, pointer] of cases) {
      const problems = problemsOf({ errors: [{ field, message: 'no' }] }, 422, { names });
      expect(problems, field).to.deep.equal([{ pointer, message: 'no' }]);
    }
  });

  it('may be sentences that name their field', () => {
    const reading: AnswerReading = { field: "^Error in 'fields\\.([^']+)'\\. *", names: { work_email: '/email' } };
    const errors = [
      { message: "Error in 'fields.work_email'. Invalid email address" },
      { message: "Error in 'fields.size'. " },
      { message: 'The form is closed' },
      'A sentence of its own',
    ];
    expect(problemsOf({ errors }, 400, reading)).to.deep.equal([
      { pointer: '/email', message: 'Invalid email address' },
      { pointer: '/size', message: "Error in 'fields.size'." },
      { pointer: '', message: 'The form is closed' },
      { pointer: '', message: 'A sentence of its own' },
    ]);
  });

  it('may be objects by the name of their field', () => {
    const errors = { email: { message: 'Is taken.', code: 7 }, size: [{ detail: 'Too small.' }, 'Too odd.'], odd: 7 };
    expect(problemsOf({ errors })).to.deep.equal([
      { pointer: '/email', message: 'Is taken.' },
      { pointer: '/size', message: 'Too small. Too odd.' },
    ]);
  });

  it('may be bare names where the reading says so', () => {
    const reading: AnswerReading = { problems: '/error_fields' };
    expect(problemsOf({ error_fields: ['email_from', 'phone'] }, 400, reading)).to.deep.equal([
      { pointer: '/email_from', message: '' },
      { pointer: '/phone', message: '' },
    ]);
  });

  it('may be one sentence, where the reading says so', () => {
    expect(problemsOf({ error: 'The form is closed.' }, 400, { message: '/error' })).to.deep.equal([
      { pointer: '', message: 'The form is closed.' },
    ]);
    expect(problemsOf({ detail: 'Not asked for.' }, 400, { message: '/error' })).to.deep.equal([]);
  });

  it('are read as usual where a reading makes no sense', () => {
    const written = JSON.parse('{"problems":7,"message":[],"field":"(","names":{"a":7}}') as AnswerReading;
    expect(problemsOf({ errors: [{ field: 'email', message: 'no' }, 'Not so.'] }, 400, written)).to.deep.equal([
      { pointer: '/email', message: 'no' },
      { pointer: '', message: 'Not so.' },
    ]);
  });
});
