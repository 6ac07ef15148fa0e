import { inEachLanguage } from '../../../../locales/languages';
import { type OwnText, sameInEach } from '../../../domain/own-texts';
import { type NamedStage, type OpenClock, openClocksOf } from '../../../domain/sla/open-clocks';
import { isWithheld } from '../../../domain/withheld-name';

/** A stage as people read it: one without a name by its id, and one that only the contract of another client has is said to be so. */
export function stageLabelOf({ id, name }: NamedStage): OwnText {
  if (name) return name;
  return isWithheld(id) ? stageOfAnother() : sameInEach(id);
}

export const stageOfAnother = (): OwnText => inEachLanguage(({ clocks }) => clocks.stageOfAnother);

/** An open clock with its stage in words. */
export type LabelledClock = Omit<OpenClock, 'stage'> & { stage: OwnText | null };

export const labelOpenClocks = (...issue: Parameters<typeof openClocksOf>): LabelledClock[] =>
  openClocksOf(...issue).map((clock) => ({ ...clock, stage: clock.stage && stageLabelOf(clock.stage) }));
