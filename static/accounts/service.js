import { makeInvoke } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Availability } from '../shared/availability';
import { stripWords } from '../shared/strip-words';
import { useDeed } from '../shared/use-deed';
import { MaintenanceList } from './maintenance';
import { OutageList } from './outages';
export const invoke = makeInvoke();
/** Every client's service whose availability is accounted for. */
export function Services({ reader, say }) {
  const [clients, setClients] = useState([]);
  useEffect(() => {
    invoke('showServices')
      .then((told) => told.kind === 'services' && setClients(told.clients))
      .catch(() => undefined);
  }, []);
  return _jsx(_Fragment, {
    children: clients.map(({ id, name }) =>
      _jsx(ClientService, { client: id, name: name, reader: reader, say: say }, id),
    ),
  });
}
function ClientService({ client, name, reader, say }) {
  const [answer, setAnswer] = useState(null);
  const { trouble, run } = useDeed(reader);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once
  useEffect(() => {
    run(() => invoke('showService', { client })).then((told) => told && setAnswer(told));
  }, []);
  const id = `service-${client}`;
  return _jsxs('section', {
    className: 'card',
    'aria-labelledby': id,
    children: [
      _jsx('h2', { id: id, children: stripWords(reader.locale).availabilityOf(name) }),
      trouble ? _jsx('p', { role: 'alert', children: trouble }) : null,
      answer
        ? _jsxs(_Fragment, {
            children: [
              _jsx(Availability, {
                view: { ...answer.availability, upcoming: [] },
                reader: { ...reader, timeZone: answer.availability.timezone },
              }),
              _jsx(OutageList, { answer: answer, reader: reader, say: say, told: setAnswer }),
              _jsx(MaintenanceList, { answer: answer, reader: reader, say: say, told: setAnswer }),
            ],
          })
        : null,
    ],
  });
}
