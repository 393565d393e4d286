import { expect } from '@open-wc/testing';
import { resolve } from '../../src/definition/scope.ts';

interface Named {
  readonly name: string;
  readonly parent?: Named | undefined;
  readonly children: Named[];
}

function named(name: string, parent?: Named): Named {
  const made = { name, parent, children: [] };
  parent?.children.push(made);
  return made;
}

describe('a name in a condition', () => {
  const email = named('email');
  const company = named('company');
  const inner = named('email', company);
  const address = named('address', company);
  const city = named('city', address);
  const slashed = named('a/b');
  const roots = [email, company, slashed, named('')];

  it('means the field of the innermost group first', () => {
    expect(resolve('email', undefined, roots)).to.equal(email);
    expect(resolve('email', company, roots)).to.equal(inner);
    expect(resolve('email', address, roots)).to.equal(inner);
  });

  it('looks outwards when the group has no such field', () => {
    expect(resolve('company', address, roots)).to.equal(company);
  });

  it('reaches into groups by a path', () => {
    expect(resolve('company/address/city', undefined, roots)).to.equal(city);
    expect(resolve('address/city', company, roots)).to.equal(city);
    expect(resolve('company/email', address, roots)).to.equal(inner);
  });

  it('may hold a slash itself', () => expect(resolve('a/b', company, roots)).to.equal(slashed));

  it('means nothing when there is no such field, and never a content block', () => {
    for (const name of ['city', 'company/city', 'email/x', '', '/', 'toString'])
      expect(resolve(name, undefined, roots), name).to.equal(undefined);
  });
});
