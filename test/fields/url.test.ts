import { url } from '../../src/fields/url.ts';
import { fieldContract } from '../support/field-contract.ts';

describe('url', () => {
  fieldContract(url, {
    definitions: [
      { type: 'url', name: 'site', label: 'Website' },
      { type: 'url', name: 'site', label: 'Website', default: 'example.com' },
    ],
    accepts: [
      ['example.com', 'example.com'],
      ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
      ['HTTP://EXAMPLE.COM', 'HTTP://EXAMPLE.COM'],
      ['example.com:8080/x', 'example.com:8080/x'],
      ['bücher.example', 'bücher.example'],
    ],
    refuses: [
      ['javascript:alert(1)', 'typeMismatch'],
      ['ftp://example.com', 'typeMismatch'],
      ['mailto:ada@example.com', 'typeMismatch'],
      ['not a site', 'typeMismatch'],
      ['example', 'typeMismatch'],
      [1, 'typeMismatch'],
    ],
    typed: [[' example.com ', 'example.com']],
  });
});
