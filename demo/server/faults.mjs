/** @typedef {import('../receiver/receiver-data.ts').Fault} Fault */

/** @type {import('../receiver/receiver-data.ts').FaultKind[]} */
export const FAULT_KINDS = [
  'none',
  'slow',
  'server-error',
  'busy',
  'disconnect',
  'disconnect-after-storing',
  'refuse-field',
  'refuse-cors',
];

/** @type {Fault} */
export const NO_FAULT = {
  kind: 'none',
  seconds: 5,
  field: 'email',
  message: 'This address is already registered.',
};

/** The one fault that is switched on. Kept in memory: a restarted receiver behaves. */
export class FaultSwitch {
  /** @type {Fault} */
  #current = NO_FAULT;
  /** @type {Set<() => void>} */
  #listeners = new Set();

  get current() {
    return this.#current;
  }

  /**
   * @param {unknown} input a whole or partial {@link Fault}; what is left out stays
   * @throws {TypeError} naming the part that is wrong
   */
  set(input) {
    this.#current = parseFault(input, this.#current);
    for (const listener of this.#listeners) listener();
  }

  /**
   * @param {() => void} listener
   * @returns {() => void} stops the calls
   */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/**
 * @param {unknown} input
 * @param {Fault} current
 * @returns {Fault}
 */
function parseFault(input, current) {
  if (typeof input !== 'object' || input === null) throw new TypeError('Send a JSON object, such as {"kind":"slow"}.');
  const { kind, seconds, field, message } = { ...current, ...input };
  if (!FAULT_KINDS.includes(kind)) throw new TypeError(`"kind" must be one of ${FAULT_KINDS.join(', ')}.`);
  if (!(typeof seconds === 'number' && seconds >= 0 && seconds <= 120)) {
    throw new TypeError('"seconds" must be a number from 0 to 120.');
  }
  if (typeof field !== 'string') throw new TypeError('"field" must be the name of a field.');
  if (typeof message !== 'string') throw new TypeError('"message" must be a text.');
  return { kind, seconds, field, message };
}
