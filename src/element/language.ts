/** The language of an element: its own `lang`, else that of the nearest ancestor, through shadow roots. */
export function languageOf(element: Element): string {
  let place: Node | null = element;
  while (place) {
    if (place instanceof HTMLElement && place.lang) return usable(place.lang);
    place = place instanceof ShadowRoot ? place.host : place.parentNode;
  }
  return usable(navigator.language);
}

/** A tag that `Intl` takes: a page may say `lang="english"`, and that must not cost the form. */
function usable(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
