import { type Language, type Texts, textsIn } from '../../locales/languages';

/** Chooses a sentence among the texts of a language. */
type Sentence = (texts: Texts) => string;

/** An expected outcome that is not what was asked for. */
export interface Refusal {
  kind: 'refusal';
  code: 'not-allowed' | 'not-found' | 'invalid' | 'busy';
  sentence: Sentence;
}

/**
 * Builds a refusal; use cases return it, they never throw it.
 *
 * @example refuse('busy', ({ refusals }) => refusals.recording.busy)
 */
export function refuse(code: Refusal['code'], sentence: Sentence): Refusal {
  return { kind: 'refusal', code, sentence };
}

/** What a refusal says to the person who asked. */
export const explainRefusal = ({ sentence }: Refusal, language: Language): string =>
  sentence(textsIn(language));

/** Another of the issue's records is being written; nothing was lost, and the same asking may come again. */
export const refuseWhileRecording = () => refuse('busy', ({ refusals }) => refusals.recording.busy);

/** Whether a use case answered with a refusal. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && (answer as { kind?: unknown }).kind === 'refusal';
}

export function noSuchIssue(): Refusal {
  return refuse('not-found', ({ refusals }) => refusals.recording.noSuchIssue);
}
