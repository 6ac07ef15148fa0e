import type { Reader } from '../../shared/reader';
import { formatShortMoment } from '../../shared/time/moments';
import type { DetailTexts } from '../clocks/texts';
import { doLabelsTouch, fitLabel, type Label, startOf, widthOf } from './labels';
import type { Scale } from './scale';

/** A label that now would cross stands on the side where most of it lies, if it fits there. */
function moveAsideOf(label: Label, nowX: number | null, right: number): Label {
  const [from, to] = [startOf(label), startOf(label) + widthOf(label)];
  if (nowX === null || nowX <= from || nowX >= to) return label;
  const before = nowX - from > to - nowX;
  if (!before && nowX + 4 + widthOf(label) > right) return label;
  return { ...label, anchor: before ? 'end' : 'start', x: before ? nowX - 4 : nowX + 4 };
}

/** The goals under the chosen lane; where they would touch, the due instant wins over the aim. */
export function goalLabelsOf(
  scale: Scale,
  goals: { aimAt: number | null; dueAt: number | null },
  now: number,
  reader: Reader,
  words: DetailTexts,
  right: number,
  nowX: number | null,
): { aim: Label | null; due: Label | null } {
  const { aimAt, dueAt } = goals;
  const formatMoment = (at: number) => formatShortMoment(at, now, reader);
  const off = dueAt !== null && dueAt > scale.to;
  const due =
    dueAt === null
      ? null
      : fitLabel(
          {
            x: scale.x(dueAt),
            anchor: 'middle',
            text: off ? words.dueOff(formatMoment(dueAt)) : words.due(formatMoment(dueAt)),
          },
          scale.blocks[0]?.x ?? 0,
          right,
        );
  const moveAside = (label: Label) => moveAsideOf(label, nowX, right);
  if (aimAt === null || aimAt > scale.to) return { aim: null, due: due && moveAside(due) };
  const aim = fitLabel(
    { x: scale.x(aimAt), anchor: 'middle', text: words.aim(formatMoment(aimAt)) },
    scale.blocks[0]?.x ?? 0,
    right,
  );
  const [aimBeside, dueBeside] = [moveAside(aim), due && moveAside(due)];
  return { aim: dueBeside && doLabelsTouch(aimBeside, dueBeside) ? null : aimBeside, due: dueBeside };
}
