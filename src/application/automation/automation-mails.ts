import type { Texts } from '../../../locales/languages';
import { textIn } from '../../common/local-text';
import type { EscalationMove } from '../../domain/automation/escalation';
import type { EscalationPath } from '../../domain/scheme/automation';
import type { Mail } from '../ports/messages';

interface Issue {
  key: string;
  summary: string;
}

/** That an issue came up to somebody's step of the ladder. Source: tracktik, "Passage à un niveau supérieur". */
export function writeEscalation(
  { key, summary }: Issue,
  { step, why }: { step: EscalationPath['steps'][number]['name']; why: EscalationMove['why'] },
  { automation: { escalated }, meta }: Texts,
): Mail {
  return {
    subject: escalated.subject(key, textIn(step, meta.code)),
    text: escalated.text(key, escalated.why[why], summary),
  };
}

/** That an issue came in, to those whom the rota names. Source: altilogix, "seront automatiquement notifiés". */
export function writeArrival(
  { key, summary, severity }: Issue & { severity: string },
  { automation: { received } }: Texts,
): Mail {
  return { subject: received.subject(key, severity), text: received.text(key, summary) };
}
