/**
 * The forms that the bench fills in, described once, with one writer for each side:
 * `toDefinition` writes the JSON of `<lead-form>`, `toHtml` the markup of the plain form.
 * Runs in Node and in the page.
 */

const options = (...labels) => labels.map((label) => ({ value: label.toLowerCase().replaceAll(' ', '-'), label }));

const consentLabel = 'I agree that my data is used to answer this request';

/** The fields of the lead form: twelve answers as a company would ask for them. */
export function leadFields() {
  return [
    { type: 'text', name: 'first_name', label: 'First name', autocomplete: 'given-name' },
    { type: 'text', name: 'last_name', label: 'Last name', autocomplete: 'family-name' },
    { type: 'email', name: 'email', label: 'Work e-mail', required: true, autocomplete: 'email' },
    { type: 'tel', name: 'phone', label: 'Phone', autocomplete: 'tel' },
    { type: 'text', name: 'company', label: 'Company', autocomplete: 'organization' },
    {
      type: 'select',
      name: 'size',
      label: 'Company size',
      options: options('1 to 9', '10 to 49', '50 to 249', '250 to 999', '1000 or more'),
    },
    {
      type: 'checkboxes',
      name: 'interests',
      label: 'Interests',
      options: options('Product', 'Pricing', 'Integration', 'Support', 'Partnership'),
    },
    {
      type: 'radio',
      name: 'budget',
      label: 'Budget',
      options: options('Below 1000', '1000 to 5000', '5000 to 20000', 'More'),
    },
    { type: 'textarea', name: 'message', label: 'Message' },
    { type: 'consent', name: 'consent', label: consentLabel, required: true },
  ];
}

const cycle = ['text', 'email', 'number', 'select', 'checkbox', 'textarea'];

/**
 * `count` fields: the six most usual types in turn, a third of them required, every tenth shown only when the
 * checkbox before it is ticked.
 */
export function manyFields(count) {
  const fields = [];
  let checkbox;
  for (let index = 0; index < count; index += 1) {
    const type = cycle[index % cycle.length];
    const field = { type, name: `field_${index}`, label: `Field ${index}` };
    if (type === 'select') field.options = options('First', 'Second', 'Third', 'Fourth', 'Fifth');
    if (index % 3 === 0) field.required = true;
    if (index % 10 === 9) field.showIf = { field: checkbox, is: true };
    if (type === 'checkbox') checkbox = field.name;
    fields.push(field);
  }
  return fields;
}

/** What a visitor of the unanswered form sees and must answer. */
export function expectations(fields) {
  const shown = fields.filter((field) => field.showIf === undefined);
  return { shown: shown.length, required: shown.filter((field) => field.required).length };
}

/**
 * `count` fields in blocks of ten, each with all that may follow from an answer: a number that is multiplied by another,
 * the total shown, an answer required from a total of 1,000 on, a field shown only when a checkbox is ticked.
 */
export function linkedFields(count) {
  return Array.from({ length: count / 10 }, (_, block) => {
    const name = (place) => `field_${block * 10 + place}`;
    const field = (type, place, keys) => ({ type, name: name(place), label: `Field ${block * 10 + place}`, ...keys });
    return [
      field('text', 0, { required: true }),
      field('email', 1),
      field('number', 2, { required: true }),
      field('number', 3, { default: 3 }),
      field('computed', 4, { compute: { product: [{ field: name(2) }, { field: name(3) }] }, decimals: 2 }),
      field('textarea', 5, { requiredIf: { field: name(4), atLeast: 1000 } }),
      field('select', 6, { required: true, options: options('First', 'Second', 'Third', 'Fourth', 'Fifth') }),
      field('checkbox', 7),
      field('text', 8),
      field('text', 9, { showIf: { field: name(7), is: true } }),
    ];
  }).flat();
}

/** The names of what the bench looks at in the middle block of `linkedFields`. */
export function middleBlock(count) {
  const first = Math.floor(count / 20) * 10;
  const name = (place) => `field_${first + place}`;
  return { text: name(0), number: name(2), total: name(4), requiredFromTotal: name(5) };
}

/** The forms with many fields, by the name that `bench.prepare` gets. */
export const forms = { usual: manyFields, linked: linkedFields };

/** The JSON that `<lead-form>` is given. */
export function toDefinition(fields, id = 'bench') {
  return { format: 1, id, fields };
}

const plainControls = {
  select: (field, attributes) =>
    `<select ${attributes}><option value="">Please choose</option>${field.options
      .map((option) => `<option value="${option.value}">${option.label}</option>`)
      .join('')}</select>`,
  textarea: (field, attributes) => `<textarea ${attributes} rows="4"></textarea>`,
  number: (field, attributes) =>
    `<input ${attributes} type="text" inputmode="decimal" pattern="-?\\d+([.,]\\d+)?"${field.default ? ` value="${field.default}"` : ''}>`,
  computed: (field, attributes) =>
    `<output ${attributes} for="${field.compute.product.map((factor) => factor.field).join(' ')}"></output>`,
};

function plainMark({ required, requiredIf }) {
  if (!required && !requiredIf) return '';
  return ` <span class="mark" aria-hidden="true"${required ? '' : ' hidden'}>*</span>`;
}

function plainAttributes({ name, required, requiredIf }) {
  const always = required ? ' required' : '';
  const sometimes = requiredIf
    ? ` data-required-by="${requiredIf.field}" data-required-from="${requiredIf.atLeast}"`
    : '';
  return `id="${name}" name="${name}"${always}${sometimes}`;
}

function plainField(field) {
  const attributes = plainAttributes(field);
  const shell = field.showIf
    ? `<div class="field" data-show-if="${field.showIf.field}" hidden>`
    : '<div class="field">';
  const label = `<label for="${field.name}">${field.label}${plainMark(field)}</label>`;
  if (field.type === 'checkbox')
    return `${shell}<div class="choice"><input ${attributes} type="checkbox">${label}</div></div>`;
  const write = plainControls[field.type] ?? (() => `<input ${attributes} type="${field.type}">`);
  return `${shell}${label}${write(field, attributes)}</div>`;
}

/** The same fields as ready markup for the plain form, which the browser's own parser renders. */
export function toHtml(fields) {
  return `<form method="post" action="/leads" novalidate>
<div class="summary" role="alert" tabindex="-1" hidden></div>
${fields.map(plainField).join('\n')}
<button type="submit">Submit</button>
<p class="outcome" role="status"></p>
</form>`;
}
