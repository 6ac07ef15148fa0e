import type * as z from '../../common/zod';
import type { TermsAnswer } from '../../contract/clients/client-terms';
import { availabilityTermsSchema } from '../../domain/availability/terms';
import { billingTermsSchema } from '../../domain/billing/terms';
import type { Ports } from '../ports';
import { isRefusal, type Refusal, refuse } from '../refusal';
import { saveOver } from '../save-over';
import { explainFault } from '../scheme/explain-fault';

/** What is accounted for to every client, and the terms that ship. */
export async function showTerms(ports: Ports): Promise<TermsAnswer> {
  const { availabilityPresets, billingPresets } = await import('../../presets');
  const clients = await ports.site.listClients();
  const entries = await Promise.all(
    clients.map(async ({ id }) => [id, await ports.bank.termsOf(id)] as const),
  );
  return {
    kind: 'terms',
    terms: Object.fromEntries(entries.flatMap(([id, terms]) => (terms ? [[id, terms]] : []))),
    presets: { billing: billingPresets, availability: availabilityPresets },
  };
}

interface TermsRequest {
  client: string;
  billing: unknown;
  availability: unknown;
  watchedSince: number | null;
  basedOn?: unknown;
}

/** Says what is accounted for to a client; terms that are not of their shape are refused with their place. */
export async function saveTerms(
  ports: Ports,
  by: string,
  request: TermsRequest,
): Promise<TermsAnswer | Refusal> {
  const client = (await ports.site.listClients()).find(({ id }) => id === request.client);
  if (!client) return refuse('not-found', ({ refusals }) => refusals.clients.gone);
  const billing = parseTerms('billing', billingTermsSchema, request.billing);
  if (isRefusal(billing)) return billing;
  const availability = parseTerms('availability', availabilityTermsSchema, request.availability);
  if (isRefusal(availability)) return availability;
  const watchedSince = availability ? (request.watchedSince ?? ports.now()) : null;
  const terms = { billing, availability, watchedSince };
  const refused = await saveOver(ports, `terms:${client.id}`, {
    basedOn: request.basedOn,
    read: () => ports.bank.termsOf(client.id),
    write: (claim) => ports.bank.saveTerms(client.id, terms, claim),
  });
  if (refused) return refused;
  await ports.site.recordAudit({ at: ports.now(), by, what: 'terms-saved', subject: client.name });
  return showTerms(ports);
}

function parseTerms<Shape extends z.ZodType>(
  part: string,
  shape: Shape,
  value: unknown,
): z.infer<Shape> | null | Refusal {
  if (value === null || value === undefined) return null;
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = [part, ...(issue?.path ?? [])].join('.');
  return refuse('invalid', (texts) =>
    texts.refusals.accounts.wrongTerms(place, issue ? explainFault(issue, texts) : ''),
  );
}
