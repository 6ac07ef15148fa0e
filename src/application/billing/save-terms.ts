import type { z } from 'zod';
import type { TermsAnswer } from '../../contract/client-terms';
import { availabilityTermsSchema } from '../../domain/availability/terms';
import { billingTermsSchema } from '../../domain/billing/terms';
import { availabilityPresets, billingPresets } from '../../presets';
import type { Ports } from '../ports';
import { isRefusal, type Refusal, refusal } from '../refusal';

/** What is accounted for to every client, and the terms that ship. */
export async function showTerms(ports: Ports): Promise<TermsAnswer> {
  const clients = await ports.site.clients();
  const told = await Promise.all(clients.map(async ({ id }) => [id, await ports.bank.termsOf(id)] as const));
  return {
    kind: 'terms',
    terms: Object.fromEntries(told.flatMap(([id, terms]) => (terms ? [[id, terms]] : []))),
    presets: { billing: billingPresets, availability: availabilityPresets },
  };
}

interface Asked {
  client: string;
  billing: unknown;
  availability: unknown;
  watchedSince: number | null;
}

/** Says what is accounted for to a client; terms that are not of their shape are refused with their place. */
export async function saveTerms(ports: Ports, by: string, asked: Asked): Promise<TermsAnswer | Refusal> {
  const client = (await ports.site.clients()).find(({ id }) => id === asked.client);
  if (!client) return refusal('not-found', 'This client is no longer there.', 'Ce client n’existe plus.');
  const billing = read('billing', billingTermsSchema, asked.billing);
  if (isRefusal(billing)) return billing;
  const availability = read('availability', availabilityTermsSchema, asked.availability);
  if (isRefusal(availability)) return availability;
  const watchedSince = availability ? (asked.watchedSince ?? ports.now()) : null;
  await ports.bank.saveTerms(client.id, { billing, availability, watchedSince });
  await ports.site.note({ at: ports.now(), by, what: 'terms-saved', subject: client.name });
  return showTerms(ports);
}

function read<Shape extends z.ZodType>(
  part: string,
  shape: Shape,
  given: unknown,
): z.infer<Shape> | null | Refusal {
  if (given === null || given === undefined) return null;
  const told = shape.safeParse(given);
  if (told.success) return told.data;
  const [issue] = told.error.issues;
  const place = [part, ...(issue?.path ?? [])].join('.');
  return refusal('invalid', `${place}: ${issue?.message}`, `${place}\u00a0: ${issue?.message}`);
}
