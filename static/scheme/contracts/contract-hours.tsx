import { own } from '../../../src/common/own';
import { OneCalendar } from '../calendars/calendars';
import type { Path } from '../draft/draft';
import { idOf, useEditing } from '../draft/editing';
import { contractEditTextsIn } from '../draft/texts';
import type { Contract } from '../draft/use-contract-name';
import { ContractScope } from '../goals/contract-scope';

/** The calendars that a contract has of its own; each stands for the scheme's of the same name. */
export function ContractHours({ contract, path }: { contract: Contract; path: Path }) {
  const { reader, scheme, set } = useEditing();
  const words = contractEditTextsIn(reader.language);
  const ownCalendars = contract.calendars ?? {};
  const place = [...path, 'calendars'];
  const others = Object.entries(scheme.calendars).filter(([name]) => !own(ownCalendars, name));
  const remove = (name: string) => {
    const { [name]: _, ...rest } = ownCalendars;
    set(place, Object.keys(rest).length > 0 ? rest : undefined);
  };
  return (
    <section id={idOf(place)} tabIndex={-1} aria-label={words.hours}>
      <p className="subtle small">{words.hoursNote}</p>
      {Object.entries(ownCalendars).map(([name, calendar]) => (
        <ContractScope key={name} contract={contract} path={path}>
          <OneCalendar name={name} calendar={calendar} />
          <p>
            <button type="button" className="link" onClick={() => remove(name)}>
              {words.removeHours(name)}
            </button>
          </p>
        </ContractScope>
      ))}
      {others.map(([name, calendar]) => (
        <p key={name}>
          <button type="button" className="link" onClick={() => set([...place, name], calendar)}>
            {words.addHours(name)}
          </button>
        </p>
      ))}
    </section>
  );
}
