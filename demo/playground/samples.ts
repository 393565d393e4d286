/// <reference types="vite/client" />

/** A definition from `demo/definitions`, as it is written there. */
export interface Sample {
  /** File name without `.json`. */
  name: string;
  title: string;
  /** Whether it is a form that somebody would publish, and not one kind of field. */
  whole: boolean;
  text: string;
}

const files = import.meta.glob<string>('../definitions/*.json', { query: '?raw', import: 'default', eager: true });

export const samples: Sample[] = Object.entries(files).map(([path, text]) => {
  const name = path.replace(/^.*\/|\.json$/g, '');
  const definition = JSON.parse(text) as { title?: unknown; success?: unknown };
  return { name, title: titleIn(definition.title) ?? name, whole: 'success' in definition, text };
});

/** The sample that the address asks for (`?sample=contact`), else the first. */
export function chosenSample(): Sample | undefined {
  const wanted = new URLSearchParams(location.search).get('sample');
  return samples.find(({ name }) => name === wanted) ?? samples.find(({ name }) => name === 'lead') ?? samples[0];
}

export function rememberSample({ name }: Sample): void {
  const url = new URL(location.href);
  url.searchParams.set('sample', name);
  history.replaceState(null, '', url);
}

/** A title is a text or one text per language. */
function titleIn(title: unknown): string | undefined {
  if (typeof title === 'string') return title;
  const translations: unknown[] = typeof title === 'object' && title !== null ? Object.values(title) : [];
  return translations.find((translation) => typeof translation === 'string');
}
