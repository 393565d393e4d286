import { html, nothing, render } from 'lit';
import { part } from '../part.ts';
import type { Sample } from '../playground/samples.ts';
import { samples } from '../playground/samples.ts';
import { connectInbox } from '../receiver/connection.ts';
import forms from './forms.json';

/** Whom a form is for, and what of the library it shows, by the name of its file. */
const words: Readonly<Record<string, { readonly for: string; readonly shows: string } | undefined>> = forms;

const card = ({ name, title }: Sample) => {
  const told = words[name];
  const page = `/gallery/form.html?form=${name}`;
  return html`
    <li class="panel card">
      <a class="thumbnail" href=${page} tabindex="-1" aria-hidden="true">
        <img src="/gallery/screenshots/${name}.png" alt="" width="480" height="600" loading="lazy" />
      </a>
      <div class="card-body">
        <h2><a href=${page}>${title}</a></h2>
        ${
          told
            ? html`<p>For ${told.for}.</p>
                <p class="note">Shows ${told.shows}.</p>`
            : nothing
        }
        <p class="card-links">
          <a class="button" href=${page} aria-label="Fill it in: ${title}">Fill it in</a>
          <a class="button is-quiet" href="/?sample=${name}" aria-label="In the playground: ${title}"
            >In the playground</a
          >
        </p>
      </div>
    </li>
  `;
};

/** In the order in which they are told about; those without words last. */
const places = Object.keys(forms);
const placeOf = ({ name }: Sample) => (name in forms ? places.indexOf(name) : places.length);
const whole = samples.filter((sample) => sample.whole).sort((first, second) => placeOf(first) - placeOf(second));

render(whole.map(card), part('forms'));

connectInbox({
  onInbox: (submissions) => {
    for (const count of document.querySelectorAll('[data-inbox-count]')) {
      count.textContent = submissions.length === 0 ? '' : String(submissions.length);
    }
  },
});
