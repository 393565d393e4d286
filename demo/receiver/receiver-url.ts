/// <reference types="vite/client" />

/** Where the demo's receiver listens: another port of the same host, so another origin. */
export const receiverUrl = `${location.protocol}//${location.hostname}:${import.meta.env.RECEIVER_PORT}/leads`;
