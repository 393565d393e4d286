/** Files to choose, drop or paste, and a list of them: the native control, and what it lacks. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { plainText } from '../definition/markup.ts';
import type { FileLike } from '../fields/field.ts';
import type { Refusal } from '../fields/file.ts';
import { acceptedBy, filesIn, FOLDER, limitsOf, refusalsOf, safeName, wordsFor } from '../fields/file.ts';
import { attributes } from './attributes.ts';
import { formatSize } from './file-size.ts';
import type { Shell } from './shell.ts';
import { Widget, widget } from './widget.ts';

/** Written out: without bullets, Safari takes it for no list. */
const LIST = 'list';

/** More refusals than these nobody listens to. */
const MOST_TOLD = 3;

/** The files on a clipboard or under a pointer. A folder comes as a file that nobody can read: only its entry tells. */
const carried = ({ items }: DataTransfer): readonly FileLike[] =>
  [...items]
    .filter(({ kind }) => kind === 'file')
    .flatMap((item) => {
      const entry = item.webkitGetAsEntry();
      return entry?.isDirectory ? { name: entry.name, size: 0, type: FOLDER } : (item.getAsFile() ?? []);
    });

const isSame = (one: FileLike, other: FileLike): boolean =>
  one.name === other.name &&
  one.size === other.size &&
  one instanceof File &&
  other instanceof File &&
  one.lastModified === other.lastModified;

class Files extends Widget {
  #news = '';
  /** Files are being dragged over it. */
  #over = false;

  get #files(): readonly FileLike[] {
    return filesIn(this.typed);
  }

  get #input(): HTMLInputElement | null {
    return this.element.querySelector('input');
  }

  template(): TemplateResult {
    const { id, attributes: own, field } = this.shell;
    // Without a name the form does not read it: its value is a made-up path.
    const { name, 'aria-required': required, 'aria-describedby': described, ...rest } = own;
    return html`<div class="upload" @focusin=${this.listen}>
      <div
        class=${this.#over ? 'drop over' : 'drop'}
        part="drop"
        @dragenter=${this.enter}
        @dragover=${this.enter}
        @dragleave=${this.leave}
        @drop=${this.drop}
      >
        <input
          aria-labelledby="${id}-label ${id}-choose"
          ?required=${required}
          @change=${this.choose}
          ${attributes({ ...rest, 'aria-describedby': `${described ? `${String(described)} ` : ''}${id}-limits` })}
        />
        <span class="choose" part="button" id="${id}-choose"
          >${this.say(field.multiple ? 'file.several' : 'file.one')}</span
        >
        <span class="or" aria-hidden="true">${this.say(this.#over ? 'file.here' : 'file.drop')}</span>
        <span class="limits" id="${id}-limits">${this.#limits()}</span>
      </div>
      ${this.#list()}
      <p class="unseen" role="status">${this.#news}</p>
    </div>`;
  }

  /** The native control holds the same files, for who asks it: a screen reader tells their number. */
  override draw(): void {
    super.draw();
    const input = this.#input;
    const files = this.#files.filter((file) => file instanceof File);
    if (!input || (input.files?.length === files.length && files.every((file, at) => file === input.files?.[at])))
      return;
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
  }

  #limits(): string {
    const { field, view } = this.shell;
    const { language } = view.catalogue;
    const { maxItems, maxSize, maxTotalSize } = limitsOf(field);
    const types = wordsFor(acceptedBy(field));
    const each = formatSize(maxSize, language);
    return [
      types.length > 0 && this.say('file.types', { types: types.join(', ') }),
      field.multiple
        ? this.say('file.limits', { maxItems, size: each, total: formatSize(maxTotalSize, language) })
        : this.say('file.limit', { size: each }),
    ]
      .filter(Boolean)
      .join(' ');
  }

  #list(): TemplateResult | typeof nothing {
    const files = this.#files;
    if (files.length === 0) return nothing;
    const { field, view } = this.shell;
    const refusals = refusalsOf(files, field);
    const label = plainText(view.catalogue.text(field.label));
    return html`<ul class="files" part="files" role=${LIST} aria-label=${this.say('file.chosen', { label })}>
      ${files.map((file, index) => this.#entry(file, index, refusals[index]))}
    </ul>`;
  }

  #entry(file: FileLike, index: number, refusal: Refusal | undefined): TemplateResult {
    const name = safeName(file);
    const reason = `${this.shell.id}-${index}-reason`;
    const remove = () => this.#remove(index, name);
    return html`<li class=${refusal ? 'file refused-file' : 'file'} part="file">
      <span class="kind" aria-hidden="true">${/\.(\w{1,4})$/.exec(name)?.[1] ?? ''}</span>
      <span class="named"><bdi>${name}</bdi> ${this.#size(file)}</span>
      <button
        class="take"
        part="remove"
        type="button"
        aria-label=${this.say('file.remove', { name })}
        aria-describedby=${refusal ? reason : nothing}
        @click=${remove}
      ></button>
      ${refusal ? html`<span class="reason" id=${reason}>${this.#explain(refusal)}</span>` : nothing}
    </li>`;
  }

  #size({ size, type }: FileLike): TemplateResult | typeof nothing {
    if (type === FOLDER) return nothing;
    return html`<span class="size">${formatSize(size, this.shell.view.catalogue.language)}</span>`;
  }

  #explain(refusal: Refusal): string {
    const { view, node } = this.shell;
    return view.catalogue.explain({ ...refusal, pointer: node.pointer }, view.form);
  }

  #add(added: readonly FileLike[]): void {
    const kept = this.shell.field.multiple ? this.#files : [];
    const news = added.filter((one) => !kept.some((other) => isSame(one, other)));
    const [first, ...others] = news.length > 0 ? news : added;
    // Who closes the dialog of the browser without a choice keeps what was chosen.
    if (!first) return this.draw();
    const files = [...kept, ...news];
    const reasons = refusalsOf(files, this.shell.field)
      .slice(kept.length)
      .flatMap((refusal) => (refusal ? this.#explain(refusal) : []));
    const what = others.length > 0 ? this.say('file.count', { count: news.length }) : safeName(first);
    this.#news = [
      this.say(news.length > 0 ? 'file.added' : 'file.again', { what }),
      ...new Set(reasons.slice(0, MOST_TOLD)),
    ].join(' ');
    this.#give(files);
  }

  /** The entry goes with its button: the focus goes on to the next one, or to the control. */
  #remove(index: number, name: string): void {
    this.#news = this.say('file.removed', { name });
    this.#give(this.#files.filter((_file, at) => at !== index));
    const buttons = this.element.querySelectorAll<HTMLElement>('.take');
    (buttons[Math.min(index, buttons.length - 1)] ?? this.#input)?.focus();
  }

  #give(files: readonly FileLike[]): void {
    const { view, node } = this.shell;
    view.form.input(node, files);
    this.draw();
    this.element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  #hover(over: boolean): void {
    if (over === this.#over) return;
    this.#over = over;
    this.draw();
  }

  #take(event: Event, transfer: DataTransfer | null): void {
    const files = transfer ? carried(transfer) : [];
    if (files.length === 0) return;
    event.preventDefault();
    this.#add(files);
  }

  readonly choose = (): void => this.#add([...(this.#input?.files ?? [])]);

  readonly enter = (event: DragEvent): void => {
    const { dataTransfer } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'copy';
    this.#hover(true);
  };

  readonly leave = (): void => this.#hover(false);

  readonly drop = (event: DragEvent): void => {
    this.#hover(false);
    this.#take(event, event.dataTransfer);
  };

  /** Firefox tells the body of the page that something is pasted, not the control that has the focus. */
  readonly listen = (): void => document.addEventListener('paste', this.paste);

  readonly paste = (event: ClipboardEvent): void => {
    if (this.element.matches(':focus-within')) this.#take(event, event.clipboardData);
    else document.removeEventListener('paste', this.paste);
  };
}

export const file = (shell: Shell) =>
  html`<label class="label" part="label" id="${shell.id}-label" for=${shell.id}>${shell.label}${shell.mark}</label>
    ${shell.hint}${shell.error}
    <div ${widget(Files, shell)}></div>`;
