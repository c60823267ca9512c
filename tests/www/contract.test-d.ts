// Checked by tsc, never run: the types derived from the Rust code and the published contract say the same.

import type * as Contract from "./contract.d.ts";
import type * as Derived from "../../www/gouji.d.ts";

/** Assignable to each other, down to keys that may be absent: a key that one side lacks does not go unseen. */
type Same<A extends B, B extends C, C = A> = [Whole<A>, Whole<B>] extends [Whole<B>, Whole<A>]
  ? true
  : false;

type Whole<T> = T extends string | number | boolean | null | undefined
  ? T
  : { [Key in keyof T]-?: Whole<T[Key]> };

type True<T extends true> = T;

export type Checks = [
  True<Same<Derived.Severity, Contract.Severity>>,
  True<Same<Derived.Span, Contract.Span>>,
  True<Same<Derived.Coverage, Contract.Coverage>>,
  True<Same<Derived.Section, Contract.Section>>,
  True<Same<Derived.Tables, Contract.Tables>>,
  True<Same<Derived.Cell, Contract.Cell>>,
  True<Same<Derived.Row<"a" | "b">, Contract.Row<"a" | "b">>>,
  True<Same<Derived.Disclosure, Contract.Disclosure>>,
  True<Same<Derived.Applicant, Contract.Applicant>>,
  True<Same<Derived.RequestRow, Contract.RequestRow>>,
  True<Same<Derived.Requests, Contract.Requests>>,
  True<Same<Derived.ProceedingColumn, Contract.ProceedingColumn>>,
  True<Same<Derived.Proceedings, Contract.Proceedings>>,
  True<Same<Derived.TableName, Contract.TableName>>,
  True<Same<Derived.CellRef, Contract.CellRef>>,
  True<Same<Derived.Claim, Contract.Claim>>,
  True<Same<Derived.Place, Contract.Place>>,
  True<Same<Derived.Finding, Contract.Finding>>,
  True<Same<Derived.Term, Contract.Term>>,
  True<Same<Derived.Fix, Contract.Fix>>,
  True<Same<Derived.Edit, Contract.Edit>>,
  True<Same<Derived.Diagnosis, Contract.Diagnosis>>,
  True<Same<Derived.Outcome, Contract.Outcome>>,
];
