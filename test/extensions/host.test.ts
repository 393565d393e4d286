import { expect } from '@open-wc/testing';
import { checkDefinition, parseDefinition, validateValues } from '../../src/core.ts';
import { LeadForm } from '../../src/index.ts';
import type { LeadFormDefinition } from '../../src/index.ts';
import { HOOK, bodies, enter, errorAt, expectAccessible, open, press } from '../support/form-harness.ts';

const definition: LeadFormDefinition = {
  fields: [{ type: 'acme-color', name: 'color', label: 'Your colour', required: true, palette: ['red', 'teal'] }],
  destinations: [{ url: HOOK }],
};

describe('a field type of the host', () => {
  it('is unknown until it is registered, and the error says what to do', () => {
    const [problem] = checkDefinition(definition);
    expect(problem?.code).to.equal('unknownType');
    expect(problem?.message).to.contain('defineField');
  });

  it('works in the page and on the server with its own rules, keys and control', async () => {
    await LeadForm.extend(({ html, attributes, asked, kinds, answer, defineField, defineControl }) => {
      defineField({
        type: 'acme-color',
        control: 'acme-swatch',
        keys: { ...asked, palette: kinds.list(kinds.string) },
        needs: ['name', 'label'],
        empty: '',
        value: ({ palette }) => answer((value) => Array.isArray(palette) && palette.includes(value)),
        format: (value) => (typeof value === 'string' ? value : undefined),
      });
      defineControl(
        'acme-swatch',
        (shell) =>
          html`<label class="label" for=${shell.id}>${shell.label}${shell.mark}</label>
            ${shell.hint}${shell.error}
            <input class="control" ${attributes(shell.attributes, { value: String(shell.state.typed) })} />`,
      );
    });
    expect(checkDefinition(definition)).to.deep.equal([]);
    const { form, platform } = await open(definition);
    await expectAccessible(form);
    enter(form, 'color', 'pink');
    await press(form);
    expect(errorAt(form, 'color')).to.contain('Your colour');
    enter(form, 'color', 'teal');
    expect(await press(form)).to.include({ status: 'sent' });
    expect(bodies(platform)[0]?.values).to.deep.equal({ color: 'teal' });
    const onServer = parseDefinition(definition);
    expect(validateValues(onServer, { color: 'teal' })).to.deep.equal({ ok: true, values: { color: 'teal' } });
    expect(validateValues(onServer, { color: 'pink' }).ok).to.equal(false);
  });

  it('needs a name of its own', async () => {
    await LeadForm.extend(({ html, defineField, defineControl }) => {
      const type = { control: 'input', keys: {}, needs: [], format: () => undefined };
      expect(() => defineField({ ...type, type: 'color' })).to.throw(TypeError, 'hyphen');
      expect(() => defineControl('swatch', () => html``)).to.throw(TypeError, 'hyphen');
    });
  });
});
