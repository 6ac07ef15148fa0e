import { randomUUID } from 'node:crypto';
import type Resolver from '@forge/resolver';
import { z } from 'zod';
import { isRefusal, type Refusal } from '../../../application/refusal';
import type { Licensed } from '../../../contract/licence';
import type { RefusedAnswer } from '../../../contract/refused';
import { isLicensed } from '../../licence';
import { StalePage } from '../../request';
import { SpoiledRecord } from '../../storage/records';
import { ports } from '../../wiring';

const contextShape = z.looseObject({
  accountId: z.string().nullish(),
  locale: z.string().default('en-US'),
  extension: z
    .looseObject({
      issue: z.looseObject({ id: z.string() }).optional(),
      project: z.looseObject({ id: z.string() }).optional(),
      content: z.looseObject({ id: z.string() }).optional(),
      space: z.looseObject({ id: z.string().optional(), key: z.string().optional() }).optional(),
    })
    .default({}),
});

/** Who asks, in which language, and where: the platform's word, never the page's. */
export interface RequestContext {
  /** Empty for somebody who is not signed in, whom only a function that says so answers. */
  accountId: string;
  locale: string;
  language: 'en' | 'fr';
  /** Empty where the page is not on an issue, or not in a project. */
  issueId: string;
  projectId: string;
  /** The Confluence page, and its space; empty outside Confluence. */
  pageId: string;
  space: { id: string; key: string };
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
  resolver.define(name, async ({ context, payload }) => {
    const language = languageOf(context);
    try {
      const parsed = payloadShape.safeParse(payload ?? {});
      if (!parsed.success) return refusePayload(parsed.error, language);
      const requestContext = toRequestContext(context);
      if (requestContext.accountId === '' && !anonymous) return notSignedIn(language);
      const answer = await run(requestContext, parsed.data);
      return isRefusal(answer) ? refused(answer, language) : { ...answer, ...licenceNote() };
    } catch (error) {
      if (error instanceof StalePage) return refuseStalePage(language);
      if (error instanceof SpoiledRecord) return await reportSpoiledRecord(name, language, error);
      return await reportUnexpected(name, language, error);
    }
  });
}

const refused = ({ code, say }: Refusal, language: 'en' | 'fr'): RefusedAnswer & Licensed => ({
  ...{ kind: 'refused', code, say: say[language] },
  ...licenceNote(),
});

/** Every answer tells the page that nothing new is begun, where there is no licence. */
const licenceNote = (): Licensed => (isLicensed() ? {} : { unlicensed: true });

function toRequestContext(context: unknown): RequestContext {
  const { accountId, locale, extension } = contextShape.parse(context);
  const { issue, project, content, space } = extension;
  const language = languageOf(context);
  const place = { issueId: issue?.id ?? '', projectId: project?.id ?? '', pageId: content?.id ?? '' };
  const inSpace = { id: space?.id ?? '', key: space?.key ?? '' };
  return { accountId: accountId ?? '', locale, language, ...place, space: inSpace };
}

function languageOf(context: unknown): 'en' | 'fr' {
  const { locale } = (context ?? {}) as { locale?: unknown };
  return typeof locale === 'string' && locale.startsWith('fr') ? 'fr' : 'en';
}

function notSignedIn(language: 'en' | 'fr'): RefusedAnswer {
  const say = language === 'fr' ? 'Connectez-vous d’abord.' : 'Sign in first.';
  return { kind: 'refused', code: 'not-allowed', say };
}

function refuseStalePage(language: 'en' | 'fr'): RefusedAnswer {
  const say =
    language === 'fr'
      ? 'Cette page de la liste n’est plus là. Recommencez depuis le début.'
      : 'This page of the list is there no more. Start again from the first.';
  return { kind: 'refused', code: 'invalid', say };
}

function refusePayload(error: z.ZodError, language: 'en' | 'fr'): RefusedAnswer {
  const [issue] = error.issues;
  const place = issue?.path.join('.') || 'payload';
  const lead = language === 'fr' ? 'La demande n’a pas la forme attendue' : 'The request is not as expected';
  return { kind: 'refused', code: 'invalid', say: `${lead} (${place}: ${issue?.message}).` };
}

/** A stored record that cannot be read is in the site's health under the id; trying again is of no use until it is put right. */
async function reportSpoiledRecord(
  name: string,
  language: 'en' | 'fr',
  { key, message }: SpoiledRecord,
): Promise<RefusedAnswer> {
  const id = randomUUID().slice(0, 8);
  ports.log('stored record cannot be read', { id, name, key });
  await ports.site.saveTrouble({ id, at: ports.now(), name, message }).catch(() => undefined);
  const say =
    language === 'fr'
      ? 'Ce que l’app a conservé ici ne peut pas être lu. Un administrateur le trouve dans l’état du site et peut l’importer de nouveau.'
      : 'What the app stored here cannot be read. An administrator finds it in the site’s health and can import it again.';
  return { kind: 'refused', code: 'invalid', say, id };
}

/** The id is what a person reads to an administrator, who finds it in the site's health. */
async function reportUnexpected(name: string, language: 'en' | 'fr', error: unknown): Promise<RefusedAnswer> {
  const id = randomUUID().slice(0, 8);
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  ports.log('resolver failed', { id, name, error: message });
  await ports.site.saveTrouble({ id, at: ports.now(), name, message }).catch(() => undefined);
  const say =
    language === 'fr'
      ? 'Une erreur inattendue est survenue. Réessayez dans un instant.'
      : 'Something unexpected happened. Try again in a moment.';
  return { kind: 'refused', code: 'unexpected', say, id };
}
