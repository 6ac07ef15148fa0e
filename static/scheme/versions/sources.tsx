import { useState } from 'react';
import type { Calendar } from '../../../src/contract/scheme';
import { FileButton } from '../../shared/file-button';
import { useEditing } from '../draft/editing';
import { invoke } from '../preview/use-checks';

/** Where a calendar may come from: one the site shares, or the holidays of a calendar file. */
export function Sources({ name, calendar }: { name: string; calendar: Calendar }) {
  const { shared, say, set, reader } = useEditing();
  const [message, setMessage] = useState('');
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const takeShared = (id: string) => {
    const calendarShared = shared.find((candidate) => candidate.id === id);
    if (calendarShared) set(['calendars', name], calendarShared.calendar);
  };
  const read = async (ics: string) => {
    const answer = await invoke('readHolidays', { ics }).catch(() => null);
    if (answer?.kind !== 'holidays') return setMessage(answer?.say ?? reader.words.lostAtOnce);
    const dates = new Set(answer.holidays.map(({ date }) => date));
    const otherHolidays = calendar.holidays.filter(
      (day) => !dates.has(typeof day === 'string' ? day : day.date),
    );
    set(['calendars', name, 'holidays'], [...otherHolidays, ...answer.holidays]);
    setMessage(say.imported(answer.holidays.length, answer.skipped));
    setLeftOut(answer.leftOut);
  };
  return (
    <div className="sources">
      {shared.length > 0 ? (
        <label className="rule">
          <span>{say.takeShared}</span>
          <select value="" onChange={({ target }) => takeShared(target.value)}>
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
        {message}
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
