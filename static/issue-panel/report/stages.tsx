import { router } from '@forge/bridge';
import { useState } from 'react';
import type { StagesView, StageView } from '../../../src/contract/clocks';
import type { RecordPayload } from '../../../src/contract/events';
import type { Reader } from '../../shared/reader';
import { formatMoment } from '../../shared/time/moments';
import { Lines } from '../automation/lines';
import { useRecording } from '../automation/use-recording';
import { StageForm } from './stage-form';
import { stageTextsIn } from './texts';

interface Props extends Reader {
  view: StagesView;
  now: number;
  done(): void;
}

/** What is being told: an instant that stages count from, or that one was sent. */
type ChosenStep = { kind: 'aware' | 'classified' } | { kind: 'published'; stage: string };

/** The stages of the report, each with when it is due, what it waits for, or when it was sent. */
export default function Stages({ view, now, done, ...reader }: Props) {
  const say = stageTextsIn(reader.language);
  const [chosen, setChosen] = useState<ChosenStep | null>(null);
  const { busy, refused, tell } = useRecording(say.lost, () => {
    setChosen(null);
    done();
  });
  const stageName = (id: string) => view.stages.find((stage) => stage.id === id)?.name ?? id;
  return (
    <section className="automation" aria-label={say.title} data-stages>
      <h3>{say.title}</h3>
      <Lines
        lines={view.stages.map((stage) => ({
          key: stage.id,
          text: `${stage.name}: ${stateOf(stage, now, reader)}`,
          note: noteOf(stage, reader),
          flagged: stage.breached && stage.sentAt === null,
          act: (
            <>
              {stage.url ? (
                <button
                  type="button"
                  aria-label={say.openOf(stage.name)}
                  onClick={() => void router.open(stage.url ?? '')}
                >
                  {say.open}
                </button>
              ) : null}
              {stage.sentAt === null ? (
                <button
                  type="button"
                  aria-label={say.markSentOf(stage.name)}
                  onClick={() => setChosen({ kind: 'published', stage: stage.id })}
                >
                  {say.markSent}
                </button>
              ) : null}
            </>
          ),
        }))}
      />
      <div className="buttons">
        {view.asks.map((kind) => (
          <button key={kind} type="button" onClick={() => setChosen({ kind })}>
            {say.tell[kind]}
          </button>
        ))}
        <small className="subtle">{say.helper}</small>
      </div>
      {chosen ? (
        <StageForm
          {...reader}
          key={chosen.kind === 'published' ? chosen.stage : chosen.kind}
          title={
            chosen.kind === 'published' ? say.markSentOf(stageName(chosen.stage)) : say.tell[chosen.kind]
          }
          {...{ say, now, busy, refused }}
          record={(at) => void tell(eventOf(chosen, at), at)}
          cancel={() => setChosen(null)}
        />
      ) : null}
    </section>
  );
}

function eventOf(chosen: ChosenStep, at: number | null): RecordPayload['event'] {
  return chosen.kind === 'published' || at === null ? chosen : { ...chosen, at };
}

function stateOf({ dueAt, sentAt, breached, waitsFor }: StageView, now: number, reader: Reader): string {
  const say = stageTextsIn(reader.language);
  if (sentAt !== null) return (breached ? say.sentLate : say.sent)(formatMoment(sentAt, now, reader));
  if (dueAt !== null) return (breached ? say.overdue : say.due)(formatMoment(dueAt, now, reader));
  if (waitsFor === null) return '';
  return typeof waitsFor === 'string' ? say.waits[waitsFor] : say.waitsForStage(waitsFor.stage);
}

function noteOf({ to, clause, isDocument }: StageView, { language }: Reader): string {
  const say = stageTextsIn(language);
  return [to ? say.to(to) : '', clause, isDocument ? say.document : ''].filter(Boolean).join(' ');
}
