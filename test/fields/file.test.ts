import { expect } from '@open-wc/testing';
import { checkDefinition, createForm, parseDefinition, validateValues } from '../../src/core.ts';
import type { FieldDefinition } from '../../src/core.ts';
import type { FileLike } from '../../src/fields/field.ts';
import { limitsOf, wordsFor } from '../../src/fields/file.ts';
import type { Case } from '../support/check-cases.ts';
import { says } from '../support/check-cases.ts';

type FileDefinition = Extract<FieldDefinition, { type: 'file' }>;

const cv = { type: 'file', name: 'cv', label: 'CV' } as const;
const photos = { ...cv, name: 'photos', multiple: true } as const;

const MB = 1_000_000;
const chosen = (name: string, size = 1000, type = 'application/pdf'): FileLike => ({ name, size, type });
const sent = (name: string, size = 1000, mediaType = 'application/pdf', part = 'cv') => ({
  name,
  size,
  mediaType,
  part,
});

/** A form with one field, in which these files were chosen. */
function choose(field: FileDefinition, ...files: readonly FileLike[]) {
  const form = createForm(parseDefinition({ fields: [field] }));
  const [node] = form.answerable;
  if (!node) throw new Error('The definition asks nothing');
  form.input(node, files);
  const [problem] = form.validate();
  return { form, problem, value: form.values[node.name] };
}

/** What a server says of an answer to one field. */
function judge(field: FileDefinition, value: unknown) {
  const validation = validateValues(parseDefinition({ fields: [field] }), { [field.name]: value });
  return validation.ok ? validation.values[field.name] : validation.problems[0];
}

/** Why the page refuses a file, and the server too. */
function refusal(field: FileDefinition, ...files: readonly FileLike[]) {
  const { problem, value } = choose(field, ...files);
  expect(judge(field, value), 'the server agrees').to.deep.equal(problem ?? value);
  return problem && { code: problem.code, params: problem.params };
}

describe('a file', () => {
  it('is sent with its name, size, media type and the name of its part; the bytes stay apart', () => {
    const file = chosen('Ada.pdf');
    const { form, problem, value } = choose(cv, file);
    expect(problem).to.equal(undefined);
    expect(value).to.deep.equal(sent('Ada.pdf'));
    expect([...form.files]).to.deep.equal([['cv', file]]);
    expect(form.files.get('cv') === file).to.be.true;
    expect(judge(cv, value)).to.deep.equal(value);
  });

  it('is one of a list where there may be several, with its number', () => {
    const { form, value } = choose(photos, chosen('a.png', 1, 'image/png'), chosen('a.png', 2, ''));
    const unknown = 'application/octet-stream';
    const both = [sent('a.png', 1, 'image/png', 'photos[0]'), sent('a.png', 2, unknown, 'photos[1]')];
    expect(value).to.deep.equal(both);
    expect([...form.files.keys()]).to.deep.equal(['photos[0]', 'photos[1]']);
    expect(judge(photos, value)).to.deep.equal(both);
    expect(choose(photos, chosen('a.png')).value, 'a list of one').to.have.length(1);
  });

  it('inside groups and rows has a part as a plain form would name it', () => {
    const form = createForm(
      parseDefinition({
        fields: [
          { type: 'group', name: 'company', label: 'Company', fields: [{ ...cv, name: 'logo' }] },
          { type: 'repeat', name: 'people', label: 'People', minItems: 2, fields: [{ ...photos, name: 'a/b' }] },
        ],
      }),
    );
    for (const node of form.answerable) form.input(node, [chosen('x.pdf')]);
    expect([...form.files.keys()]).to.deep.equal(['company[logo]', 'people[0][a/b][0]', 'people[1][a/b][0]']);
    expect(validateValues(form.definition, form.values).ok).to.be.true;
  });

  it('is neither sent nor in the way where its field is not asked', () => {
    const definition = parseDefinition({
      fields: [
        { type: 'checkbox', name: 'apply', label: 'Apply', default: true },
        { ...cv, showIf: { field: 'apply', is: true } },
      ],
    });
    const form = createForm(definition);
    const [apply, file] = form.answerable;
    if (!apply || !file) throw new Error('The definition asks too little');
    form.input(file, [chosen('empty.pdf', 0)]);
    expect(form.problems).to.have.length(1);
    form.input(apply, false);
    expect([form.problems.length, form.files.size]).to.deep.equal([0, 0]);
    expect(form.values).to.deep.equal({ apply: false });
  });

  it('is missing when it is required and was taken away again', () => {
    expect(choose({ ...cv, required: true }).problem?.code).to.equal('valueMissing');
    expect(choose(cv)).to.include({ problem: undefined, value: undefined });
    for (const nothing of [undefined, null, []])
      expect(judge({ ...cv, required: true }, nothing)).to.include({ code: 'valueMissing' });
  });

  it('has a name that is safe to store, also when it has none', () => {
    expect(choose(cv, chosen('../a\\b\u0000.pdf')).value).to.deep.include({ name: '.._a_b_.pdf' });
    expect(choose(cv, chosen('')).value).to.deep.include({ name: 'file' });
  });

  it('is never filled in from elsewhere', () => {
    const form = createForm(parseDefinition({ fields: [cv] }));
    expect(form.prefill({ cv: sent('Ada.pdf') })).to.deep.equal(['/cv']);
    expect(form.values).to.deep.equal({});
  });

  it('stays when the same form is drawn in another language', () => {
    const { form } = choose(cv, chosen('Ada.pdf'));
    const next = createForm(form.definition, { language: 'fr', previous: form });
    expect(next.files.get('cv') === form.files.get('cv')).to.be.true;
  });

  it('is an answer to conditions as soon as it is there', () => {
    const definition = parseDefinition({
      fields: [
        photos,
        { type: 'text', name: 'caption', label: 'Caption', showIf: { field: 'photos', answered: true } },
      ],
    });
    const form = createForm(definition);
    const caption = form.find('/caption');
    const node = form.find('/photos');
    if (!caption || !node) throw new Error('The definition asks too little');
    expect(form.isRelevant(caption)).to.be.false;
    form.input(node, [chosen('a.pdf'), chosen('b.pdf')]);
    expect(form.isRelevant(caption)).to.be.true;
  });
});

describe('a file is refused', () => {
  it('when it is too large, with what there is room for', () => {
    expect(refusal(cv, chosen('a.pdf', 10 * MB))).to.equal(undefined);
    expect(refusal(cv, chosen('a.pdf', 10 * MB + 1))).to.deep.equal({
      code: 'rangeOverflow',
      params: { name: 'a.pdf', size: 10.001, room: 10 },
    });
    expect(refusal({ ...cv, maxSize: 1500 }, chosen('a.pdf', 2000))?.params).to.include({ size: 0.002, room: 0.001 });
    expect(refusal({ ...cv, maxSize: 50 * MB }, chosen('a.pdf', 45 * MB)), 'more than 20 MB').to.equal(undefined);
    expect(refusal(cv, chosen('film.mp4', 2_147_483_648))?.params).to.deep.include({ size: 2147.484, room: 10 });
  });

  it('when all of them together are too large: the one that has no room any more', () => {
    const files = [chosen('a.pdf', 9 * MB), chosen('b.pdf', 9 * MB), chosen('c.pdf', 3 * MB), chosen('d.pdf', 2 * MB)];
    expect(refusal(photos, ...files)?.params).to.deep.equal({ name: 'c.pdf', size: 3, room: 2 });
    expect(refusal({ ...photos, maxTotalSize: 30 * MB }, ...files)).to.equal(undefined);
    expect(refusal({ ...photos, maxTotalSize: 1000 }, chosen('a.pdf', 1001))?.code).to.equal('rangeOverflow');
  });

  it('when it is empty', () => {
    expect(refusal(cv, chosen('a.pdf', 0))).to.deep.equal({ code: 'rangeUnderflow', params: { name: 'a.pdf' } });
  });

  it('when it is a folder', () => {
    expect(refusal(cv, chosen('Photos', 0, 'inode/directory'))?.code).to.equal('badInput');
  });

  it('when its type is not among those that are accepted', () => {
    const field = { ...cv, accept: ['.PDF', 'image/*', 'text/csv'] };
    for (const good of [
      chosen('a.pdf', 1, ''),
      chosen('A.Pdf', 1, 'application/x-pdf'),
      chosen('a', 1, 'image/heic'),
      chosen('a.csv', 1, 'TEXT/CSV;charset=utf-8'),
    ])
      expect(refusal(field, good), good.name).to.equal(undefined);
    for (const bad of [
      chosen('pdf', 1, ''),
      chosen('a.pdf.exe'),
      chosen('a', 1, 'text/plain'),
      chosen('a', 1, 'image'),
    ])
      expect(refusal(field, bad)).to.deep.equal({
        code: 'typeMismatch',
        params: { name: bad.name, accept: 'PDF, Image, CSV' },
      });
  });

  it('when there are more than there may be: one, or as many as the author says, or a hundred', () => {
    const many = Array.from({ length: 101 }, (_, index) => chosen(`${index}.pdf`));
    expect(refusal(cv, ...many.slice(0, 2))).to.deep.equal({ code: 'tooLong', params: { maxItems: 1 } });
    expect(refusal({ ...photos, maxItems: 3 }, ...many.slice(0, 4))?.params).to.deep.equal({ maxItems: 3 });
    expect(refusal(photos, ...many.slice(0, 100))).to.equal(undefined);
    expect(refusal(photos, ...many)?.params).to.deep.equal({ maxItems: 100 });
  });

  it('when there are fewer than there must be', () => {
    expect(refusal({ ...photos, minItems: 2 }, chosen('a.pdf'))).to.deep.equal({
      code: 'tooShort',
      params: { minItems: 2 },
    });
  });
});

describe('a server that gets a file', () => {
  const valid = sent('Ada.pdf', 3);

  it('keeps further texts, such as the content in base64', () => {
    for (const more of [{ content: 'QWRh' }, { key: 'uploads/1' }, { content: 'QWRh', url: 'https://x.example/1' }])
      expect(judge(cv, { ...valid, ...more })).to.deep.equal({ ...valid, ...more });
  });

  it('refuses content of another size than it says: the limits would mean nothing', () => {
    for (const [size, content] of [
      [1, 'QQ=='],
      [2, 'QWQ='],
      [2, 'QWQ'],
      [4, 'QWRhIQ=='],
    ] as const) {
      expect(judge(cv, { ...valid, size, content })).to.deep.include({ size });
      expect(judge(cv, { ...valid, size: size + 1, content })).to.include({ code: 'typeMismatch' });
    }
    expect(judge(cv, { ...valid, content: '<b>' })).to.include({ code: 'typeMismatch' });
  });

  for (const [what, value] of Object.entries<unknown>({
    'a text': 'Ada.pdf',
    'no media type': { name: 'Ada.pdf', size: 3, part: 'cv' },
    'a size that is no number of bytes': { ...valid, size: -1 },
    'a size in words': { ...valid, size: '3' },
    'no name': { ...valid, name: '' },
    'a path': { ...valid, name: '../../etc/passwd' },
    'the part of another field': { ...valid, part: 'id' },
    'more than texts': { ...valid, content: { $where: '1' } },
    'a list where one is asked for': [valid],
    'a list of nothing': [null],
  }))
    it(`refuses ${what}`, () => expect(judge(cv, value)).to.include({ code: 'typeMismatch', pointer: '/cv' }));

  it('refuses one file, or parts out of order, where a list is asked for', () => {
    const [a, b] = [0, 1].map((index) => sent('a.pdf', 1, 'application/pdf', `photos[${index}]`));
    expect(judge(photos, [a, b])).to.deep.equal([a, b]);
    for (const wrong of [a, [b], [b, a], [a, a]]) expect(judge(photos, wrong)).to.include({ code: 'typeMismatch' });
  });
});

describe('the limits of a file', () => {
  it('are one file of 10 MB, or a hundred of 20 MB in all', () => {
    expect(limitsOf({ ...cv })).to.deep.equal({ maxItems: 1, maxSize: 10 * MB, maxTotalSize: 20 * MB });
    expect(limitsOf({ ...photos, maxSize: 30 * MB })).to.deep.equal({
      maxItems: 100,
      maxSize: 30 * MB,
      maxTotalSize: 30 * MB,
    });
  });

  it('are told in short words', () => {
    expect(
      wordsFor([
        '.pdf',
        'application/pdf',
        'image/*',
        'image/svg+xml',
        'application/x-tar',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        '.tar.gz',
      ]),
    ).to.deep.equal(['PDF', 'Image', 'SVG', 'TAR', 'DOCUMENT', 'TAR.GZ']);
  });
});

describe('a definition with files', () => {
  const fields = (...all: object[]) => ({ fields: all });
  const file = (more: object) => fields({ ...photos, ...more });

  it('is fine with everything that may be written', () => {
    const full = { accept: ['image/*', '.pdf', 'text/csv'], minItems: 1, maxItems: 5, maxSize: 5 * MB };
    expect(checkDefinition(file({ ...full, maxTotalSize: 9 * MB, hint: 'x', width: 'half' }))).to.deep.equal([]);
  });

  says([
    [
      file({ accept: ['.pdf', 'pdf'] }),
      '/fields/0/accept/1',
      'invalidValue',
      'Field "photos", accept/1: expected a media type such as "application/pdf", "image/*", "audio/*", "video/*" or an extension such as ".pdf", found "pdf".',
    ],
    [file({ accept: ['*/*'] }), '/fields/0/accept/0', 'invalidValue', 'leave "accept" out to take any file'],
    [file({ accept: [] }), '/fields/0/accept', 'invalidValue', 'the list is empty; leave it out to take any file'],
    [
      file({ maxSize: 30 * MB, maxTotalSize: 20 * MB }),
      '/fields/0/maxSize',
      'impossibleLimits',
      'one file may be larger than all together, 20000000 bytes',
    ],
    [
      file({ maxSize: 10 }),
      '/fields/0/maxSize',
      'impossibleLimits',
      'hardly any file has 10 bytes or less; 10 MB are 10000000',
    ],
    [file({ maxTotalSize: 0 }), '/fields/0/maxTotalSize', 'impossibleLimits', 'hardly any file has 0 bytes or less'],
    [file({ minItems: 3, maxItems: 2 }), '/fields/0/minItems', 'impossibleLimits', 'nothing lies between 3 and 2'],
    [file({ minItems: 101 }), '/fields/0/minItems', 'impossibleLimits', 'without "maxItems", 100 files are the most'],
    [
      fields({ ...cv, maxItems: 2 }),
      '/fields/0/maxItems',
      'misplacedKey',
      'it counts several files; add "multiple": true or leave it out',
    ],
    [
      { ...fields(cv), prefill: { query: ['cv'] } },
      '/prefill/query/0',
      'neverPrefilled',
      '"cv" is never filled in beforehand: leave it out',
    ],
    [
      { ...fields(cv), prefill: { earlier: ['cv'] } },
      '/prefill/earlier/0',
      'neverPrefilled',
      'never filled in beforehand',
    ],
    [
      { ...fields(cv, { type: 'text', name: 'a', label: 'A' }), draft: { keepFor: '1d', fields: ['a', 'cv'] } },
      '/draft/fields/1',
      'neverPrefilled',
      'never filled in beforehand',
    ],
    ...Object.entries<object>({
      'showIf/field': { type: 'text', name: 'a', label: 'A', showIf: { field: 'cv', is: 'x.pdf' } },
      'showIf/all/0/field': {
        type: 'text',
        name: 'a',
        label: 'A',
        showIf: { all: [{ field: 'cv', answered: true, is: 'x' }] },
      },
      'showIf/is/field': { type: 'text', name: 'a', label: 'A', showIf: { field: 'b', is: { field: 'cv' } } },
      'compute/count/0/field': { type: 'computed', name: 'n', label: 'N', compute: { count: [{ field: 'cv' }] } },
      'compute/concat/0/field': { type: 'computed', name: 'n', label: 'N', compute: { concat: [{ field: 'cv' }] } },
    }).map(([place, field]): Case => [
      fields(cv, { type: 'text', name: 'b', label: 'B' }, field),
      `/fields/2/${place}`,
      'invalidValue',
      'files cannot be compared or counted; ask whether "cv" is "answered"',
    ]),
  ]);
});
