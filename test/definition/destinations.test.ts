/** What the checker says about where submissions go. */
import { expect } from '@open-wc/testing';
import { checkDefinition } from '../../src/core.ts';
import type { LeadFormDefinition } from '../../src/core.ts';
import { recipeNames } from '../../src/definition/destinations.ts';
import { findRecipe } from '../../src/delivery/recipes/index.ts';
import type { Case } from '../support/check-cases.ts';
import { name, says, size } from '../support/check-cases.ts';

const email = { type: 'email', name: 'email', label: 'E-mail' };
const company = { type: 'group', name: 'company', label: 'Company', fields: [{ ...name, name: 'title' }] };
const items = { type: 'repeat', name: 'items', label: 'Items', fields: [{ ...name, name: 'price' }] };
const address = { type: 'address', name: 'home', label: 'Home' };
const fields = [name, email, size, company, items, address];

const url = 'https://example.com/leads';
/** A definition with one destination. */
const to = (destination: object) => ({ fields, destinations: [{ url, ...destination }] });
const mapped = (mapping: object, more: object = {}) => ({ ...to({ mapping }), ...more });
const answered = (answer: object) => to({ answer });
const at = 'The definition, destinations/0';

const receivers: readonly Case[] = [
  [
    to({ encodings: 'json' }),
    '/destinations/0/encodings',
    'unknownKey',
    `${at}: unknown key "encodings". Did you mean "encoding"?`,
    'encoding',
  ],
  [
    to({ recipe: 'hubspt' }),
    '/destinations/0/recipe',
    'unknownRecipe',
    `${at}/recipe: unknown recipe "hubspt". Did you mean "hubspot"?`,
    'hubspot',
  ],
  [
    { fields, destinations: [{ url: 'https://me:secret@example.com/' }] },
    '/destinations/0/url',
    'invalidDelivery',
    `${at}/url: browsers send to no address with a user name or password in it.`,
  ],
  [
    { fields, destinations: [{ url }, { url: '/other' }, { url, when: { field: 'size', is: '1-9' } }] },
    '/destinations/2/url',
    'invalidDelivery',
    'The definition, destinations/2/url: an earlier destination has the same address, which would get submissions twice; give each a "when".',
  ],
  [
    to({ when: { field: 'sizes', is: '1-9' } }),
    '/destinations/0/when/field',
    'unknownReference',
    `${at}/when/field: there is no field "sizes". Did you mean "size"?`,
    'size',
  ],
  [
    to({ when: { all: [{ field: 'size', is: '1' }] } }),
    '/destinations/0/when/all/0/is',
    'unknownOption',
    `${at}/when/all/0/is: field "size" has no option "1". Allowed: "1-9", "10-99".`,
  ],
  [to({ when: { field: 'size' } }), '/destinations/0/when', 'missingKey', `${at}/when: it needs one of: is, `],
  [
    to({ fallback: { url: '/b', fallback: { url: '/c' } } }),
    '/destinations/0/fallback/fallback',
    'unknownKey',
    `${at}/fallback: unknown key "fallback". Allowed: "url", `,
  ],
  [
    to({ fallback: { recipe: 'none' } }),
    '/destinations/0/fallback/url',
    'missingKey',
    `${at}/fallback/url: it is missing.`,
  ],
  [
    to({ fallback: { url: '/b', headers: { Cookie: 'a=b' } } }),
    '/destinations/0/fallback/headers/Cookie',
    'invalidDelivery',
    `${at}/fallback/headers/Cookie: browsers do not let a page set this header; take it out.`,
  ],
];

const formPosts: readonly Case[] = [
  [
    to({ transport: 'form-post', encoding: 'json' }),
    '/destinations/0/encoding',
    'invalidDelivery',
    `${at}/encoding: "form-post" cannot send JSON; choose "text", "urlencoded" or "multipart", or leave it out.`,
  ],
  [
    to({ transport: 'form-post', headers: { apikey: 'x' } }),
    '/destinations/0/headers',
    'invalidDelivery',
    `${at}/headers: "form-post" sends no headers of your own; take them out, or choose the transport "fetch".`,
  ],
  [
    to({ transport: 'form-post', answer: { problems: '/errors' } }),
    '/destinations/0/answer',
    'invalidDelivery',
    `${at}/answer: the answer to a "form-post" cannot be read; take it out, or choose the transport "fetch".`,
  ],
];

const cv = { type: 'file', name: 'cv', label: 'CV' };
const onlyItsName = 'of the file "cv" only its name would be sent; choose "multipart".';
const files: readonly Case[] = [
  [
    { fields: [name, cv], destinations: [{ url, encoding: 'urlencoded' }] },
    '/destinations/0/encoding',
    'invalidDelivery',
    `${at}/encoding: ${onlyItsName}`,
  ],
  [
    { fields: [name, cv], destinations: [{ url, encoding: 'urlencoded', mapping: { CV: '/values/cv' } }] },
    '/destinations/0/encoding',
    'invalidDelivery',
    `${at}/encoding: ${onlyItsName}`,
  ],
];

const header = (written: string, value: unknown, code: string, sentence: string): Case => [
  to({ headers: { [written]: value } }),
  `/destinations/0/headers/${written}`,
  code,
  `${at}/headers/${written}: ${sentence}`,
];

const headers: readonly Case[] = [
  header('Sec-Fetch-Mode', 'cors', 'invalidDelivery', 'browsers do not let a page set this header; take it out.'),
  header('content-type', 'text/csv', 'invalidDelivery', '"encoding" decides it; take it out.'),
  header('api key', 'x', 'invalidDelivery', 'this is no name of a header; take out spaces and punctuation.'),
  header(
    'apikey',
    'a\r\nHost: b',
    'invalidDelivery',
    'a header holds no line breaks, and no characters beyond Latin-1.',
  ),
  header('apikey', 5, 'wrongType', 'expected a text, found 5.'),
  [
    to({ headers: { apikey: 'a', ApiKey: 'b' } }),
    '/destinations/0/headers/ApiKey',
    'invalidDelivery',
    `${at}/headers/ApiKey: it is there twice: case makes no difference.`,
  ],
];

const mappings: readonly Case[] = [
  [
    mapped({ EMAIL: 'emial' }),
    '/destinations/0/mapping/EMAIL',
    'unknownReference',
    `${at}/mapping/EMAIL: there is no field "emial". Did you mean "email"?`,
    'email',
  ],
  [
    mapped({ EMAIL: { from: 'company/tilte', empty: null } }),
    '/destinations/0/mapping/EMAIL/from',
    'unknownReference',
    `${at}/mapping/EMAIL/from: there is no field "company/tilte". Did you mean "company/title"?`,
    'company/title',
  ],
  [
    mapped({ EMAIL: '/values/emial' }),
    '/destinations/0/mapping/EMAIL',
    'unknownReference',
    `${at}/mapping/EMAIL: there is no field "emial". Did you mean "email"?`,
    'email',
  ],
  [
    mapped({ PAGE: '/page/uri' }),
    '/destinations/0/mapping/PAGE',
    'invalidDelivery',
    `${at}/mapping/PAGE: a submission has nothing at "/page/uri"; an answer is named without the slash. Did you mean "/page/url"?`,
    '/page/url',
  ],
  [
    mapped({ WORDS: '/answers/0/text' }),
    '/destinations/0/mapping/WORDS',
    'invalidDelivery',
    `${at}/mapping/WORDS: it is sent only with "answers": true in the definition.`,
  ],
  [
    mapped({ PRICE: 'items/price' }),
    '/destinations/0/mapping/PRICE',
    'invalidDelivery',
    `${at}/mapping/PRICE: "items/price" is asked in each row; name "items" instead.`,
  ],
  [
    mapped({ a: 'name', 'a/b': 'email' }),
    '/destinations/0/mapping/a~1b',
    'invalidDelivery',
    `${at}/mapping/a/b: "a" is a value already and cannot hold another one.`,
  ],
  [
    mapped({ 'a//b': 'email' }),
    '/destinations/0/mapping/a~1~1b',
    'invalidDelivery',
    `${at}/mapping/a//b: between slashes stands a name, such as "properties/size".`,
  ],
  [
    mapped({}),
    '/destinations/0/mapping',
    'invalidDelivery',
    `${at}/mapping: it is empty, so that nothing would be sent.`,
  ],
  [
    mapped({ a: 5 }),
    '/destinations/0/mapping/a',
    'wrongType',
    `${at}/mapping/a: expected the name of a field, a pointer such as "/page/url", { "value" } or { "from" }, found 5.`,
  ],
  [
    mapped({ a: { value: null } }),
    '/destinations/0/mapping/a/value',
    'wrongType',
    `${at}/mapping/a/value: expected a text, a number, true or false, found null.`,
  ],
  [mapped({ a: { form: 'name' } }), '/destinations/0/mapping/a/form', 'unknownKey', '', 'from'],
  [
    mapped({ a: { value: 1, empty: null } }),
    '/destinations/0/mapping/a/empty',
    'unknownKey',
    `${at}/mapping/a: unknown key "empty". Allowed: "value".`,
  ],
  [
    mapped({ a: { from: 'name', empty: 0 } }),
    '/destinations/0/mapping/a/empty',
    'wrongType',
    `${at}/mapping/a/empty: expected a text or null, found 0.`,
  ],
  [
    to({ mapping: ['name'] }),
    '/destinations/0/mapping',
    'wrongType',
    `${at}/mapping: expected an object with a source`,
  ],
];

const answers: readonly Case[] = [
  [
    answered({ problem: '/errors' }),
    '/destinations/0/answer/problem',
    'unknownKey',
    `${at}/answer: unknown key "problem". Did you mean "problems"?`,
    'problems',
  ],
  [
    answered({ problems: 'errors' }),
    '/destinations/0/answer/problems',
    'invalidDelivery',
    `${at}/answer/problems: expected a pointer into the JSON of the answer, such as "/error/message", found "errors".`,
  ],
  [
    answered({ accepted: { is: true } }),
    '/destinations/0/answer/accepted/at',
    'missingKey',
    `${at}/answer/accepted/at: it is missing.`,
  ],
  [
    answered({ accepted: { at: '/ok', is: {} } }),
    '/destinations/0/answer/accepted/is',
    'wrongType',
    `${at}/answer/accepted/is: expected a text, a number, true, false or null, found an object.`,
  ],
  [
    answered({ alsoAccepted: [409, 99] }),
    '/destinations/0/answer/alsoAccepted/1',
    'invalidDelivery',
    `${at}/answer/alsoAccepted/1: expected an HTTP status from 300 to 599`,
  ],
  [
    answered({ field: '(unclosed' }),
    '/destinations/0/answer/field',
    'invalidDelivery',
    `${at}/answer/field: "(unclosed" is no regular expression: `,
  ],
  [
    answered({ field: '\\w+' }),
    '/destinations/0/answer/field',
    'invalidDelivery',
    `${at}/answer/field: it has no group in parentheses, which finds the name of the field.`,
  ],
  [
    answered({ confirmation: 'accept' }),
    '/destinations/0/answer/confirmation',
    'invalidDelivery',
    `${at}/answer/confirmation: found "accept". Did you mean "accepted"?`,
    'accepted',
  ],
  [
    answered({ names: { EMAIL: '/emial' } }),
    '/destinations/0/answer/names/EMAIL',
    'unknownReference',
    `${at}/answer/names/EMAIL: there is no field "emial". Did you mean "email"?`,
    'email',
  ],
];

/** Of random numbers; only their length counts. */
const modulus = (bits: number) => `w${'A'.repeat(Math.ceil(bits / 6) - 1)}`;
const publicKey = { kty: 'RSA', e: 'AQAB', n: modulus(2048) };
const encrypted = (key: unknown) => ({ fields, encryption: { key } });

const rest: readonly Case[] = [
  [
    { fields, keepFor: '31d' },
    '/keepFor',
    'invalidDelivery',
    'The definition, keepFor: expected a span of 30 days at most, found "31d".',
  ],
  [{ fields, keepFor: '3' }, '/keepFor', 'invalidValue', 'The definition, keepFor: expected a span of minutes'],
  ...['sales', 'a@example.com,b@example.com', 'a@example.com?cc=b', 'Sales <a@example.com>'].map((mailTo): Case => [
    { fields, mailTo },
    '/mailTo',
    'invalidDelivery',
    `The definition, mailTo: expected one e-mail address, such as "sales@example.com", found "${mailTo}".`,
  ]),
  [
    encrypted({ ...publicKey, d: 'c2VjcmV0' }),
    '/encryption/key/d',
    'invalidDelivery',
    'The definition, encryption/key/d: this is part of a secret key: everybody who opens the page could read it',
  ],
  [
    encrypted({ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }),
    '/encryption/key/kty',
    'invalidDelivery',
    'The definition, encryption/key/kty: expected "RSA", found "EC".',
  ],
  [
    encrypted({ ...publicKey, n: modulus(1024) }),
    '/encryption/key/n',
    'invalidDelivery',
    'The definition, encryption/key/n: a key of 1024 bits is weak; make one of 2048 or more.',
  ],
  [
    encrypted({ ...publicKey, n: 'a+b/' }),
    '/encryption/key/n',
    'invalidDelivery',
    'The definition, encryption/key/n: the modulus is missing or not in base64url.',
  ],
  [
    encrypted({ ...publicKey, alg: 'RSA-OAEP' }),
    '/encryption/key/alg',
    'invalidDelivery',
    'The definition, encryption/key/alg: expected "RSA-OAEP-256", or nothing, found "RSA-OAEP".',
  ],
  [{ fields, encryption: {} }, '/encryption/key', 'missingKey', 'The definition, encryption/key: it is missing.'],
  [{ fields, encryption: null }, '/encryption', 'wrongType', 'The definition, encryption: expected an object'],
];

describe('the checker, about destinations,', () => {
  says([...receivers, ...formPosts, ...files, ...headers, ...mappings, ...answers, ...rest]);

  it('finds nothing wrong with all that they can say', () => {
    const definition: LeadFormDefinition = {
      fields: [
        { type: 'email', name: 'email', label: 'E-mail' },
        { type: 'select', name: 'size', label: 'Size', options: ['1-9', { value: 'x', other: 'Which size?' }] },
        { type: 'address', name: 'home', label: 'Home' },
        { type: 'repeat', name: 'items', label: 'Items', fields: [{ type: 'number', name: 'price', label: 'Price' }] },
      ],
      answers: true,
      destinations: [
        {
          url,
          recipe: 'none',
          encoding: 'json',
          transport: 'fetch',
          when: { field: 'size', is: '1-9' },
          headers: { apikey: 'public', Prefer: 'return=minimal' },
          mapping: {
            EMAIL: 'email',
            'properties/size': { from: 'sizeOther', empty: null },
            'properties/source': { value: 'web' },
            city: 'home/city',
            home: 'home',
            rows: 'items',
            first: '/values/items/0/price',
            id: '/id',
            page: '/page/url',
            words: '/answers',
            campaign: '/extra/campaign',
          },
          answer: {
            accepted: { at: '/result', is: 'success' },
            alsoAccepted: [409],
            alsoAcceptedWith: 'duplicate',
            problems: '',
            message: '/msg',
            field: 'field "(?<name>[^"]+)"',
            confirmation: 'accepted',
            names: { EMAIL: '/email', price: '/items/0/price' },
          },
          fallback: { url: '/leads', transport: 'form-post', encoding: 'urlencoded' },
        },
        { url, when: { none: [{ field: 'size', is: '1-9' }] } },
      ],
      keepFor: '30d',
      mailTo: 'ünï.sales+web@exämple.de',
      encryption: { key: { ...publicKey, kty: 'RSA', alg: 'RSA-OAEP-256', use: 'enc', kid: '2026' } },
    };
    expect(checkDefinition(definition)).to.deep.equal([]);
  });

  it('lets a mapping leave a file out', () => {
    const destinations = [{ url, encoding: 'urlencoded', mapping: { NAME: 'name' } }];
    expect(checkDefinition({ fields: [name, cv], destinations })).to.deep.equal([]);
  });

  it('quotes nothing of a secret key', () => {
    const problems = checkDefinition(encrypted({ ...publicKey, d: 'c2VjcmV0', k: 'c2VjcmV0' }));
    expect(JSON.stringify(problems)).not.to.contain('c2VjcmV0');
  });

  it('takes the public keys that browsers make', async () => {
    const algorithm = {
      name: 'RSA-OAEP',
      hash: 'SHA-256',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
    };
    const pair = await crypto.subtle.generateKey(algorithm, true, ['encrypt', 'decrypt']);
    const key = await crypto.subtle.exportKey('jwk', pair.publicKey);
    expect(checkDefinition(encrypted(key))).to.deep.equal([]);
  }).timeout(20_000);

  it('knows the recipes that delivery knows', () => {
    const missing = recipeNames.filter((recipe) => recipe !== 'none' && findRecipe(recipe, '').name !== recipe);
    expect(missing).to.deep.equal([]);
  });
});
