/**
 * The few globals that the pure layers (fields, definition, model) may use besides the language itself.
 * Every engine, Node, worker and edge runtime has them; the DOM library is not available to these layers on purpose.
 */
declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly href: string;
}
