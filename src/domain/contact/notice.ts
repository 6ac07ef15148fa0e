/** What the people of a desk are mailed about an issue, beside the alerts of its clocks. */
import type { Language } from '../incident/words';

export interface Notice {
  subject: string;
  text: string;
}

/** That an issue came in, to those whom the rota names. Source: altilogix, "seront automatiquement notifiés". */
export function intakeNotice(
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
