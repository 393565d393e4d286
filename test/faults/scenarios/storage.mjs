/* global DOMException, IDBFactory, IDBObjectStore */
/** Devices that store nothing, or stop to. The tab stays open: it is all that the submission has. */

const refusing = (name, prepare) => ({
  name,
  async run(rig) {
    rig.receiver.play({ lead: (attempt) => (attempt === 1 ? '503' : undefined) });
    const visitors = await rig.visitors(3, { prepare });
    await rig.pressTogether(visitors);
    await rig.arrived(visitors);
    rig.receiver.play({});
    await rig.pressTogether(await rig.visitors(1, { prepare }));
    const last = await rig.visitors(1, { prepare });
    await rig.browser.setOffline(true);
    await rig.pressTogether(last);
    await rig.browser.setOffline(false);
    await rig.arrived(last);
  },
});

export const storage = [
  refusing('IndexedDB forbidden', () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  }),
  refusing('IndexedDB missing', () => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  }),
  refusing('IndexedDB never opens', () => {
    IDBFactory.prototype.open = () => ({});
  }),
  refusing('IndexedDB writes nothing', () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...values) {
      const request = put.apply(this, values);
      this.transaction.abort();
      return request;
    };
  }),
  {
    name: 'quota full',
    async run(rig) {
      rig.receiver.play({ lead: (attempt) => (attempt === 1 ? '503' : undefined) });
      const visitors = await rig.visitors(4, { message: 'x'.repeat(50_000) });
      await rig.browser.limitStorage(1);
      await rig.pressTogether(visitors);
      await rig.arrived(visitors);
      await rig.browser.limitStorage();
    },
  },
];
