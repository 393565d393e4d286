/**
 * What a receiver may do to a request instead of answering it. Each gets the response, `store()`, which keeps the
 * submission, and the CORS headers that a page needs.
 */

const answer = (response, cors, status, headers = {}, body = '{}') =>
  response.writeHead(status, { ...cors, 'Content-Type': 'application/json', ...headers }).end(body);

const refuse =
  (status, headers = () => ({})) =>
  ({ response, cors }) =>
    answer(response, cors, status, headers());

/** The head of an answer that promises more than comes. */
const head =
  'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 200\r\nAccess-Control-Allow-Origin: *\r\n';

/** Ends the connection in the middle of `text`, once the network has taken that. */
const breakOff = ({ socket }, text) => socket.write(text, () => socket.destroy());

export const faults = {
  500: refuse(500),
  503: refuse(503),
  '503, Retry-After in seconds': refuse(503, () => ({ 'Retry-After': '1' })),
  '503, Retry-After in hours': refuse(503, () => ({ 'Retry-After': '7200' })),
  '429, Retry-After in seconds': refuse(429, () => ({ 'Retry-After': '2' })),
  // Dates have whole seconds: at least one lies between.
  '429, Retry-After as a date': refuse(429, () => ({ 'Retry-After': new Date(Date.now() + 2000).toUTCString() })),
  408: refuse(408),
  'no answer': () => {},
  'closed before the body': ({ response }) => response.destroy(),
  'closed after the body': ({ response }) => response.destroy(),
  'stored, then closed': ({ response, store }) => {
    store();
    response.destroy();
  },
  'stored, no answer': ({ store }) => store(),
  'stored, half a head': ({ response, store }) => {
    store();
    breakOff(response, head.slice(0, 60));
  },
  'stored, half a body': ({ response, store }) => {
    store();
    breakOff(response, `${head}\r\n{"ok"`);
  },
  'half of a 503': ({ response }) => breakOff(response, `${head.replace('200 OK', '503 Busy')}\r\n{"error"`),
  'stored, then 502': ({ response, cors, store }) => {
    store();
    answer(response, cors, 502);
  },
  'stored, answer without CORS': ({ response, store }) => {
    store();
    answer(response, {}, 200);
  },
};

/** A preflight that is refused: the page never gets as far as to send. */
export const REFUSED_PREFLIGHT = 'preflight refused';

/** The answer of a receiver that works. */
export const accept = ({ response, cors, store, acknowledged }) => {
  store();
  response.on('finish', acknowledged);
  answer(response, cors, 200);
};
