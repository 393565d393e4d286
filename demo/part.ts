/** The element with an id that the page's HTML promises. */
export function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`${location.pathname} has no element with the id "${id}".`);
  return element;
}
