import type { Recipe } from '../recipe.ts';

/**
 * n8n, Webhook node: the envelope as JSON, whose preflight n8n answers.
 *
 * Known from its source (packages/cli/src/webhooks/webhook-request-handler.ts). Usually it answers before the workflow runs,
 * so that "sent" means handed over; where the workflow itself responds, write `"answer": {"confirmation": "confirmed"}`. A
 * path that nobody listens to looks like a dead network, because its 404 comes without CORS headers.
 */
export const recipe: Recipe = { reading: { confirmation: 'accepted' } };
