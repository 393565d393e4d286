/* global customElements, document, indexedDB, window */
/** What runs in the pages: each function stands for itself and sees nothing of this file. */

/** Tells the test, by `window.tell`, what the visitor and the page are told. Runs before anything else. */
export function listen() {
  const told = ['lead-submit', 'lead-sent', 'lead-queued', 'lead-refused'];
  const tell = (event) => {
    const { type, submission, confirmation } = event;
    const { id, values, replaces, replacesAlso = [] } = submission;
    const earlier = [replaces, ...replacesAlso].filter(Boolean);
    void window.tell({ type, id, name: values.name, confirmation, replaces: earlier });
  };
  for (const type of told) window.addEventListener(type, tell, true);
  void customElements.whenDefined('lead-form').then((form) => {
    for (const type of told) form.outbox.addEventListener(type, tell);
  });
}

/** Ids of all that waits on the device, read beside the library. */
export async function readDevice() {
  const databases = await indexedDB.databases();
  const { name } = databases.find((database) => database.name.startsWith('lead-form-outbox')) ?? {};
  if (!name) return [];
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open(name));
  try {
    if (!database.objectStoreNames.contains('deliveries')) return [];
    const keys = await settled(database.transaction('deliveries').objectStore('deliveries').getAllKeys());
    return keys.map((key) => key.split(' ')[0]);
  } finally {
    database.close();
  }
}

/** Presses the button at a time, in milliseconds since 1970. */
export function pressAt(time) {
  const { shadowRoot } = document.querySelector('lead-form');
  setTimeout(() => shadowRoot.querySelector('[part~="submit"]').click(), time - Date.now());
}

/** What can be read in the form. */
export const readForm = () => document.querySelector('lead-form').shadowRoot.textContent;
