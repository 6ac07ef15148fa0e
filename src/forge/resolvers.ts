import { randomUUID } from 'node:crypto';
import Resolver from '@forge/resolver';
import { z } from 'zod';
import { isRefusal, type Refusal } from '../application/refusal';
import { showClocks } from '../application/show-clocks';
import { useScheme } from '../application/use-scheme';
import { type RefusedAnswer, useSchemePayload } from '../contract';
import { ports } from './wiring';

const contextShape = z.looseObject({
  accountId: z.string(),
  locale: z.string().default('en-US'),
  extension: z.looseObject({
    issue: z.looseObject({ id: z.string() }),
    project: z.looseObject({ id: z.string() }),
  }),
});

type Language = 'en' | 'fr';

/** The one translator: refusals become answers, anything thrown is logged under an id that the page shows. */
async function answered<Answer>(
  locale: string,
  run: () => Promise<Answer | Refusal>,
): Promise<Answer | RefusedAnswer> {
  const language: Language = locale.startsWith('fr') ? 'fr' : 'en';
  try {
    const answer = await run();
    return isRefusal(answer) ? { kind: 'refused', code: answer.code, say: answer.say[language] } : answer;
  } catch (error) {
    return unexpected(language, error);
  }
}

function unexpected(language: Language, error: unknown): RefusedAnswer {
  const id = randomUUID().slice(0, 8);
  ports.log('resolver failed', {
    id,
    error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  });
  const say =
    language === 'fr'
      ? 'Une erreur inattendue est survenue. Réessayez dans un instant.'
      : 'Something unexpected happened. Try again in a moment.';
  return { kind: 'refused', code: 'unexpected', say, id };
}

const resolver = new Resolver();

resolver.define('showClocks', ({ context }) => {
  const { accountId, locale, extension } = contextShape.parse(context);
  return answered(locale, () => showClocks(ports, { issueId: extension.issue.id, accountId, locale }));
});

resolver.define('useScheme', ({ context, payload }) => {
  const { accountId, locale, extension } = contextShape.parse(context);
  return answered(locale, async () => {
    const { preset } = useSchemePayload.parse(payload);
    return useScheme(ports, { projectId: extension.project.id, accountId, preset });
  });
});

/** What the issue panel's page may invoke. */
export const panel = resolver.getDefinitions();
