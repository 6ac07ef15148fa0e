import { useState } from 'react';
import { useEditing } from '../draft/editing';

/** Which regions' days of a file are taken; none is until it is ticked. */
export function RegionChoice({ regions, take }: { regions: string[]; take: (chosen: Set<string>) => void }) {
  const { say } = useEditing();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (region: string) => {
    const next = new Set(chosen);
    if (!next.delete(region)) next.add(region);
    setChosen(next);
  };
  return (
    <fieldset>
      <legend>{say.regions}</legend>
      {regions.map((region) => (
        <label key={region}>
          <input type="checkbox" checked={chosen.has(region)} onChange={() => toggle(region)} /> {region}
        </label>
      ))}
      <button type="button" onClick={() => take(new Set(chosen))}>
        {say.takeRegions}
      </button>
    </fieldset>
  );
}
