import { sameInEach } from '../../own-texts';
import type { TextSeverity } from './figures';
import type { TextReading } from './read-text';
import type { Stretch } from './words';

/** The words of a stretch, on one line. */
export const quote = (text: string, { start, end }: Stretch): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, 400);

/** The severities that have a figure; where the text names none, one for all. */
export function severitiesOf({ severities, figures }: TextReading) {
  const withFigure = severities.filter(({ key }) => figures.some(({ severity }) => severity === key));
  const all: TextSeverity = { key: '*', name: 'Normal', code: null, definition: '', start: 0, end: 0 };
  const chosen = withFigure.length > 0 ? withFigure : [all];
  return chosen.map(({ key, name, code, definition }) => ({
    key,
    name: code ?? name,
    fr: code ?? name,
    codes: code && name !== code ? [name] : [],
    definition: sameInEach(definition.slice(0, 500)),
  }));
}

export type Severity = ReturnType<typeof severitiesOf>[number];
