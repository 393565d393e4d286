/* global document */
/**
 * What a careful developer writes by hand for a form with totals: an `<output>` names its numbers in `for`, and shows
 * their product; a control with `data-required-by` has to be filled in from a total of `data-required-from` on. One
 * listener; a change looks only at what depends on it.
 */
import { showValidity } from './plain.js';

const format = new Intl.NumberFormat(document.documentElement.lang, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** What is typed into a control; not a number while it is empty or something else. */
const numberIn = ({ value, validity }) => (value && validity.valid ? Number(value.replace(',', '.')) : NaN);

function setRequired(control, required) {
  if (control.required === required) return;
  control.required = required;
  control.labels[0].querySelector('.mark').hidden = !required;
  if (control.hasAttribute('aria-invalid')) showValidity(control);
}

function showTotal({ output, factors, dependents }) {
  const total = factors.reduce((product, factor) => product * numberIn(factor), 1);
  output.value = Number.isNaN(total) ? '' : format.format(total);
  for (const control of dependents) setRequired(control, total >= Number(control.dataset.requiredFrom));
}

/** The totals to work out again after a change, by control. */
function findTotals(form) {
  const dependents = Map.groupBy(form.querySelectorAll('[data-required-by]'), (control) => control.dataset.requiredBy);
  const totals = new Map();
  for (const output of form.querySelectorAll('output')) {
    const factors = [...output.htmlFor].map((id) => form.elements[id]);
    const total = { output, factors, dependents: dependents.get(output.id) ?? [] };
    for (const factor of factors) totals.set(factor, [...(totals.get(factor) ?? []), total]);
  }
  return totals;
}

/** Keeps the totals of a form up to date, and what depends on them. */
export function keepTotals(form) {
  const totals = findTotals(form);
  form.addEventListener('input', ({ target }) => totals.get(target)?.forEach(showTotal));
}
