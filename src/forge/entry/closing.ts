import { LANGUAGES, textsIn } from '../../../locales/languages';
import { refusedToClose } from '../../application/sla/check-closing';
import * as z from '../../common/zod';
import { ports } from './wiring';

const idOrKey = z.string().regex(/^[A-Za-z0-9_-]+$/);
const shape = z.looseObject({
  issue: z.looseObject({ key: idOrKey }),
  transition: z.looseObject({ to: z.looseObject({ id: z.string() }) }),
});

type Answer = { result: true } | { result: false; errorMessage: string };

/**
 * A transition that bears the validator, before it happens. What cannot be checked is refused and says so, as Jira does with a validator
 * that fails by itself: a closing that slipped through would have to be found by somebody, and one that is refused is tried again.
 */
export async function onClosing(request: unknown): Promise<Answer> {
  const parsed = shape.safeParse(request);
  if (!parsed.success) return unchecked('a transition in an unknown form');
  const { issue, transition } = parsed.data;
  try {
    const errorMessage = await refusedToClose(ports, { issue: issue.key, status: transition.to.id });
    return errorMessage === null ? { result: true } : { result: false, errorMessage };
  } catch (error) {
    return unchecked(String(error));
  }
}

function unchecked(error: string): Answer {
  ports.log('closing not checked', { error });
  const errorMessage = LANGUAGES.map((language) => textsIn(language).refusals.closing.unchecked).join(' ');
  return { result: false, errorMessage };
}
