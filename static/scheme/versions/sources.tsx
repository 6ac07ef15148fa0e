import { useState } from 'react';
import type { Calendar, HolidaysAnswer } from '../../../src/contract/scheme';
import { daysOf } from '../../shared/import-days/choice';
import { ImportDays } from '../../shared/import-days/import-days';
import { useEditing } from '../draft/editing';
import { invoke } from '../draft/use-checks';

/** Where a calendar may come from: one the site shares, or the holidays of a calendar file or of a pasted list. */
export function Sources({ name, calendar }: { name: string; calendar: Calendar }) {
  const { shared, say, set, reader } = useEditing();
  const [message, setMessage] = useState('');
  const takeShared = (id: string) => {
    const calendarShared = shared.find((candidate) => candidate.id === id);
    if (calendarShared) set(['calendars', name], calendarShared.calendar);
  };
  const read = async (ics: string) => {
    const answer = await invoke('readHolidays', { ics }).catch(() => null);
    setMessage(answer?.kind === 'holidays' ? '' : (answer?.say ?? reader.words.lostOnce));
    return answer?.kind === 'holidays' ? answer : null;
  };
  const take = (answer: HolidaysAnswer, lines: ReadonlySet<number>) => {
    const days = daysOf(answer, lines);
    const dates = new Set(days.map(({ date }) => date));
    const otherHolidays = calendar.holidays.filter(
      (day) => !dates.has(typeof day === 'string' ? day : day.date),
    );
    set(['calendars', name, 'holidays'], [...otherHolidays, ...days]);
    setMessage(say.imported(days.length, answer.entries.length + answer.broken.length - lines.size));
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
      <ImportDays reader={reader} words={say.importIcs} read={read} take={take} />
      <small role="status" className="subtle">
        {message}
      </small>
    </div>
  );
}
