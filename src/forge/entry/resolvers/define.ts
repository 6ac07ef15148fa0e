import { randomUUID } from 'node:crypto';
import type Resolver from '@forge/resolver';
import { type Language, languageOf, textsIn } from '../../../../locales/languages';
import { explainCalendarRefusal } from '../../../application/calendar/document/explain-refusal';
import { explainRefusal, isRefusal, type Refusal } from '../../../application/refusal';
import { explainMistake } from '../../../application/scheme/document/explain-mistake';
import * as z from '../../../common/zod';
import type { Licensed } from '../../../contract/licence';
import type { RefusedAnswer } from '../../../contract/refused';
import { mistakesOf } from '../../../domain/lint/problems/mistakes';
import { timeZone } from '../../../domain/time/time-zone';
import { isLicensed } from '../../licence';
import { StalePage } from '../../request';
import { TooLargeRecord } from '../../storage/records/parts';
import { SpoiledRecord } from '../../storage/records/records';
import { ports } from '../wiring';
import { explainFailure } from './explain-failure';

const contextShape = z.looseObject({
  accountId: z.string().nullish(),
  /** Absent on sites that do not tell it. */
  accountType: z.string().nullish(),
  locale: z.string().default('en-US'),
  timezone: timeZone.catch('UTC'),
  extension: z
    .looseObject({
      issue: z.looseObject({ id: z.string() }).optional(),
      project: z.looseObject({ id: z.string() }).optional(),
      content: z.looseObject({ id: z.string() }).optional(),
      request: z.looseObject({ key: z.string() }).optional(),
      space: z.looseObject({ id: z.string().optional(), key: z.string().optional() }).optional(),
    })
    .default({}),
});

/** Who asks, in which language, and where: the platform's word, never the page's. */
export interface RequestContext {
  /** Empty for somebody who is not signed in, whom only a function that says so answers. */
  accountId: string;
  /** Whether it may be asked of Jira in its own name what it may do: a customer of the portal and a guest have no licence. */
  isLicensed: boolean;
  locale: string;
  language: Language;
  /** Empty where the page is not on an issue, or not in a project. */
  issueId: string;
  projectId: string;
  /** The Confluence page, and its space; empty outside Confluence. */
  pageId: string;
  space: { id: string; key: string };
  /** The request of the portal that the page is on, by its key; empty anywhere else. */
  requestKey: string;
}

/**
 * Defines a function that pages invoke, and is the one translator of its outcomes: a payload that isn't what the contract says is
 * refused with its place, a refusal becomes an answer, anything thrown is logged under an id that the page shows.
 */
export function define<Payload extends z.ZodType>(
  resolver: Resolver,
  name: string,
  payloadShape: Payload,
  run: (context: RequestContext, payload: z.infer<Payload>) => Promise<object | Refusal>,
  { anonymous = false } = {},
): void {
  resolver.define(name, ({ context, payload }) => {
    const language = languageAsked(context);
    return answerOrRefuse(name, { language, zone: zoneAsked(context) }, async () => {
      const parsed = payloadShape.safeParse(payload ?? {});
      if (!parsed.success) return refusePayload(parsed.error, language);
      const requestContext = toRequestContext(context);
      if (requestContext.accountId === '' && !anonymous) return notSignedIn(language);
      return run(requestContext, parsed.data);
    });
  });
}

/** What a use case answers, or its refusal in words; anything thrown is a refusal too. */
export async function answerOrRefuse(
  name: string,
  { language, zone }: { language: Language; zone: string },
  run: () => Promise<object | Refusal>,
): Promise<object | RefusedAnswer> {
  try {
    const answer = await run();
    return isRefusal(answer) ? refused(answer, language) : { ...answer, ...licenceNote() };
  } catch (error) {
    if (error instanceof StalePage) return refuseStalePage(language);
    if (error instanceof TooLargeRecord) return refuseTooLarge(language, error);
    if (error instanceof SpoiledRecord) return await reportSpoiledRecord(name, language, error);
    const say = explainFailure(error, { language, timezone: zone });
    if (say !== null) return refuseUnavailable(name, error, say);
    return await reportUnexpected(name, language, error);
  }
}

const refused = (refusal: Refusal, language: Language): RefusedAnswer & Licensed => ({
  ...{ kind: 'refused', code: refusal.code, say: explainRefusal(refusal, language) },
  ...licenceNote(),
});

/** Every answer tells the page that nothing new is begun, where there is no licence. */
const licenceNote = (): Licensed => (isLicensed() ? {} : { unlicensed: true });

function toRequestContext(context: unknown): RequestContext {
  const { accountId, accountType, locale, extension } = contextShape.parse(context);
  const { issue, project, content, space, request } = extension;
  const language = languageAsked(context);
  const place = { issueId: issue?.id ?? '', projectId: project?.id ?? '', pageId: content?.id ?? '' };
  const inSpace = { id: space?.id ?? '', key: space?.key ?? '' };
  const who = { accountId: accountId ?? '', isLicensed: accountType === 'licensed' };
  return { ...who, locale, language, ...place, space: inSpace, requestKey: request?.key ?? '' };
}

function languageAsked(context: unknown): Language {
  const { locale } = (context ?? {}) as { locale?: unknown };
  return languageOf(typeof locale === 'string' ? locale : '');
}

/** The reader's own zone, by which Jira tells the time to people. */
const zoneAsked = (context: unknown): string => contextShape.safeParse(context).data?.timezone ?? 'UTC';

export function notSignedIn(language: Language): RefusedAnswer {
  return { kind: 'refused', code: 'not-allowed', say: textsIn(language).requests.signIn };
}

function refuseStalePage(language: Language): RefusedAnswer {
  return { kind: 'refused', code: 'invalid', say: textsIn(language).requests.stalePage };
}

function refuseTooLarge(language: Language, { kib, mostKib }: TooLargeRecord): RefusedAnswer {
  return { kind: 'refused', code: 'invalid', say: textsIn(language).requests.tooLarge(kib, mostKib) };
}

/** A product that is out of reach for a while is no fault of the app's: it is logged, and asked again later. */
function refuseUnavailable(name: string, error: unknown, say: string): RefusedAnswer {
  ports.log('product out of reach', { name, error: String(error) });
  return { kind: 'refused', code: 'unavailable', say };
}

export function refusePayload(error: z.ZodError, language: Language): RefusedAnswer {
  const texts = textsIn(language);
  const [mistake] = mistakesOf(error);
  const reason = mistake ? explainMistake(mistake, texts) : '';
  const say = texts.requests.badShape(mistake?.path || 'payload', reason);
  return { kind: 'refused', code: 'invalid', say };
}

/** A stored record that cannot be read is in the site's health under the id; trying again is of no use until it is put right. */
async function reportSpoiledRecord(
  name: string,
  language: Language,
  { key, message }: SpoiledRecord,
): Promise<RefusedAnswer> {
  const id = randomUUID().slice(0, 8);
  ports.log('stored record cannot be read', { id, name, key });
  await ports.site.saveTrouble({ id, at: ports.now(), name, message }).catch(() => undefined);
  return { kind: 'refused', code: 'invalid', say: textsIn(language).requests.spoiledRecord, id };
}

/** The id is what a person reads to an administrator, who finds it in the site's health. */
async function reportUnexpected(name: string, language: Language, error: unknown): Promise<RefusedAnswer> {
  const id = randomUUID().slice(0, 8);
  const message = explainCalendarRefusal(error, textsIn('en')) ?? String(error);
  ports.log('resolver failed', { id, name, error: message });
  await ports.site.saveTrouble({ id, at: ports.now(), name, message }).catch(() => undefined);
  return { kind: 'refused', code: 'unexpected', say: textsIn(language).requests.unexpected, id };
}
