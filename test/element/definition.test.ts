import { expect, fixtureSync, html } from '@open-wc/testing';
import type { LeadFormDefinition } from '../../src/index.ts';
import { LeadForm } from '../../src/index.ts';
import {
  consoleDuring,
  control,
  countEvents,
  expectAccessible,
  sees,
  formOf,
  heard,
  isShown,
  open,
  part,
  place,
  small,
} from '../support/form-harness.ts';

/** As an author may write it by mistake: no type would allow it. */
const asWritten = (json: unknown): LeadFormDefinition => json as LeadFormDefinition;

function childScript(text: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = text;
  return script;
}

/** Runs `work` with another answer to every request for a definition. */
async function withFetch<T>(answer: () => Response | Promise<Response>, work: (calls: () => number) => Promise<T>) {
  const original = Object.getOwnPropertyDescriptor(window, 'fetch');
  let calls = 0;
  window.fetch = async () => (calls++, answer());
  try {
    return await work(() => calls);
  } finally {
    if (original) Object.defineProperty(window, 'fetch', original);
  }
}

describe('where a definition comes from', () => {
  it('an address', async () => {
    const { form } = place();
    form.src = '/demo/definitions/contact.json';
    expect(form.status).to.equal('loading');
    expect(form.matches(':state(loading)')).to.equal(true);
    await heard(form, 'lead-ready');
    expect(control(form, 'email').type).to.equal('email');
  });

  it('a child script that is there from the start', async () => {
    const { form } = place();
    form.append(childScript(JSON.stringify(small)));
    await heard(form, 'lead-ready');
    expect(control(form, 'name').required || control(form, 'name').ariaRequired).to.equal('true');
  });

  it('a child script whose text comes later', async () => {
    const { form } = place();
    const script = childScript('');
    form.append(script);
    await form.updateComplete;
    const ready = heard(form, 'lead-ready');
    script.append(JSON.stringify(small));
    await ready;
  });

  it('JSON text', async () => {
    const { form } = place();
    form.definition = JSON.stringify(small);
    await heard(form, 'lead-ready');
  });

  it('a property that was set before the element was known', async () => {
    const tag = `early-form-${Date.now()}`;
    const element = document.createElement(tag);
    Object.assign(element, { definition: small, prefill: { name: 'Ada' } });
    fixtureSync(html`<div></div>`).append(element);
    const ready = heard(element, 'lead-ready');
    // The browser takes a class under one tag only.
    customElements.define(tag, class extends LeadForm {});
    await ready;
    expect(element.shadowRoot?.querySelector<HTMLInputElement>('[name=name]')?.value).to.equal('Ada');
  });

  it('the property before the address, the address before the child', async () => {
    await withFetch(
      () => new Response(JSON.stringify(formOf({ type: 'text', name: 'address', label: 'Address' }))),
      async (calls) => {
        const { form } = place();
        form.append(childScript(JSON.stringify(formOf({ type: 'text', name: 'child', label: 'Child' }))));
        form.src = 'form.json';
        await heard(form, 'lead-ready');
        expect(control(form, 'address').id).not.to.equal('');
        const ready = heard(form, 'lead-ready');
        form.definition = small;
        await ready;
        expect(control(form, 'name').id).not.to.equal('');
        expect(calls()).to.equal(1);
      },
    );
  });
});

describe('a definition that cannot be loaded', () => {
  it('offers another try, which works once the server answers', async () => {
    let up = false;
    await withFetch(
      () => (up ? new Response(JSON.stringify(small)) : new Response('', { status: 503 })),
      async () => {
        const { form } = place();
        const failed = heard(form, 'lead-error');
        const { text } = await consoleDuring('error', async () => {
          form.src = 'form.json';
          const { fatal, problems } = await failed;
          expect({ fatal, codes: problems.map(({ code }) => code) }).to.deep.equal({
            fatal: true,
            codes: ['unreachable'],
          });
        });
        expect(text).to.contain('form.json').and.contain('503');
        await form.updateComplete;
        expect(form.status).to.equal('unavailable');
        expect(part(form, 'unavailable').getAttribute('role')).to.equal('status');
        await expectAccessible(form);
        up = true;
        const ready = heard(form, 'lead-ready');
        part(form, 'retry').click();
        await ready;
        expect(isShown(control(form, 'name'))).to.equal(true);
        expect(sees(form, 'unavailable')).to.equal(false);
      },
    );
  });

  it('is refused unless its address is http(s)', async () => {
    const { form } = place();
    const failed = heard(form, 'lead-error');
    await consoleDuring('error', async () => {
      form.src = 'data:application/json,{}';
      await failed;
    });
    expect(form.status).to.equal('unavailable');
  });
});

describe('a faulty definition', () => {
  it('shows what can be asked, and tells the developer all the rest', async () => {
    const { form } = place();
    const faulty = heard(form, 'lead-error');
    const ready = heard(form, 'lead-ready');
    const { text, calls } = await consoleDuring('warn', async () => {
      form.definition = asWritten({
        ...small,
        colour: 'red',
        fields: [
          { type: 'text', name: 'name', label: 'Name', hnit: 'A typo' },
          { type: 'slider', name: 'much' },
        ],
      });
      await ready;
      const { problems, fatal } = await faulty;
      expect(fatal).to.equal(false);
      expect(problems.map(({ pointer }) => pointer)).to.have.members(['/colour', '/fields/0/hnit', '/fields/1/type']);
    });
    expect(calls).to.equal(1);
    expect(text).to.contain('/fields/0/hnit').and.contain('hint');
    expect(isShown(control(form, 'name'))).to.equal(true);
    expect(form.status).to.equal('ready');
  });

  for (const [what, definition] of [
    ['no fields', { fields: [] }],
    [
      'two fields of one name',
      formOf({ type: 'text', name: 'a', label: 'A' }, { type: 'text', name: 'a', label: 'B' }),
    ],
    ['a required field of an unknown type', { fields: [{ type: 'dna', name: 'a', label: 'A', required: true }] }],
    ['not an object', [1, 2]],
    ['text that is not JSON', '{ "fields": [ '],
  ] as const)
    it(`shows the visitor a polite notice and the developer the reason: ${what}`, async () => {
      const { form } = place();
      const failed = heard(form, 'lead-error');
      const { calls } = await consoleDuring('error', async () => {
        form.definition = asWritten(definition);
        const { fatal, problems } = await failed;
        expect(fatal).to.equal(true);
        expect(problems).not.to.deep.equal([]);
      });
      await form.updateComplete;
      expect(calls).to.equal(1);
      expect(part(form, 'unavailable').textContent?.trim()).to.equal('Sorry, this form cannot be shown at the moment.');
      expect(sees(form, 'retry'), 'another try would not help').to.equal(false);
      expect(isShown(part(form, 'form'))).to.equal(false);
      expect(await form.submit()).to.include({ status: 'refused', id: null });
      await expectAccessible(form);
    });

  it('recovers as soon as it is mended', async () => {
    const { form } = place();
    await consoleDuring('error', async () => {
      form.definition = asWritten({ fields: [] });
      await heard(form, 'lead-error');
    });
    const ready = heard(form, 'lead-ready');
    form.definition = small;
    await ready;
    expect(form.status).to.equal('ready');
  });

  it('is reported once, not at every render of the host', async () => {
    const { form } = await open(small);
    const told = countEvents(form, 'lead-error');
    const faulty = () => asWritten({ ...small, colour: 'red' });
    const { calls } = await consoleDuring('warn', async () => {
      const first = heard(form, 'lead-error');
      form.definition = faulty();
      await first;
      form.definition = faulty();
      await form.updateComplete;
    });
    expect({ calls, told: told() }).to.deep.equal({ calls: 1, told: 1 });
  });
});
