const ENVELOPE_NAME = /^_lead_(?:(form|page|extra)_)?(.+)$/;

/**
 * Puts flat form data together again: `_lead_submitted_at` → `submittedAt`, `_lead_page_url` → `page.url`, and beside
 * them the answers in `values`, with `company[name]` as a nested object and a repeated name as an array.
 * Form data has only text: numbers and booleans stay as written.
 *
 * @param {FormData} form
 * @returns {Record<string, unknown>} the envelope
 */
export function readEntries(form) {
  const envelope = emptyRecord();
  const values = emptyRecord();
  for (const [name, entry] of form) {
    const value = typeof entry === 'string' ? entry : { name: entry.name, size: entry.size, mediaType: entry.type };
    const [, block, key] = ENVELOPE_NAME.exec(name) ?? [];
    if (key === undefined) assign(values, pathOf(name), value);
    else if (block) assign(envelope, [block, block === 'extra' ? key : camelCase(key)], value);
    else assign(envelope, [camelCase(key)], value);
  }
  return { ...envelope, values };
}

/** Without a prototype, so that a field named `__proto__` is a field like any other. */
function emptyRecord() {
  return /** @type {Record<string, any>} */ (Object.create(null));
}

/** @param {string} name such as `people[0][name]` */
function pathOf(name) {
  return name.split(/\]\[|\[|\]$/).filter((part, index) => index === 0 || part !== '');
}

/** @param {string} text */
function camelCase(text) {
  return text.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}

/**
 * @param {Record<string, any>} record
 * @param {string[]} path
 * @param {unknown} value
 */
function assign(record, [key = '', ...rest], value) {
  if (rest.length > 0) {
    if (typeof record[key] !== 'object') record[key] = emptyRecord();
    assign(record[key], rest, value);
  } else if (key in record) {
    record[key] = [record[key], value].flat();
  } else {
    record[key] = value;
  }
}
