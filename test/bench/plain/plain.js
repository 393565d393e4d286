/* global FormData, RadioNodeList, document */
/**
 * The form that a careful developer writes by hand: native controls and native validity, errors at each field and
 * in a summary with links, an error goes away as it is mended, conditional fields, one POST of JSON.
 */

const fieldOf = (control) => control.closest('.field');

const labelOf = (control) => control.labels[0].firstChild.data.trim();

function showError(control, message) {
  const id = `${control.id}-error`;
  const shown = document.getElementById(id);
  if (shown) {
    shown.textContent = message;
    return;
  }
  const error = document.createElement('p');
  error.className = 'error';
  error.id = id;
  error.textContent = message;
  fieldOf(control).append(error);
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', id);
}

function clearError(control) {
  document.getElementById(`${control.id}-error`)?.remove();
  control.removeAttribute('aria-invalid');
  control.removeAttribute('aria-describedby');
}

export function showValidity(control) {
  if (!control.validity.valid) showError(control, control.validationMessage);
  else if (control.hasAttribute('aria-invalid')) clearError(control);
}

function showSummary(summary, invalid) {
  const title = document.createElement('h2');
  title.textContent = invalid.length === 1 ? 'There is 1 problem' : `There are ${invalid.length} problems`;
  const list = document.createElement('ul');
  for (const control of invalid) {
    const link = document.createElement('a');
    link.href = `#${control.id}`;
    link.textContent = `${labelOf(control)}: ${control.validationMessage}`;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  summary.replaceChildren(title, list);
  summary.hidden = false;
  summary.focus();
}

function followSummaryLink(event) {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  document.getElementById(link.hash.slice(1)).focus();
}

function answersOf(form) {
  const answers = {};
  for (const [name, value] of new FormData(form)) {
    const several = form.elements[name] instanceof RadioNodeList && form.elements[name][0].type === 'checkbox';
    if (several) (answers[name] ??= []).push(value);
    else answers[name] = value;
  }
  return answers;
}

async function send(form) {
  const button = form.querySelector('[type=submit]');
  const outcome = form.querySelector('.outcome');
  button.disabled = true;
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(answersOf(form)),
    });
    if (!response.ok) throw new Error(response.statusText);
    const success = document.createElement('p');
    success.className = 'success';
    success.setAttribute('role', 'status');
    success.textContent = 'Thank you. Your message was sent.';
    form.replaceWith(success);
  } catch {
    outcome.textContent = 'Your message was not sent. Please try again.';
    button.disabled = false;
  }
}

/** A field that depends on a checkbox is hidden, and takes no part in validation or sending, until it is ticked. */
function showDependents(form) {
  const dependents = new Map();
  for (const field of form.querySelectorAll('[data-show-if]')) {
    const fields = dependents.get(field.dataset.showIf) ?? [];
    dependents.set(field.dataset.showIf, [...fields, field]);
    field.querySelector('[name]').disabled = true;
  }
  form.addEventListener('change', ({ target }) => {
    for (const field of dependents.get(target.name) ?? []) {
      field.hidden = !target.checked;
      field.querySelector('[name]').disabled = !target.checked;
    }
  });
}

/** Gives a form of the page its behaviour. */
export function enhance(form) {
  const summary = form.querySelector('.summary');
  showDependents(form);
  summary.addEventListener('click', followSummaryLink);
  form.addEventListener('input', ({ target }) => {
    if (target.hasAttribute('aria-invalid')) showValidity(target);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const controls = [...form.elements].filter((control) => control.willValidate && control.name);
    controls.forEach(showValidity);
    const invalid = controls.filter((control) => !control.validity.valid);
    summary.hidden = true;
    if (invalid.length > 0) showSummary(summary, invalid);
    else void send(form);
  });
}

for (const form of document.forms) enhance(form);
