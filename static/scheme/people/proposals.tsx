import { useState } from 'react';
import type { SchemeAnswer } from '../../../src/contract/scheme';
import { ProposedFacts } from '../../shared/clients/proposed-facts';
import { proposalTextsIn } from '../../shared/clients/texts';
import { formatMoment } from '../../shared/time/moments';
import { useEditing, useHeld } from '../draft/editing';
import { ProposeForm } from './propose-form';
import './proposals.css';

type Proposal = SchemeAnswer['proposals'][number];

/** The clients that were proposed for this project, what became of them, and the form to propose another. */
export function Proposals({ answer }: { answer: SchemeAnswer }) {
  const { reader } = useEditing();
  const say = proposalTextsIn(reader.language);
  const [isOpen, setOpen] = useHeld('proposing', false);
  const [sent, setSent] = useState<Proposal[] | null>(null);
  const proposals = sent ?? answer.proposals;
  return (
    <div className="proposals">
      {proposals.length === 0 ? null : (
        <>
          <h4>{say.title}</h4>
          <ul className="versions">
            {proposals.map((proposal) => (
              <Line key={`${proposal.at} ${proposal.id}`} proposal={proposal} now={answer.now} />
            ))}
          </ul>
        </>
      )}
      {isOpen ? (
        <ProposeForm
          close={() => setOpen(false)}
          sent={(after) => {
            setSent(after);
            setOpen(false);
          }}
        />
      ) : (
        <p>
          <button type="button" onClick={() => setOpen(true)}>
            {say.propose}
          </button>
        </p>
      )}
    </div>
  );
}

function Line({ proposal, now }: { proposal: Proposal; now: number }) {
  const { reader } = useEditing();
  const say = proposalTextsIn(reader.language);
  const { name, at, decision } = proposal;
  const moment = (instant: number) => formatMoment(instant, now, reader);
  const standing = decision
    ? say[decision.outcome](decision.by, moment(decision.at))
    : say.waiting(moment(at));
  return (
    <li>
      <span className="line">
        <b>{name}</b>
        <ProposedFacts proposal={proposal} reader={reader} />
      </span>
      <span className="line">
        {standing}
        {decision?.reason ? <small>{decision.reason}</small> : null}
      </span>
    </li>
  );
}
