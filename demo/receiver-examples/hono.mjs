/** A receiver in Hono, here on Node: `PORT=8080 ORIGINS=https://www.example.com node hono.mjs` */
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { receiver } from './settings.mjs';

const app = new Hono();

app.all('/leads', (context) => receiver(context.req.raw, { address: getConnInfo(context).remote.address }));

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 8080) }, ({ port }) =>
  console.log(`Listening on port ${port}`),
);
process.once('SIGTERM', () => process.exit());
