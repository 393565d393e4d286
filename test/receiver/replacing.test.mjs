import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMemoryStore } from 'lead-form/receiver';
import { envelopeOf, setUp, uuid, values } from './harness.mjs';

const [A, B, C] = [1, 2, 3].map(uuid);
const send = ({ send }, id, name, chain = {}) => send(envelopeOf({ id, values: { ...values, name }, ...chain }));
/** What a person who reads the store has to answer. */
const open = async ({ store }) =>
  (await store.list()).filter(({ replacedBy }) => !replacedBy).map(({ submission }) => submission.values.name);
const namesTold = ({ told }) => told.map((submission) => submission.values.name);

for (const [name, store] of [
  ['in SQL', () => undefined],
  ['in memory', createMemoryStore],
])
  describe(`A correction, ${name}`, () => {
    const start = () => setUp(store() && { store: store() });

    it('takes the place of what it corrects, and both are still there', async () => {
      const receiver = start();
      await send(receiver, A, 'Ada');
      assert.equal((await send(receiver, B, 'Ada B', { replaces: A }))[0], 201);
      assert.deepEqual(await open(receiver), ['Ada B']);
      assert.equal((await receiver.store.find(A)).replacedBy, B);
    });

    it('holds against what it corrects when that arrives after it', async () => {
      const receiver = start();
      await send(receiver, B, 'Ada B', { replaces: A });
      assert.deepEqual(await send(receiver, A, 'Ada'), [200, { id: A, repeated: false }]);
      assert.deepEqual(await send(receiver, A, 'Ada'), [200, { id: A, repeated: true }]);
      assert.deepEqual(await open(receiver), ['Ada B']);
      assert.deepEqual(namesTold(receiver), ['Ada B']);
    });

    it('takes the place of the first when the one between was lost: first A, then C', async () => {
      const receiver = start();
      await send(receiver, A, 'Ada');
      await send(receiver, C, 'Ada C', { replaces: B, replacesAlso: [A] });
      assert.deepEqual(await open(receiver), ['Ada C']);
      assert.deepEqual(namesTold(receiver), ['Ada', 'Ada C']);
    });

    it('takes the place of the first when that is late and the one between was lost: first C, then A', async () => {
      const receiver = start();
      await send(receiver, C, 'Ada C', { replaces: B, replacesAlso: [A] });
      assert.equal((await send(receiver, A, 'Ada'))[0], 200);
      assert.deepEqual(await open(receiver), ['Ada C']);
      assert.deepEqual(namesTold(receiver), ['Ada C']);
    });

    it('leaves one of three in each of the six orders', async () => {
      const sendings = {
        A: [A, 'Ada'],
        B: [B, 'Ada B', { replaces: A }],
        C: [C, 'Ada C', { replaces: B, replacesAlso: [A] }],
      };
      for (const order of ['ABC', 'ACB', 'BAC', 'BCA', 'CAB', 'CBA']) {
        const receiver = start();
        for (const letter of order) await send(receiver, ...sendings[letter]);
        assert.deepEqual(await open(receiver), ['Ada C'], order);
        assert.equal(namesTold(receiver).at(-1), 'Ada C', order);
      }
    });

    it('that is repeated corrects nothing twice', async () => {
      const receiver = start();
      for (const time of [1, 2, 3]) {
        const [status] = await send(receiver, B, 'Ada B', { replaces: A });
        assert.equal(status, time === 1 ? 201 : 200);
      }
      assert.deepEqual(namesTold(receiver), ['Ada B']);
    });

    for (const [what, chain] of Object.entries({
      'of itself': { replaces: A },
      'of something without an id': { replaces: { $ne: 1 }, replacesAlso: [7, null, ''] },
      'of a list in the wrong place': { replacesAlso: 'everything' },
    }))
      it(`${what} is taken as a submission like any other`, async () => {
        const receiver = start();
        assert.equal((await send(receiver, A, 'Ada', chain))[0], 201);
        assert.deepEqual(await open(receiver), ['Ada']);
      });
  });
