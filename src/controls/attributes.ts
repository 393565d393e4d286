/** An element directive that writes a whole record of attributes: which ones there are depends on the field type. */
import { noChange } from 'lit';
import type { ElementPart } from 'lit/directive.js';
import { Directive, directive } from 'lit/directive.js';

type AttributeRecord = { readonly [name: string]: string | number | boolean | undefined };

class AttributesDirective extends Directive {
  #written: AttributeRecord = {};

  override render(_attributes: AttributeRecord): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [attributes]: [AttributeRecord]): typeof noChange {
    const before = this.#written;
    for (const name in attributes) {
      const value = attributes[name];
      if (value === before[name]) continue;
      if (value === undefined || value === false || value === '') element.removeAttribute(name);
      else element.setAttribute(name, value === true ? 'true' : String(value));
    }
    this.#written = attributes;
    return noChange;
  }
}

/** `undefined`, `false` and `''` leave an attribute out; `true` becomes `"true"`, as ARIA writes it. */
export const attributes = directive(AttributesDirective);
