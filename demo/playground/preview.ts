import { html, render } from 'lit';
import type { LeadForm } from '../../src/index.ts';

const CHOICES = {
  width: { '320': '320', '480': '480', full: 'Full' },
  scheme: { auto: 'Auto', light: 'Light', dark: 'Dark' },
  direction: { ltr: 'LTR', rtl: 'RTL' },
};

type Choice = keyof typeof CHOICES;

const LEGENDS: Record<Choice, string> = {
  width: 'Width of the form',
  scheme: 'Colour scheme',
  direction: 'Text direction',
};

export interface Preview {
  /** Shows a changed definition in the same form: what was typed stays. */
  update(text: string): void;
  /** Starts again with an empty form. */
  restart(text: string): void;
}

/** The live form, and the controls for the page around it. */
export function createPreview(stage: HTMLElement, view: HTMLElement, action: string): Preview {
  const frame = document.createElement('div');
  stage.append(frame);
  const chosen: Record<Choice, string> = { width: 'full', scheme: 'auto', direction: 'ltr' };

  const apply = () => {
    stage.className = `stage is-${chosen.scheme}`;
    frame.className = `stage-width is-${chosen.width}`;
    frame.dir = chosen.direction;
  };
  const onChoose = (choice: Choice, value: string) => {
    chosen[choice] = value;
    apply();
  };
  apply();
  render(
    (Object.keys(CHOICES) as Choice[]).map((choice) => segments(choice, chosen[choice], onChoose)),
    view,
  );

  let form: LeadForm | undefined;
  return {
    update(text) {
      if (form) form.definition = text;
    },
    restart(text) {
      form = document.createElement('lead-form');
      form.setAttribute('action', action);
      form.definition = text;
      frame.replaceChildren(form);
    },
  };
}

function segments(choice: Choice, chosen: string, onChoose: (choice: Choice, value: string) => void) {
  const option = ([value, label]: [string, string]) => html`
    <label>
      <input
        type="radio"
        name=${choice}
        value=${value}
        ?checked=${value === chosen}
        @change=${() => onChoose(choice, value)}
      />
      ${label}
    </label>
  `;
  return html`
    <fieldset class="segments">
      <legend class="visually-hidden">${LEGENDS[choice]}</legend>
      ${Object.entries(CHOICES[choice]).map(option)}
    </fieldset>
  `;
}
