/** An expected outcome that is not what was asked for; `say` is fit for the person who asked. */
export interface Refusal {
  kind: 'refusal';
  code: 'not-allowed' | 'not-found' | 'invalid' | 'busy';
  say: { en: string; fr: string };
}

/** Builds a refusal; use cases return it, they never throw it. */
export function refusal(code: Refusal['code'], en: string, fr: string): Refusal {
  return { kind: 'refusal', code, say: { en, fr } };
}

/** Whether a use case answered with a refusal. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && (answer as { kind?: unknown }).kind === 'refusal';
}
