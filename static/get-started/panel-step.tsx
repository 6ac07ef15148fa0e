import { useEffect, useState } from 'react';
import type { PinAnswer, RefusedAnswer } from '../../src/contract/start';
import { invoke } from './invoke';
import { type Project, Step } from './steps';
import type { StartTexts } from './texts';

interface Props {
  project: Project;
  marked: boolean;
  mark(on: boolean): void;
  say: StartTexts;
  lost: string;
  look(): void;
}

/** The panel on all issues of the project, put there with the administrator's rights; by hand where Jira refuses. */
export function PanelStep({ project, marked, mark, say: words, lost, look }: Props) {
  const { busy, trouble, pin } = usePinning(project.id, lost, look);
  const { panel: say } = words;
  const done = project.pinned || marked;
  return (
    <Step number={3} title={say.title} text={say.text} done={done} say={words}>
      {project.pinned ? <p>{say.pinned}</p> : null}
      {done ? null : (
        <button type="button" disabled={busy} onClick={() => void pin()}>
          {busy ? say.pinning : say.pin(project.name)}
        </button>
      )}
      <p role="alert" className="error">
        {trouble}
      </p>
      {project.pinned ? null : (
        <>
          <p className="subtle small">{say.byHand}</p>
          <label className="row">
            <input type="checkbox" checked={marked} onChange={({ target }) => mark(target.checked)} />
            {say.mark}
            <span className="hidden"> {say.title}</span>
          </label>
        </>
      )}
    </Step>
  );
}

const pollMs = 1_000;

/** Orders it, and asks after the task each second until it is done; leaving the page loses nothing. */
function usePinning(projectId: string, lost: string, look: () => void) {
  const [task, setTask] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState('');
  const handleAnswer = (answer: PinAnswer | RefusedAnswer | null) => {
    setTask(answer?.kind === 'pinning' ? answer.task : null);
    if (answer === null || answer.kind === 'refused') setTrouble(answer?.say ?? lost);
    if (answer?.kind === 'pinned') look();
  };
  const followAnswer = (question: Promise<PinAnswer | RefusedAnswer>) =>
    question.catch(() => null).then(handleAnswer);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another task is asked after
  useEffect(() => {
    if (task === null) return;
    const followPin = () => void followAnswer(invoke('followPin', { projectId, task }));
    followPin();
    const timer = setInterval(followPin, pollMs);
    return () => clearInterval(timer);
  }, [task]);
  const pin = async () => {
    setTrouble('');
    setAsking(true);
    await followAnswer(invoke('pinPanel', { projectId }));
    setAsking(false);
  };
  return { busy: asking || task !== null, trouble, pin };
}
