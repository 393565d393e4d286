/** What extensions take part in: every form that is opened. */
import type { Companion, View } from '../controls/view.ts';
import type { Definition } from '../definition/document.ts';
import type { SessionHost } from './session.ts';

export interface Plugin {
  /** The definition as it is to be shown, for example with a step for each question. */
  readonly arrange?: (definition: Definition) => Definition;
  /**
   * A form was made that nobody has seen yet. `changed` draws what is not a field anew, without the error
   * summary when the visitor has `moved` on; `previous` is the view that it takes the place of, for example in another
   * language.
   */
  readonly open?: (
    view: View,
    host: SessionHost,
    changed: (moved?: boolean) => void,
    previous: View | undefined,
  ) => Companion | undefined;
}

export const plugins: Plugin[] = [];

/** Adds a plugin. Forms opened from now on have it. */
export const registerPlugin = (plugin: Plugin): void => void (plugins.includes(plugin) || plugins.push(plugin));
