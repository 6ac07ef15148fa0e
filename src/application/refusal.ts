/** An expected outcome that is not what was asked for; `say` is fit for the person who asked. */
export interface Refusal {
  kind: 'refusal';
  code: 'not-allowed' | 'not-found' | 'invalid' | 'busy';
  say: { en: string; fr: string };
}

/** Builds a refusal; use cases return it, they never throw it. */
export function refuse(code: Refusal['code'], en: string, fr: string): Refusal {
  return { kind: 'refusal', code, say: { en, fr } };
}

/** Another of the issue's records is being written; nothing was lost, and the same asking may come again. */
export const refuseWhileRecording = () =>
  refuse(
    'busy',
    'Somebody is recording something on this issue at this very moment. Try again.',
    'Quelqu’un consigne quelque chose sur ce ticket en ce moment même. Réessayez.',
  );

/** Whether a use case answered with a refusal. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && (answer as { kind?: unknown }).kind === 'refusal';
}

export function noSuchIssue(): Refusal {
  return refuse(
    'not-found',
    'You can’t see this issue, or it no longer exists.',
    'Ce ticket n’existe plus ou vous n’y avez pas accès.',
  );
}
