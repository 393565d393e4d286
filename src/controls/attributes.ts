/**
 * An element directive that writes a whole record of attributes, and the properties that hold what was typed: which ones
 * there are depends on the field type, and one part for each would cost time and memory at a thousand fields.
 */
import { noChange } from 'lit';
import type { DirectiveResult, ElementPart } from 'lit/directive.js';
import { Directive, directive } from 'lit/directive.js';

type AttributeRecord = { readonly [name: string]: string | number | boolean | undefined };
/** Properties are compared with the element, not with the last rendering: the visitor changes them too. */
type Properties = {
  readonly value?: string;
  readonly text?: string;
  readonly checked?: boolean;
  readonly selected?: boolean;
};

class AttributesDirective extends Directive {
  #written: AttributeRecord = {};

  override render(_attributes: AttributeRecord, _properties?: Properties): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [attributes, properties]: [AttributeRecord, Properties?]): typeof noChange {
    for (const name in attributes) {
      const value = attributes[name];
      if (value === this.#written[name]) continue;
      if (value) element.setAttribute(name, String(value));
      else element.removeAttribute(name);
    }
    this.#written = attributes;
    for (const [name, value] of Object.entries(properties ?? {})) {
      if (Reflect.get(element, name) !== value) Reflect.set(element, name, value);
    }
    return noChange;
  }
}

/** `undefined`, `false`, `0` and `''` leave an attribute out; `true` becomes `"true"`, as ARIA writes it. */
export const attributes: (attributes: AttributeRecord, properties?: Properties) => DirectiveResult =
  directive(AttributesDirective);
