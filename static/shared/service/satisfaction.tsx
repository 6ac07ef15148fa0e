import { textIn } from '../../../src/common/local-text';
import type { SatisfactionView } from '../../../src/contract/summary';
import type { Reader } from '../reader';
import { Table } from '../table';
import { satisfactionTextsIn } from './texts';

/** How satisfied clients were: the average of the period with its count and margin, and of each month. */
export function Satisfaction({ view, reader }: { view: SatisfactionView; reader: Reader }) {
  const { language } = reader;
  const say = satisfactionTextsIn(language);
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const format = new Intl.DateTimeFormat(reader.locale, style);
  const voted = view.months.filter(({ average }) => average.count > 0);
  return (
    <section className="card" aria-labelledby="satisfaction">
      <h2 id="satisfaction">{say.title}</h2>
      <p>
        <b>{textIn(view.whole.say, language)}</b>
      </p>
      <p className="small subtle">{say.note}</p>
      {voted.length > 0 ? (
        <Table wide={say.title} columns={[say.month, say.average]}>
          {voted.map(({ month, average }) => (
            <tr key={month}>
              <th scope="row">{format.format(Date.parse(`${month}-15T00:00:00Z`))}</th>
              <td>{textIn(average.say, language)}</td>
            </tr>
          ))}
        </Table>
      ) : null}
    </section>
  );
}
