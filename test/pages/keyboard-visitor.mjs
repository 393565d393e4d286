/* global document, HTMLInputElement, window */
/**
 * A visitor without a pointer: fills in any form by Tab, arrows, Space, Enter and letters, one control after the other. One
 * takes the first of several options and an early day, another one the last.
 */

const MOST_KEYS = 600;
const DAY = 86_400_000;

/** Fields by the path of their control, without the number of the row: `items/item`. */
function fieldsByPath(definition) {
  const found = new Map();
  const collect = (fields, prefix) => {
    for (const field of fields ?? []) {
      found.set(prefix + (field.name ?? ''), field);
      if (field.fields) collect(field.fields, `${prefix}${field.name}/`);
    }
  };
  collect(definition.fields, '');
  for (const step of definition.steps ?? []) collect(step.fields, '');
  return found;
}

const texts = (text) => (typeof text === 'string' ? [text] : Object.values(text ?? {}));

/** What has the focus, through the shadow root; nothing outside the form. */
const focused = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('lead-form').shadowRoot;
    const control = root.activeElement;
    if (!control) return undefined;
    window.numbers ??= new Map();
    if (!window.numbers.has(control)) window.numbers.set(control, window.numbers.size);
    const isChoice = control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type);
    const choices = isChoice ? [...root.querySelectorAll(`[name="${control.name}"]`)] : [];
    return {
      number: window.numbers.get(control),
      tag: control.localName,
      type: control.type ?? '',
      name: control.name ?? '',
      role: control.getAttribute('role') ?? '',
      movesDown: control.matches('.move.down') && root.querySelector('.move.down') === control,
      text: control.textContent.replace(/\s+/g, ' ').trim(),
      value: control.value ?? '',
      checked: control.checked === true,
      answered: choices.some(({ checked }) => checked),
      isLast: choices.at(-1) === control,
      autocomplete: control.autocomplete ?? '',
      inputMode: control.inputMode ?? '',
      min: control.min ?? '',
      max: control.max ?? '',
      readOnly: control.readOnly === true || control.disabled === true,
    };
  });

/** Resolves when the form can be filled in, and notes its events from then on. */
export const whenReady = (page) =>
  page.evaluate(async () => {
    await window.customElements.whenDefined('lead-form');
    const form = document.querySelector('lead-form');
    const ready = new Promise((resolve) => form.addEventListener('lead-ready', resolve, { once: true }));
    if (form.status !== 'ready') await ready;
    const heard = [];
    for (const type of ['step', 'invalid', 'sent', 'refused', 'queued'])
      form.addEventListener(`lead-${type}`, () => heard.push(type));
    window.heard = heard;
  });

/** The last event of the form, once there are more than `count`; and what is wrong then. */
const hearMore = (page, count) =>
  page.evaluate(async (known) => {
    const form = document.querySelector('lead-form');
    while (window.heard.length <= known) await new Promise(window.requestAnimationFrame);
    await form.updateComplete;
    return { event: window.heard.at(-1), problems: form.problems };
  }, count);

const isoDay = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);

/** A day between the limits that the control has now, as the keys of an American date: month, day, year. */
function someDay({ min: earliest, max }, count, takesLast) {
  const min = takesLast && max ? max : earliest;
  const day = min
    ? isoDay(Date.parse(min.slice(0, 10)) + count * DAY)
    : max.slice(0, 10) || isoDay(Date.now() + 7 * DAY);
  const [year, month, date] = (max && day > max.slice(0, 10) ? max.slice(0, 10) : day).split('-');
  return `${month}${date}${year}`;
}

/** Half an hour after the earliest, the next control half an hour later, as the keys of an American time. */
function someTime({ min }, count) {
  const [hour = 10, minute = 0] = min ? min.slice(-5).split(':').map(Number) : [];
  const minutes = hour * 60 + minute + count * 30;
  const twelve = Math.floor(minutes / 60) % 12 || 12;
  const digits = (number) => String(number).padStart(2, '0');
  return `${digits(twelve)}${digits(minutes % 60)}${minutes < 720 ? 'A' : 'P'}`;
}

function someNumber({ min = 1, max = Infinity }) {
  return String(Math.min(max, Math.max(Number(min), 2)));
}

export class KeyboardVisitor {
  #page;
  #fields;
  #addLabels;
  #seen = new Set();
  #typed = new Map();
  #counts = new Map();
  #takesLast;

  /** @param choice `'first'` or `'last'`: which one of several options or days */
  constructor(page, definition, choice = 'first') {
    this.#page = page;
    this.#takesLast = choice === 'last';
    this.#fields = fieldsByPath(definition);
    this.#addLabels = new Set([...this.#fields.values()].flatMap(({ addLabel }) => texts(addLabel)));
  }

  /**
   * Goes through the whole form, its steps too, and sends it.
   *
   * @param onView called whenever the form shows something new: at the beginning, after each step, at the end
   * @throws {Error} when the form says that something is wrong, or never comes to an end
   */
  async send(onView) {
    await onView();
    for (let presses = 0; presses < MOST_KEYS; presses++) {
      const control = await focused(this.#page);
      if (control?.type === 'submit') {
        if (await this.#press(onView)) return;
      } else if (control) await this.#answer(control);
      // A new step or row takes the focus: then there is something to answer before the next Tab.
      const now = await focused(this.#page);
      if (!now || now.number === control?.number) await this.#page.keyboard.press('Tab');
    }
    throw new Error(
      `Not sent after ${MOST_KEYS} controls. The focus is on ${JSON.stringify(await focused(this.#page))}.`,
    );
  }

  /** Presses the button that sends or goes on. @returns whether the form was sent */
  async #press(onView) {
    const page = this.#page;
    const count = await page.evaluate(() => window.heard.length);
    await page.keyboard.press('Enter');
    const { event, problems } = await hearMore(page, count);
    if (event !== 'step' && event !== 'sent') throw new Error(`lead-${event}: ${JSON.stringify(problems)}`);
    await onView();
    return event === 'sent';
  }

  #count(kind) {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return count;
  }

  async #answer(control) {
    const { keyboard } = this.#page;
    const { number, tag, type, name, role, readOnly } = control;
    if (this.#seen.has(number) || readOnly) return undefined;
    this.#seen.add(number);
    if (tag === 'button') return this.#pressButton(control);
    if (tag === 'select') return this.#choose(control);
    if (role === 'combobox') {
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      return keyboard.press('Escape');
    }
    if (type === 'radio') return control.answered ? undefined : this.#take();
    if (type === 'checkbox') return this.#tick(control);
    if (type === 'range') return keyboard.press('ArrowRight');
    if (tag === 'textarea' || tag === 'input') {
      if (control.value) return undefined;
      const keys = this.#keysFor(control);
      this.#typed.set(name, keys);
      await keyboard.type(keys);
      if (type === 'datetime-local') await this.#typeTime(control);
    }
    return undefined;
  }

  /** A year may have more than four digits: the arrow leaves it. */
  async #typeTime(control) {
    await this.#page.keyboard.press('ArrowRight');
    await this.#page.keyboard.type(someTime(control, this.#counts.get('day')));
  }

  /** Each button that adds a row once; and the first entry of a ranking, down by one place. */
  async #pressButton({ text, movesDown }) {
    if (this.#addLabels.delete(text) || movesDown) await this.#page.keyboard.press('Enter');
  }

  /** As most visitors do, the country by the first letters of its name. */
  async #choose({ autocomplete }) {
    const { keyboard } = this.#page;
    if (autocomplete.endsWith('country')) return keyboard.type('Ita');
    if (this.#takesLast) return keyboard.press('End');
    for (let presses = 0; presses < 3 && !(await focused(this.#page))?.value; presses++)
      await keyboard.press('ArrowDown');
  }

  /** One of several buttons with one name: an arrow goes round from the first to the last. */
  async #take() {
    await this.#page.keyboard.press(this.#takesLast ? 'ArrowUp' : 'Space');
  }

  /** The first or the last of several boxes with one name, and each that stands alone. */
  async #tick({ answered, isLast }) {
    if (this.#takesLast ? isLast : !answered) await this.#page.keyboard.press('Space');
  }

  #keysFor(control) {
    const { tag, type, name, autocomplete, inputMode } = control;
    const path = name.replace(/\/\d+(?=\/|$)/g, '');
    const field = this.#fields.get(path) ?? {};
    if (field.equalTo) return this.#typed.get(name.replace(/[^/]*$/, field.equalTo)) ?? '';
    if (field.pattern) return texts(field.placeholder)[0];
    if (type === 'date' || type === 'datetime-local') return someDay(control, this.#count('day'), this.#takesLast);
    if (type === 'time') return someTime(control, this.#count('time'));
    if (type === 'email') return `ada.${this.#count('email')}@example.com`;
    if (type === 'tel') return '+39 06 5550100';
    if (type === 'url' || inputMode === 'url') return 'example.com/work';
    if (/^(decimal|numeric)$/.test(inputMode)) return someNumber(field);
    if (autocomplete.endsWith('postal-code')) return '00184';
    if (tag === 'textarea') return 'Something that is long enough for everybody.';
    return 'Ada Lovelace';
  }
}
