import type { ExplanationAnswer } from '../../../src/contract/explanation';
import type { Reader } from '../../shared/reader';
import { formatDatedMoment } from '../../shared/time/moments';
import type { DetailTexts } from '../clocks/texts';

interface Props extends Reader {
  say: DetailTexts;
  judges: ExplanationAnswer['judges'];
}

/** Which version of the scheme judges the work item, and what later ones changed of it, each since when. */
export function JudgedBy({ say: { judged }, judges, ...reader }: Props) {
  const [first, ...later] = judges;
  if (!first) return null;
  const sentences = later.map(({ version, since, parts }) => {
    const named = parts.map((part) => judged.parts[part]);
    return judged.later(version, formatDatedMoment(since, reader), named.join(', '));
  });
  return <p className="judges small subtle">{[judged.first(first.version), ...sentences].join(' ')}</p>;
}
