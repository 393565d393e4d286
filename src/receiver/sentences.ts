/** What the extensions of the page say about problems, and what only a server meets. The usual ones are in `messages.ts`. */

const late = '“{label}” must be {min} or later.';
const early = '“{label}” must be {max} or earlier.';
const atLeast = 'Choose at least {minItems} for “{label}”.';
const atMost = 'Choose at most {maxItems} for “{label}”.';
const choose = 'Choose an answer for “{label}”.';

export const problemSentences: { readonly [key: string]: string } = {
  'valueMissing.multiselect': choose,
  'valueMissing.scale': choose,
  'valueMissing.range': 'Choose a value for “{label}”.',
  'valueMissing.ranking': 'Put “{label}” in your order.',
  'valueMissing.signature': 'Sign “{label}”.',
  'valueMissing.file': 'Choose a file for “{label}”.',
  'typeMismatch.url': 'Enter “{label}” as a web address, such as example.com.',
  'typeMismatch.input': 'Check “{label}”.',
  'rangeUnderflow.date': late,
  'rangeUnderflow.time': late,
  'rangeUnderflow.datetime': late,
  'rangeOverflow.date': early,
  'rangeOverflow.time': early,
  'rangeOverflow.datetime': early,
  patternMismatch: 'Enter “{label}” in the form that is asked for.',
  notEqual: '“{label}” is not the same as the first time.',
  duplicate: '“{label}” is the same in another row.',
  stepMismatch: '“{label}” goes in steps of {step}.',
  'stepMismatch.date': '“{label}” cannot be this day: choose another.',
  'stepMismatch.time': '“{label}” cannot be this time: choose another.',
  'tooShort.choices': atLeast,
  'tooLong.choices': atMost,
  'tooShort.multiselect': atLeast,
  'tooLong.multiselect': atMost,
  'typeMismatch.file': '“{name}” cannot be used here. Possible: {accept}.',
  'badInput.file': '“{name}” is a folder. Choose the files in it.',
  'rangeUnderflow.file': '“{name}” is empty. Choose another file.',
  'rangeOverflow.file': '“{name}” is too large: it has {size} MB, and there is room for {room} MB.',
  'tooLong.file': 'Too many files for “{label}”: {maxItems} at most.',
  'tooShort.file': 'Too few files for “{label}”: {minItems} at least.',
  'tooShort.repeat': 'Add at least {minItems} to “{label}”.',
  'tooLong.repeat': 'Leave at most {maxItems} in “{label}”.',
};

/** What is wrong with the envelope itself, by pointer: no visitor can mend it, but somebody has to understand it. */
export const envelopeSentences: { readonly [pointer: string]: string } = {
  '/format': 'This form is newer than its receiver: the site has to update lead-form on its server.',
  '/id': 'The submission has no "id" of letters, digits and hyphens, by which it is recognised when it comes again.',
  '/submittedAt': 'The submission does not say when it was submitted: "submittedAt" has to be an ISO 8601 time.',
  '/values': 'The submission has no answers: "values" has to be an object.',
};
