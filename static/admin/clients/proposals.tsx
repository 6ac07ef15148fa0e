import { type FormEvent, useState } from 'react';
import type { OpenProposalView } from '../../../src/contract/site/proposals';
import { ProposedFacts } from '../../shared/clients/proposed-facts';
import { proposalTextsIn } from '../../shared/clients/texts';
import { Field } from '../../shared/form/field';
import { formatMoment } from '../../shared/time/moments';
import { invoke, useAdmin, useAdminMutation } from '../fields/admin-context';

/** The clients that projects' administrators propose; nothing where none waits. */
export function Proposals() {
  const { site, reader } = useAdmin();
  const say = proposalTextsIn(reader.language);
  if (site.proposals.length === 0) return null;
  return (
    <>
      <h3>{say.title}</h3>
      <ul className="plain rows">
        {site.proposals.map((proposal) => (
          <Proposal key={`${proposal.projectId} ${proposal.id}`} proposal={proposal} />
        ))}
      </ul>
    </>
  );
}

function Proposal({ proposal }: { proposal: OpenProposalView }) {
  const { site, reader } = useAdmin();
  const say = proposalTextsIn(reader.language);
  const { busy, trouble, run } = useAdminMutation();
  const [isDeclining, setDeclining] = useState(false);
  const { id, projectId, name, project, by, at, joins } = proposal;
  const accept = () => void run(() => invoke('acceptProposal', { projectId, id }));
  const decline = (reason: string) => void run(() => invoke('declineProposal', { projectId, id, reason }));
  return (
    <li>
      <span className="line">
        <b>{name}</b>
        <small className="subtle">{say.proposedBy(by, project, formatMoment(at, site.now, reader))}</small>
        <ProposedFacts proposal={proposal} reader={reader} />
        {joins === null ? null : <small>{say.joins(joins, project)}</small>}
      </span>
      <button type="button" disabled={busy} onClick={accept}>
        {say.accept}
        <span className="hidden"> {name}</span>
      </button>
      <button
        type="button"
        className="subtle"
        aria-expanded={isDeclining}
        onClick={() => setDeclining(!isDeclining)}
      >
        {say.decline}
        <span className="hidden"> {name}</span>
      </button>
      {isDeclining ? <DeclineForm busy={busy} decline={decline} /> : null}
      <p role="alert" className="error">
        {trouble}
      </p>
    </li>
  );
}

function DeclineForm({ busy, decline }: { busy: boolean; decline(reason: string): void }) {
  const { reader } = useAdmin();
  const say = proposalTextsIn(reader.language);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decline(reason);
  };
  return (
    <form className="form" aria-label={say.sendDecline} onSubmit={submit}>
      <Field label={say.reason}>
        {(input) => (
          <input
            {...input}
            value={reason}
            required
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <button type="submit" disabled={busy || reason.trim() === ''}>
        {say.sendDecline}
      </button>
    </form>
  );
}
