/** A contract by its name, with the clause it comes from; empty where it names none. */
export interface ContractLabel {
  name: string;
  clause: string;
}
