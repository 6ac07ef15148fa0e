/** What the people of a desk are mailed about an issue, beside the alerts of its clocks. */

import type { Words } from '../refused';
import type { Language } from '../report/words';

export interface Notice {
  subject: string;
  text: string;
}

/** That an issue came up to somebody's step of the ladder. Source: tracktik, "Passage à un niveau supérieur". */
export function escalationNoticeOf(
  { key, summary, step, why }: { key: string; summary: string; step: Words; why: 'hand' | 'demand' | 'time' },
  language: Language,
): Notice {
  const because = reasons[why][language];
  return language === 'fr'
    ? {
        subject: `${key}\u00a0: monté à «\u00a0${step.fr}\u00a0»`,
        text: `${key} vous revient\u00a0: ${because}. ${summary}`,
      }
    : { subject: `${key}: escalated to ${step.en}`, text: `${key} has come to you: ${because}. ${summary}` };
}

const reasons = {
  hand: { en: 'the team escalated it', fr: 'l’équipe l’a fait monter' },
  demand: { en: 'the client asked for it', fr: 'le client l’a demandé' },
  time: { en: 'its time on the step below has passed', fr: 'le délai de l’échelon précédent est écoulé' },
};

/** That an issue came in, to those whom the rota names. Source: altilogix, "seront automatiquement notifiés". */
export function intakeNoticeOf(
  { key, summary, severity }: { key: string; summary: string; severity: string },
  language: Language,
): Notice {
  return language === 'fr'
    ? {
        subject: `${key}\u00a0: nouvelle demande, ${severity}`,
        text: `${key} vient d’arriver\u00a0: ${summary}`,
      }
    : { subject: `${key}: new request, ${severity}`, text: `${key} has just come in: ${summary}` };
}
