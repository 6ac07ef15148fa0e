import { useEffect, useState } from 'react';
import type { ServiceAnswer } from '../../src/contract/service';
import { Availability } from '../shared/service/availability';
import { availabilityTextsIn } from '../shared/service/texts';
import { useAnswer } from '../shared/use-answer';
import { useMutation } from '../shared/use-mutation';
import { invoke } from './ask-service';
import type { PageProps } from './invoke';
import { MaintenanceList } from './maintenance';
import { OutageList } from './outages';

/** Every client's service whose availability is accounted for. */
export function Services({ reader, say }: PageProps) {
  const { answer } = useAnswer(() => invoke('showServices'));
  const clients = answer !== null && answer !== 'lost' && answer.kind === 'services' ? answer.clients : [];
  return (
    <>
      {clients.map(({ id, name }) => (
        <ClientService key={id} client={id} name={name} reader={reader} say={say} />
      ))}
    </>
  );
}

function ClientService({ client, name, reader, say }: PageProps & { client: string; name: string }) {
  const [answer, setAnswer] = useState<ServiceAnswer | null>(null);
  const { trouble, run } = useMutation(reader);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once
  useEffect(() => {
    run(() => invoke('showService', { client })).then((answer) => answer && setAnswer(answer));
  }, []);
  const id = `service-${client}`;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{availabilityTextsIn(reader.language).availabilityOf(name)}</h2>
      {trouble ? <p role="alert">{trouble}</p> : null}
      {answer ? (
        <>
          <Availability
            view={{ ...answer.availability, upcoming: [] }}
            reader={{ ...reader, timeZone: answer.availability.timezone }}
          />
          <OutageList answer={answer} reader={reader} say={say} onSaved={setAnswer} />
          <MaintenanceList answer={answer} reader={reader} say={say} onSaved={setAnswer} />
        </>
      ) : null}
    </section>
  );
}
