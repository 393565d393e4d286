import { expect } from '@open-wc/testing';
import type { Recipe } from '../../../src/delivery/recipe.ts';
import { recipe as discord } from '../../../src/delivery/recipes/discord.ts';
import { recipe as hubspot } from '../../../src/delivery/recipes/hubspot.ts';
import { recipe as slack } from '../../../src/delivery/recipes/slack.ts';
import { encoderOf } from '../../../src/delivery/encode-further.ts';
import type { Submission } from '../../../src/delivery/submission.ts';
import { fakeSubmission } from '../fake-submission.ts';
import { textOf as bodyOf } from '../text-of.ts';

/** The message that a receiver gets, as JSON. */
async function write(recipe: Recipe, changes: Partial<Submission>, mapping = recipe.mapping): Promise<unknown> {
  const { encoding = 'json', payload = '' } = recipe;
  const encode = encoderOf({ ...recipe, encoding, mapping });
  const [first, second] = [
    await encode(fakeSubmission(changes), new Map()),
    await encode(fakeSubmission(changes), new Map()),
  ];
  expect(first).to.deep.equal(second);
  const text = await bodyOf(first);
  return JSON.parse(encoding === 'urlencoded' ? (new URLSearchParams(text).get(payload) ?? '') : text);
}

const textOf = (message: unknown) => String(Object.values(Object(message) as object)[0]);
const answers = [{ name: 'size', label: 'Company size', text: '10 to 99' }];

describe('a message for Slack', () => {
  it('can mention nobody and hide no link', async () => {
    const values = { name: '<!channel> & <https://evil.example|ok>', interests: ['a', 'b'], id: 'mine' };
    expect(await write(slack, { values, replaces: 'old' })).to.deep.equal({
      mrkdwn: false,
      text: [
        'New lead: Contact us',
        'name: &lt;!channel&gt; &amp; &lt;https://evil.example|ok&gt;',
        'interests: a',
        'interests: b',
        'id: mine',
        '_page: https://example.com/contact',
        '_id: 0b2f6c1e-0000-4000-8000-000000000001',
        '_replaces: old',
      ].join('\n'),
    });
  });

  it('is in the words of the form where the submission has them', async () => {
    const text = textOf(await write(slack, { answers, values: { size: 'm' } }));
    expect(text).to.contain('Company size: 10 to 99').and.not.to.contain('size: m');
  });
});

describe('a message for Discord', () => {
  it('shows markup as it was typed', async () => {
    const values = {
      name: '@everyone <@1> **a** _b_ ~~c~~ `d` ||e|| [f](https://g.example) \\*',
      text: '> q\n# h\n- i',
    };
    expect(await write(discord, { values })).to.deep.equal({
      content: [
        'New lead\\: Contact us',
        'name\\: \\@everyone \\<\\@1\\> \\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\` \\|\\|e\\|\\| \\[f\\]\\(https\\://g.example\\) \\\\\\*',
        'text\\: \\> q\r',
        '\\# h\r',
        '\\- i',
        '\\_id\\: 0b2f6c1e\\-0000\\-4000\\-8000\\-000000000001',
        '\\_page\\: https\\://example.com/contact',
      ].join('\n'),
      allowed_mentions: { parse: [] },
      flags: 4,
    });
  });

  it('fits, and says that it was cut, in no character and no escape', async () => {
    for (const filler of ['🦊', '*', 'x', '\\', '🦊*x']) {
      const content = textOf(await write(discord, { values: { message: filler.repeat(3000) } }));
      expect(content.length).to.be.within(1900, 2000);
      expect(encodeURIComponent(content), 'no half character').to.be.a('string');
      expect(content).to.contain('… \\(cut\\: too long for Discord\\)\n\\_id');
      const [before = ''] = content.split('… \\(cut');
      expect((/\\*$/.exec(before)?.[0].length ?? 0) % 2, filler).to.equal(0);
    }
  });

  it('fits with a page whose address is endless', async () => {
    const page = { url: `https://example.com/?utm_source=${'x_'.repeat(3000)}`, title: 'Contact', referrer: '' };
    const content = textOf(await write(discord, { page, values: { name: 'Ada' } }));
    expect(content.length).to.be.at.most(2000);
    expect(content).to.contain('name\\: Ada').and.to.contain('0b2f6c1e');
  });

  it('is in the words of the form where the submission has them', async () => {
    expect(textOf(await write(discord, { answers }))).to.contain('Company size\\: 10 to 99');
  });
});

describe('a submission for HubSpot', () => {
  it('has fields of several objects, consent as it is, and nothing that is unanswered', async () => {
    const values = { email: 'ada@example.com', firm: 'Acme', interests: ['a', 'b'], news: true };
    const mapping = {
      email: 'email',
      '0-2/name': 'firm',
      interests: 'interests',
      phone: 'phone',
      'legalConsentOptions/consent/consentToProcess': 'news',
      'legalConsentOptions/consent/text': { value: 'I agree' },
    };
    expect(await write(hubspot, { values }, mapping)).to.deep.equal({
      fields: [
        { objectTypeId: '0-1', name: 'email', value: 'ada@example.com' },
        { objectTypeId: '0-2', name: 'name', value: 'Acme' },
        { objectTypeId: '0-1', name: 'interests', value: 'a;b' },
      ],
      submittedAt: '1795255200000',
      context: { pageUri: 'https://example.com/contact', pageName: 'Contact us' },
      legalConsentOptions: { consent: { consentToProcess: true, text: 'I agree' } },
    });
  });
});
