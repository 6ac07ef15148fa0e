import { useState } from 'react';
import type { Calendar, HolidaysAnswer } from '../../../src/contract/scheme';
import { FileButton } from '../../shared/file-button';
import { useEditing } from '../draft/editing';
import { invoke } from '../draft/use-checks';
import { RegionChoice } from './region-choice';
import { filterByRegion, listRegions } from './regions';

/** Where a calendar may come from: one the site shares, or the holidays of a calendar file. */
export function Sources({ name, calendar }: { name: string; calendar: Calendar }) {
  const { shared, say, set, reader } = useEditing();
  const [message, setMessage] = useState('');
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const [found, setFound] = useState<HolidaysAnswer | null>(null);
  const takeShared = (id: string) => {
    const calendarShared = shared.find((candidate) => candidate.id === id);
    if (calendarShared) set(['calendars', name], calendarShared.calendar);
  };
  const read = async (ics: string) => {
    const answer = await invoke('readHolidays', { ics }).catch(() => null);
    if (answer?.kind !== 'holidays') return setMessage(answer?.say ?? reader.words.lostAtOnce);
    if (listRegions(answer.holidays).length === 0) return takeDays(answer, answer.holidays);
    setFound(answer);
    setMessage('');
    setLeftOut([]);
  };
  const takeDays = (answer: HolidaysAnswer, days: HolidaysAnswer['holidays']) => {
    setFound(null);
    const dates = new Set(days.map(({ date }) => date));
    const otherHolidays = calendar.holidays.filter(
      (day) => !dates.has(typeof day === 'string' ? day : day.date),
    );
    set(['calendars', name, 'holidays'], [...otherHolidays, ...days]);
    setMessage(say.imported(days.length, answer.skipped + answer.holidays.length - days.length));
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
      {found ? (
        <RegionChoice
          regions={listRegions(found.holidays)}
          take={(chosen) => takeDays(found, filterByRegion(found.holidays, chosen))}
        />
      ) : null}
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
