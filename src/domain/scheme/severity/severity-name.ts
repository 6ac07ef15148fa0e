import { severityNameIn } from '../../../common/local-text';
import type { Scheme } from '../scheme';

/** A severity, by what it goes by, as the scheme calls it in a language. */
export function severityNameOf(
  { severities }: Pick<Scheme, 'severities'>,
  name: string,
  language: string,
): string {
  const severity = severities.find((candidate) => candidate.name === name);
  return severity ? severityNameIn(severity, language) : name;
}
