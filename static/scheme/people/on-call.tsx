import { createRota, Rota } from '../automation/rota';
import { useEditing } from '../draft/editing';
import { automationTextsIn } from '../draft/texts';
import { Tick } from '../fields/automation-fields';
import { Card } from '../fields/card';

const place = ['automation', 'intake'];

/** Who is told of a new issue, and to whom it is given, by the hour. */
export function OnCall() {
  const { scheme, reader } = useEditing();
  const words = automationTextsIn(reader.language);
  return (
    <Card id="on-call" title={words.onCall}>
      <Tick label={words.tells} path={[...place, 'rota']} on={createRota(Object.keys(scheme.calendars))} />
      {scheme.automation?.intake?.rota ? <Rota words={words} /> : null}
      <Tick label={words.watches} path={[...place, 'managerWatches']} on={true} />
    </Card>
  );
}
