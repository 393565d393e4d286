/** Finds the definition of an element, wherever it comes from, and says what became of it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Definition } from '../definition/document.ts';
import type { DefinitionProblem } from '../definition/errors.ts';
import { readDefinition } from '../definition/read.ts';
import { isObject } from '../fields/kinds.ts';
import { loadExtensions } from '../extensions/index.ts';
import { findProblems } from './report.ts';
import { fetchDefinition, parseText, readChild } from './source.ts';

export interface DefinitionHost extends ReactiveControllerHost, HTMLElement {
  readonly definition: unknown;
  readonly src: string | null;
  readonly validators: object | undefined;
}

export interface DefinitionListener {
  /** A definition to show. Whether every name in it is that of a field. */
  read(definition: Definition): boolean;
  /** No form can be shown; `again` tries once more where that can help. */
  failed(again?: () => void): void;
  /** Everything that is wrong, for the developer. */
  faulty(problems: readonly DefinitionProblem[], fatal: boolean): void;
}

export class DefinitionController implements ReactiveController {
  readonly #host: DefinitionHost;
  readonly #listener: DefinitionListener;
  readonly #observer: MutationObserver;
  /** The last document as text: an equal one changes nothing, however often a framework sets it. */
  #text: string | undefined;
  #source: string | undefined;
  /** Whether the host had validators then. */
  #checked = false;

  constructor(host: DefinitionHost, listener: DefinitionListener) {
    this.#host = host;
    this.#listener = listener;
    this.#observer = new MutationObserver(this.load);
    host.addController(this);
  }

  hostConnected(): void {
    const { ownerDocument } = this.#host;
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    if (ownerDocument.readyState === 'loading') ownerDocument.addEventListener('DOMContentLoaded', this.load);
    this.load();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#host.ownerDocument.removeEventListener('DOMContentLoaded', this.load);
  }

  /** Looks again: the property wins over `src`, `src` over the child script. */
  readonly load = (): void => {
    const { definition, src } = this.#host;
    if (definition !== undefined && definition !== null) return this.#accept(definition);
    if (src) return this.#source === src ? undefined : void this.#fetch(src);
    const text = readChild(this.#host);
    if (text) this.#accept(text);
  };

  async #fetch(source: string): Promise<void> {
    this.#source = source;
    const current = (): boolean => this.#source === source && this.#host.src === source && !this.#host.definition;
    try {
      const text = await fetchDefinition(source, this.#host.ownerDocument.baseURI);
      if (current()) this.#accept(text);
    } catch (error) {
      if (!current()) return;
      this.#listener.failed(() => void this.#fetch(source));
      const message = `Cannot load "${source}": ${error instanceof Error ? error.message : String(error)}`;
      this.#listener.faulty([{ pointer: '', code: 'unreachable', message }], true);
    }
  }

  #accept(json: unknown): void {
    const { validators } = this.#host;
    const text = asText(parseText(json));
    if (text === this.#text && text !== undefined && this.#checked === !!validators) return;
    this.#checked = !!validators;
    this.#text = text;
    const document: unknown = text === undefined ? undefined : JSON.parse(text);
    const loading = loadExtensions(extensionText(document, this.#checked));
    if (!loading) return this.#show(document, text);
    const show = (): void => {
      if (text === this.#text) this.#show(document, text);
    };
    // A form without its extras may still be asked and sent: better than none.
    loading.then(show, (error: unknown) => {
      console.error(error);
      show();
    });
  }

  #show(document: unknown, text: string | undefined): void {
    const { definition, faulty } = readDefinition(document);
    const isSound = definition ? this.#listener.read(definition) : this.#listener.failed();
    if (isSound && !faulty) return;
    void findProblems(document).then((problems) => {
      if (text === this.#text) this.#listener.faulty(problems, !definition);
    });
  }
}

/** What decides about extensions: all but the words after sending, which may quote answers in any form. */
const extensionText = (document: unknown, hasValidators: boolean): string =>
  JSON.stringify([
    isObject(document) ? { ...document, success: undefined } : document,
    hasValidators && { validators: 1 },
  ]);

/** A copy that the page cannot change under us; `undefined` for what is not JSON, such as a circular object. */
function asText(json: unknown): string | undefined {
  try {
    return JSON.stringify(json);
  } catch {
    return undefined;
  }
}
