import { shortMoment } from '../../shared/moments';
import { startOf, touch, widthOf, within } from './labels';

/** A label that now would cross stands on the side where most of it lies, if it fits there. */
function asideOf(label, nowX, right) {
  const [from, to] = [startOf(label), startOf(label) + widthOf(label)];
  if (nowX === null || nowX <= from || nowX >= to) return label;
  const before = nowX - from > to - nowX;
  if (!before && nowX + 4 + widthOf(label) > right) return label;
  return { ...label, anchor: before ? 'end' : 'start', x: before ? nowX - 4 : nowX + 4 };
}
/** The goals under the chosen lane; where they would touch, the due instant wins over the aim. */
export function goalLabels(scale, goals, now, reader, words, right, nowX) {
  const { aimAt, dueAt } = goals;
  const moment = (at) => shortMoment(at, now, reader);
  const off = dueAt !== null && dueAt > scale.to;
  const due =
    dueAt === null
      ? null
      : within(
          {
            x: scale.x(dueAt),
            anchor: 'middle',
            text: off ? words.dueOff(moment(dueAt)) : words.due(moment(dueAt)),
          },
          scale.blocks[0]?.x ?? 0,
          right,
        );
  const beside = (label) => asideOf(label, nowX, right);
  if (aimAt === null || aimAt > scale.to) return { aim: null, due: due && beside(due) };
  const aim = within(
    { x: scale.x(aimAt), anchor: 'middle', text: words.aim(moment(aimAt)) },
    scale.blocks[0]?.x ?? 0,
    right,
  );
  const [aimBeside, dueBeside] = [beside(aim), due && beside(due)];
  return { aim: dueBeside && touch(aimBeside, dueBeside) ? null : aimBeside, due: dueBeside };
}
