import { useMemo, useRef } from 'react';
import type { ClockName, ClocksAnswer } from '../../../src/contract/clocks';
import type { ExplanationAnswer } from '../../../src/contract/explanation';
import type { Reader } from '../../shared/reader';
import { useWidth } from '../../shared/size/use-width';
import type { DetailTexts } from '../clocks/texts';
import { barsOf } from './bars';
import { Drawing } from './drawing';
import { Events } from './events';
import { Legend } from './legend';
import { type Plan, planOf } from './plan';
import { drawnFromOf } from './scale';
import { useNowMarker } from './use-now-marker';
import './drawing.css';

interface Props extends Reader {
  say: DetailTexts;
  answer: ClocksAnswer;
  explanation: ExplanationAnswer;
  chosen: ClockName;
  compact: boolean;
  now: number;
}

/** The ledger, drawn: what counted, what did not and why, the goals, and now, which alone moves. */
export function Timeline({ say, answer, explanation, chosen, compact, now, ...reader }: Props) {
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader is the same for the page's life
  const plan = useMemo(
    () => planOf(explanation, answer.clocks, chosen, width, compact, reader),
    [explanation, answer.clocks, chosen, width, compact],
  );
  const { moving, growing } = useNowMarker(plan, explanation.now, now);
  const styles = stylesOf(plan, explanation.now);
  const signs = new Set(explanation.marks.map(({ sign }) => sign));
  return (
    <figure className="drawing" ref={figure}>
      {width > 0 ? (
        <div className="plot" style={{ height: plan.height }}>
          <Drawing {...{ say, plan, explanation, chosen, compact, moving, growing, now, ...reader }} />
          <Events
            {...{ say, scale: plan.scale, marks: explanation.marks, y: compact ? 30 : 36, now, ...reader }}
          />
        </div>
      ) : null}
      {compact ? null : <Legend {...{ say, looks: styles, signs }} hasAgreed={hasAgreedDate(plan)} />}
    </figure>
  );
}

function stylesOf({ lanes, scale }: Plan, now: number) {
  const bars = lanes.flatMap(({ cycles }) => cycles.flatMap((cycle) => barsOf(cycle, now)));
  return new Set(bars.filter(({ to }) => to > drawnFromOf(scale)).map(({ look }) => look));
}

const hasAgreedDate = ({ lanes }: Plan): boolean =>
  lanes.some(({ cycles }) => cycles.some(({ agreedAt }) => agreedAt !== null));
