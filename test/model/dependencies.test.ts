import { expect } from '@open-wc/testing';
import { createForm, parseDefinition } from '../../src/core.ts';
import { allNodes, createNodes } from '../../src/model/nodes.ts';
import type { Node } from '../../src/model/nodes.ts';
import { Dependencies } from '../../src/model/dependencies.ts';

const text = (name: string, showIf?: object) => ({ type: 'text', name, label: name, ...(showIf && { showIf }) });

/** A form of fields whose values are set by hand, counting how often each value is looked at. */
function setUp(fields: readonly object[]) {
  const nodes = createNodes(parseDefinition({ fields }).fields);
  const values = new Map<string, unknown>();
  const looks: string[] = [];
  const read = (node: Node): unknown => {
    looks.push(node.pointer);
    return values.get(node.pointer);
  };
  const dependencies = new Dependencies(nodes, read, { language: 'en', timeZone: 'UTC', now: () => 0 });
  const find = (pointer: string): Node => {
    const node = allNodes(nodes).find((candidate) => candidate.pointer === pointer);
    if (!node) throw new Error(`No field at ${pointer}`);
    return node;
  };
  for (const node of allNodes(nodes)) dependencies.isRelevant(node);
  const set = (pointer: string, value: unknown): readonly string[] => {
    values.set(pointer, value);
    looks.length = 0;
    return dependencies.update(find(pointer)).map((node) => node.pointer);
  };
  return { set, looks, isRelevant: (pointer: string) => dependencies.isRelevant(find(pointer)) };
}

describe('what depends on other answers', () => {
  it('looks at nothing but what depends on the change', () => {
    const others = Array.from({ length: 500 }, (_, index) => text(`o${index}`, { field: 'b', is: 'x' }));
    const { set, looks } = setUp([text('a'), text('b'), text('c', { field: 'a', is: 'x' }), ...others]);
    expect(set('/a', 'x')).to.deep.equal(['/c']);
    expect(looks.filter((pointer) => pointer !== '/a')).to.deep.equal([]);
    expect(looks.length).to.be.at.most(2);
  });

  it('looks at nothing at all when nothing depends on the change', () => {
    const { set, looks } = setUp([text('a'), text('b'), text('c', { field: 'a', is: 'x' })]);
    expect(set('/b', 'x')).to.deep.equal([]);
    expect(looks).to.deep.equal([]);
  });

  it('follows chains: what hangs on a field that disappears, disappears', () => {
    const chain = [text('a'), text('b', { field: 'a', is: 'x' }), text('c', { field: 'b', answered: true })];
    const { set, isRelevant } = setUp(chain);
    set('/b', 'kept');
    expect(set('/a', 'x')).to.deep.equal(['/b', '/c']);
    expect(set('/a', 'y')).to.deep.equal(['/b', '/c']);
    expect(isRelevant('/c')).to.equal(false);
  });

  it('takes the fields of a group with it', () => {
    const group = { type: 'group', name: 'g', label: 'G', fields: [text('x'), text('y', { field: 'x', is: '1' })] };
    const { set, isRelevant } = setUp([text('a'), { ...group, showIf: { field: 'a', is: 'x' } }]);
    expect(isRelevant('/g/x')).to.equal(false);
    set('/g/x', '1');
    expect(set('/a', 'x')).to.include.members(['/g', '/g/x', '/g/y']);
    expect(isRelevant('/g/y')).to.equal(true);
  });

  it('never sends, shows or asks for what is not relevant, and remembers what was typed there', () => {
    const form = createForm(
      parseDefinition({ fields: [text('a'), { ...text('b', { field: 'a', is: 'x' }), required: true }] }),
    );
    const [a, b] = form.nodes;
    if (!a || !b) throw new Error('No nodes');
    expect(form.validate()).to.deep.equal([]);
    form.input(a, 'x');
    expect(form.validate().map(({ pointer }) => pointer)).to.deep.equal(['/b']);
    form.input(b, 'kept');
    form.input(a, 'y');
    expect(form.values).to.deep.equal({ a: 'y' });
    form.input(a, 'x');
    expect(form.values).to.deep.equal({ a: 'x', b: 'kept' });
  });
});
