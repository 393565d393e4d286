/**
 * Listens on the wanted port, or on a free one when that is taken.
 *
 * @param {import('node:http').Server} server
 * @param {{ host: string, port: number }} wanted port 0 asks for a free one at once
 * @returns {Promise<number>} the port
 */
export async function listen(server, { host, port }) {
  try {
    return await listenOn(server, host, port);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE' || port === 0) throw error;
    return listenOn(server, host, 0);
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number>}
 */
function listenOn(server, host, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** @param {import('node:http').Server} server */
export function close(server) {
  return new Promise((resolve) => {
    server.close(resolve);
    // Event streams never end by themselves.
    server.closeAllConnections();
  });
}
