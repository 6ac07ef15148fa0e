import { Answered } from '../shared/answers/answered';
import { LostLine } from '../shared/answers/lost-line';
import { useAnswer } from '../shared/answers/use-answer';
import { Availability } from '../shared/service/availability';
import { availabilityTextsIn } from '../shared/service/texts';
import { invoke } from './ask-service';
import type { PageProps } from './invoke';
import { MaintenanceList } from './maintenance';
import { OutageList } from './outages';

/** Every client's service whose availability is accounted for. */
export function Services({ reader, say }: PageProps) {
  const { answer, again } = useAnswer(() => invoke('showServices'));
  if (answer === 'lost') return <LostLine words={reader.words} again={again} />;
  const clients = answer !== null && answer.kind === 'services' ? answer.clients : [];
  return (
    <>
      {clients.map(({ id, name }) => (
        <ClientService key={id} client={id} name={name} reader={reader} say={say} />
      ))}
    </>
  );
}

function ClientService({ client, name, reader, say }: PageProps & { client: string; name: string }) {
  const loaded = useAnswer(() => invoke('showService', { client }), client);
  const id = `service-${client}`;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{availabilityTextsIn(reader.language).availabilityOf(name)}</h2>
      <Answered
        {...loaded}
        reader={reader}
        loading={availabilityTextsIn(reader.language).availabilityOf(name)}
      >
        {(answer) => (
          <>
            <Availability
              view={{ ...answer.availability, upcoming: [] }}
              reader={{ ...reader, timeZone: answer.availability.timezone }}
            />
            <OutageList {...{ answer, reader, say }} onSaved={loaded.replace} />
            <MaintenanceList {...{ answer, reader, say }} onSaved={loaded.replace} />
          </>
        )}
      </Answered>
    </section>
  );
}
