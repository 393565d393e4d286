import { expect } from '@open-wc/testing';
import { readAnswer } from '../../src/delivery/answer.ts';
import type { Answered } from '../../src/delivery/transport.ts';

const answered = (status: number, body: unknown = '', changes: Partial<Answered> = {}): Answered => ({
  kind: 'answered',
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  redirected: false,
  ...changes,
});

const problemsOf = (body: unknown, status = 422) => {
  const receipt = readAnswer(answered(status, body), 'confirmed');
  return receipt.status === 'refused' ? receipt.problems : receipt.status;
};

const pointerOf = (error: object) => {
  const [problem] = problemsOf({ errors: [{ message: 'no', ...error }] });
  return typeof problem === 'object' ? problem.pointer : problem;
};

describe("a receiver's answer", () => {
  it('is sent for any 2xx, as sure as the receiver is', () => {
    for (const status of [200, 201, 202, 204, 299]) {
      expect(readAnswer(answered(status), 'confirmed')).to.deep.equal({ status: 'sent', confirmation: 'confirmed' });
      expect(readAnswer(answered(status), 'accepted')).to.deep.equal({ status: 'sent', confirmation: 'accepted' });
    }
  });

  it('is not called confirmed after a redirect, which may have dropped the body', () => {
    const receipt = readAnswer(answered(200, '', { redirected: true }), 'confirmed');
    expect(receipt).to.deep.equal({ status: 'sent', confirmation: 'accepted' });
  });

  it('is refused for everything else, with the status and the time to wait', () => {
    for (const status of [304, 400, 404, 429, 500, 503]) {
      expect(readAnswer(answered(status, '', { retryAfter: 1000 }), 'confirmed')).to.deep.equal({
        status: 'refused',
        reason: 'answer',
        httpStatus: status,
        retryAfter: 1000,
        problems: [],
      });
    }
  });

  it('is refused when there is none', () => {
    for (const kind of ['unreachable', 'timeout'] as const) {
      expect(readAnswer({ kind }, 'confirmed')).to.deep.equal({ status: 'refused', reason: kind, problems: [] });
    }
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
      { errors: [{ pointer: '#/%', message: 'x' }] },
    ]) {
      expect(problemsOf(body), JSON.stringify(body)).to.deep.equal([]);
    }
  });

  it('does not blame the visitor for a broken server', () => {
    expect(problemsOf({ errors: [{ field: 'email', message: 'x' }], detail: 'x' }, 500)).to.deep.equal([]);
  });
});
