import { useState } from 'react';
import type { FindingView } from '../../../src/contract/scheme';
import { focusLater, idOf, useEditing, useFormerValue } from '../draft/editing';
import { contractEditTextsIn } from '../draft/texts';
import type { Contract } from '../draft/use-contract-name';
import { Card } from '../fields/card';
import { ContractBody } from './contract-card';
import { createContract, moveItem } from './contract-edits';
import './contracts.css';
import { useContractName } from '../draft/use-contract-name';

const place = ['contracts'];

/** The contracts in their order: the first that an issue falls under judges it. */
export function Contracts({ findings }: { findings: FindingView[] }) {
  const { scheme, reader } = useEditing();
  const words = contractEditTextsIn(reader.language);
  const order = useOrder();
  const contracts = scheme.contracts ?? [];
  return (
    <Card id="contracts" title={words.title}>
      <p className="subtle small">{contracts.length > 0 ? words.note : words.none}</p>
      <ol className="contracts">
        {contracts.map((contract, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the id of a new contract is typed, and its place is what the draft knows it by
          <li key={nth}>
            <ContractItem contract={contract} nth={nth} order={order} findings={findings} />
          </li>
        ))}
      </ol>
      <p className="subtle small" role="status">
        {order.said}
      </p>
      <p>
        <button type="button" id={idOf(place)} onClick={order.add}>
          {words.add}
        </button>
      </p>
    </Card>
  );
}

interface ItemProps {
  contract: Contract;
  nth: number;
  order: ReturnType<typeof useOrder>;
  findings: FindingView[];
}

function ContractItem({ contract, nth, order, findings }: ItemProps) {
  const { changed } = useFormerValue([...place, nth]);
  return (
    <article
      className={changed ? 'contract changed' : 'contract'}
      id={idOf([...place, nth])}
      tabIndex={-1}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        order.drop(nth);
      }}
    >
      <Head contract={contract} nth={nth} order={order} />
      <ContractBody
        contract={contract}
        nth={nth}
        findings={findings.filter(({ path }) => `${path}.`.startsWith(`contracts.${nth}.`))}
        isOpen={order.open === nth}
        toggle={(isOpen) => order.toggle(nth, isOpen)}
      />
    </article>
  );
}

function Head({ contract, nth, order }: Omit<ItemProps, 'findings'>) {
  const { scheme, reader } = useEditing();
  const words = contractEditTextsIn(reader.language);
  const name = useContractName()(contract);
  const last = scheme.contracts.length - 1;
  return (
    <header>
      <span
        className="handle"
        title={words.drag}
        aria-hidden="true"
        draggable
        onDragStart={({ dataTransfer }) => {
          dataTransfer.setData('text/plain', name);
          dataTransfer.effectAllowed = 'move';
          order.drag(nth);
        }}
      >
        ⠿
      </span>
      <h4>{name}</h4>
      <code className="subtle">{contract.id}</code>
      {nth > 0 ? (
        <button type="button" className="link" id={upId(nth)} onClick={() => order.move(nth, nth - 1)}>
          {words.up(name)}
        </button>
      ) : null}
      {nth < last ? (
        <button type="button" className="link" onClick={() => order.move(nth, nth + 1)}>
          {words.down(name)}
        </button>
      ) : null}
      <button type="button" className="link" onClick={() => order.remove(nth)}>
        {words.remove(name)}
      </button>
    </header>
  );
}

const upId = (nth: number) => idOf([...place, nth, 'up']);

/** What is done to the list; the card that is open stays open where it is moved, and hands go with it. */
function useOrder() {
  const { scheme, reader, set } = useEditing();
  const words = contractEditTextsIn(reader.language);
  const nameOf = useContractName();
  const [open, setOpen] = useState<number | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [announcement, setSaid] = useState('');
  const contracts = scheme.contracts ?? [];
  const move = (from: number, to: number) => {
    const contract = contracts[from];
    if (!contract || from === to) return;
    set(place, moveItem(contracts, from, to));
    setOpen(open === null ? null : (moveItem([...contracts.keys()], from, to).indexOf(open) ?? null));
    setSaid(words.moved(nameOf(contract), to + 1, contracts.length));
    focusLater([...place, to]);
  };
  return {
    ...{ open, said: announcement, move, drag: setDragged },
    toggle: (nth: number, isOpen: boolean) =>
      setOpen((shown) => (isOpen ? nth : shown === nth ? null : shown)),
    drop(to: number) {
      if (dragged !== null) move(dragged, to);
      setDragged(null);
    },
    add() {
      set(place, [
        ...contracts,
        createContract(contracts, (nth, language) => contractEditTextsIn(language).newName(nth)),
      ]);
      setOpen(contracts.length);
      focusLater([...place, contracts.length]);
    },
    remove(nth: number) {
      set([...place, nth], undefined);
      setOpen(null);
      focusLater(place);
    },
  };
}
