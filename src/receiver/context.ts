/**
 * What the server tells beside the request, in the words of those that hand it in by themselves: the execution context of
 * Cloudflare Workers, the second argument of `Deno.serve` and of `Bun.serve`. All of it may be left out.
 */
export interface ReceiverContext {
  /** Keeps a Worker alive until the work is done. */
  waitUntil?(work: Promise<unknown>): void;
  /** Address that the connection comes from, where a server of your own knows it. */
  readonly address?: string | object | undefined;
  /** The same from Deno. */
  readonly remoteAddr?: object;
  /** The same from Bun. */
  requestIP?(request: Request): { readonly address: string } | null;
}
