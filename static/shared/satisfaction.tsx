import type { Satisfaction as SatisfactionView } from '../../src/contract/summary';
import type { Reader } from './reader';
import { Scroll } from './scroll';

const words = {
  en: {
    title: 'Satisfaction',
    note: 'Votes from 1 to 5, given once an issue was closed; ± is the 95 % margin, from two votes on.',
    month: 'Month closed',
    average: 'Average',
  },
  fr: {
    title: 'Satisfaction',
    note: 'Des votes de 1 à 5, donnés une fois le ticket fermé\u00a0; ± est la marge à 95 %, dès deux votes.',
    month: 'Mois de fermeture',
    average: 'Moyenne',
  },
};

/** How satisfied clients were: the average of the period with its count and margin, and of each month. */
export function Satisfaction({ view, reader }: { view: SatisfactionView; reader: Reader }) {
  const language = reader.locale.startsWith('fr') ? 'fr' : 'en';
  const say = words[language];
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const format = new Intl.DateTimeFormat(reader.locale, style);
  const voted = view.months.filter(({ average }) => average.count > 0);
  return (
    <section className="card" aria-labelledby="satisfaction">
      <h2 id="satisfaction">{say.title}</h2>
      <p>
        <b>{view.whole.say[language]}</b>
      </p>
      <p className="small subtle">{say.note}</p>
      {voted.length > 0 ? (
        <Scroll name={say.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say.month}</th>
                <th scope="col">{say.average}</th>
              </tr>
            </thead>
            <tbody>
              {voted.map(({ month, average }) => (
                <tr key={month}>
                  <th scope="row">{format.format(Date.parse(`${month}-15T00:00:00Z`))}</th>
                  <td>{average.say[language]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ) : null}
    </section>
  );
}
