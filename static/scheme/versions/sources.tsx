import { useState } from 'react';
import type { Calendar } from '../../../src/contract/scheme';
import { FileButton } from '../../shared/file-button';
import { useEditing } from '../draft/editing';
import { invoke } from '../preview/use-checks';

/** Where a calendar may come from: one the site shares, or the holidays of a calendar file. */
export function Sources({ name, calendar }: { name: string; calendar: Calendar }) {
  const { shared, say, set, reader } = useEditing();
  const [told, setTold] = useState('');
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const take = (id: string) => {
    const found = shared.find((one) => one.id === id);
    if (found) set(['calendars', name], found.calendar);
  };
  const read = async (ics: string) => {
    const answer = await invoke('readHolidays', { ics }).catch(() => null);
    if (answer?.kind !== 'holidays') return setTold(answer?.say ?? reader.words.lostAtOnce);
    const dates = new Set(answer.holidays.map(({ date }) => date));
    const kept = calendar.holidays.filter((day) => !dates.has(typeof day === 'string' ? day : day.date));
    set(['calendars', name, 'holidays'], [...kept, ...answer.holidays]);
    setTold(say.imported(answer.holidays.length, answer.skipped));
    setLeftOut(answer.leftOut);
  };
  return (
    <div className="sources">
      {shared.length > 0 ? (
        <label className="rule">
          <span>{say.takeShared}</span>
          <select value="" onChange={({ target }) => take(target.value)}>
            <option value="">{say.choose}</option>
            {shared.map(({ id, name: words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <FileButton
        words={say.importIcs}
        accept=".ics,.csv,.txt,text/calendar,text/csv,text/plain"
        take={(text) => void read(text)}
      />
      <small role="status" className="subtle">
        {told}
      </small>
      {leftOut.length > 0 ? (
        <ul className="small subtle">
          {leftOut.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
