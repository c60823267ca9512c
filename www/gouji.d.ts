// Written by a test of src/wire/types.rs from the Rust types; UPDATE=1 cargo test rewrites it.

/**
 * How much a finding matters.
 */
export type Severity = "error" | "warning" | "info";

/**
 * A half-open range.
 */
export type Span = { 
/**
 * Where it begins.
 */
start: number, 
/**
 * Where it ends; the first unit that does not belong to it.
 */
end: number, };

/**
 * An exact number, on the wire a plain one.
 */
export type Figure = number;

/**
 * All there is to say about one report.
 */
export type Outcome = { 
/**
 * Names this shape.
 */
schema: "gouji/1", 
/**
 * What was handed in.
 */
source: Source, 
/**
 * The report's title.
 */
title: string | null, 
/**
 * The body whose report it is.
 */
agency: string | null, 
/**
 * The year that the report is about (报告年度).
 */
year: number | null, 
/**
 * ISO date, where the page states one.
 */
published: string | null, 
/**
 * The official format that the tables follow.
 */
format: "2019" | "2021" | null, 
/**
 * Always six, in official order.
 */
sections: Array<Section>, 
/**
 * The three tables.
 */
tables: Tables, 
/**
 * Numbers that the prose states.
 */
claims: Array<Claim>, 
/**
 * In reading order.
 */
findings: Array<Finding>, 
/**
 * Smallest sets of cell changes that would satisfy every arithmetic relation; best first.
 */
diagnoses: Array<Diagnosis>, 
/**
 * How many findings of each severity.
 */
counts: Counts, 
/**
 * What was checked and what was not.
 */
coverage: Coverage, 
/**
 * What the user's settings did; only where there are any.
 */
choices?: Choices, };

/**
 * What was handed in.
 */
export type Source = { 
/**
 * What kind of thing it is.
 */
kind: "html" | "text" | "docx" | "xlsx" | "pdf", 
/**
 * How the tables stood in the input.
 */
layout: "html" | "pipes" | "markdown" | "tabs" | "cell-per-line" | "spaces" | "none", 
/**
 * What the spans count.
 */
offsets: "utf16" | "utf8", 
/**
 * Length of what the offsets point into.
 */
length: number, 
/**
 * Only where the input was no text.
 */
text?: string, };

/**
 * One of the six parts that the format prescribes.
 */
export type Section = { 
/**
 * 1 to 6.
 */
number: 1 | 2 | 3 | 4 | 5 | 6, 
/**
 * Heading as written, or null where the report lacks it.
 */
heading: string | null, 
/**
 * Where the heading stands.
 */
span: Span | null, };

/**
 * The three tables.
 */
export type Tables = { 
/**
 * 主动公开政府信息情况.
 */
disclosure: Disclosure | null, 
/**
 * 收到和处理政府信息公开申请情况.
 */
requests: Requests | null, 
/**
 * 政府信息公开行政复议、行政诉讼情况.
 */
proceedings: Proceedings | null, };

/**
 * A cell as read. A blank is not a zero.
 */
export type Cell = { 
/**
 * A number only where one is written.
 */
value: Figure | null, 
/**
 * As written, trimmed.
 */
text: string, 
/**
 * What stands there.
 */
state: "number" | "zero-word" | "blank" | "dash" | "slash" | "text" | "missing", 
/**
 * Where.
 */
span: Span | null, };

/**
 * 表二.
 */
export type Disclosure = { 
/**
 * From its first cell to its last.
 */
span: Span, 
/**
 * By row and column; rows and columns of the other format are absent.
 */
rows: DisclosureRows, };

/**
 * 表三.
 */
export type Requests = { 
/**
 * From its first cell to its last.
 */
span: Span, 
/**
 * By row and column.
 */
rows: Partial<Record<RequestRow, Row<Applicant>>>, };

/**
 * 表四.
 */
export type Proceedings = { 
/**
 * From its first cell to its last.
 */
span: Span, 
/**
 * By row and column.
 */
rows: Record<ProceedingRow, Row<ProceedingColumn>>, };

/**
 * A cell of the form.
 */
export type CellRef = { 
/**
 * Which table.
 */
table: TableName, 
/**
 * Key of the row.
 */
row: string, 
/**
 * Key of the column.
 */
column: string, };

/**
 * A number that the prose states.
 */
export type Claim = { 
/**
 * What the number is said to be.
 */
about: string | null, 
/**
 * The number.
 */
value: Figure, 
/**
 * Where it stands.
 */
span: Span, 
/**
 * Whether the table or the other prose agrees; null where it could not be told.
 */
agrees: boolean | null, };

/**
 * Where to look.
 */
export type Place = { 
/**
 * Leads a person there.
 */
words: string, 
/**
 * Where it stands in the input.
 */
span: Span | null, } & ({ "kind": "cell" } & CellRef | { "kind": "table", 
/**
 * Which.
 */
table: TableName, } | { "kind": "section", 
/**
 * 1 to 6.
 */
section: number, } | { "kind": "text" } | { "kind": "document" });

/**
 * One place where the report does not hold to a rule.
 */
export type Finding = { 
/**
 * Stable id of the rule.
 */
rule: string, 
/**
 * What an ignore names it by: it stays the same when something else is changed.
 */
key?: string, 
/**
 * How much it matters.
 */
severity: Severity, 
/**
 * One sentence that can be read alone.
 */
message: string, 
/**
 * The best place first; never empty.
 */
at: Array<Place>, 
/**
 * For arithmetic rules: the relation that does not hold.
 */
relation: Relation | null, 
/**
 * Best first; may be empty.
 */
fixes: Array<Fix>, 
/**
 * The official text behind the rule; null where it is a heuristic.
 */
basis: Basis | null, };

/**
 * What the user's settings did.
 */
export type Choices = { 
/**
 * Rules that are told at another level, or not at all.
 */
levels: Array<ChosenLevel>, 
/**
 * Findings that were left out.
 */
ignored: Array<Ignored>, 
/**
 * Ignores that no finding answers to any more.
 */
unmatched: Array<Ignore>, };

/**
 * A rule that is told at another level, or not at all.
 */
export type ChosenLevel = { 
/**
 * The rule's id.
 */
rule: string, 
/**
 * How it is told.
 */
level: "off" | "error" | "warning" | "info", };

/**
 * A finding that was left out.
 */
export type Ignored = { 
/**
 * The finding.
 */
finding: Finding, 
/**
 * Why, in the user's words.
 */
reason: string, };

/**
 * A wish to leave a finding out.
 */
export type Ignore = { 
/**
 * The rule's id.
 */
rule: string, 
/**
 * Why, in the user's words.
 */
reason: string, 
/**
 * Which finding of the rule: its `key`.
 */
key: string, };

/**
 * A relation with its numbers.
 */
export type Relation = { 
/**
 * What is added up on one side.
 */
left: Array<Term>, 
/**
 * What is added up on the other.
 */
right: Array<Term>, 
/**
 * Left less right.
 */
difference: Figure, };

/**
 * One number of a relation.
 */
export type Term = { 
/**
 * What it is.
 */
words: string, 
/**
 * The number as read.
 */
value: Figure | null, 
/**
 * The cell it stands in.
 */
cell: CellRef | null, };

/**
 * A change that would settle a finding.
 */
export type Fix = { 
/**
 * What it does, in words.
 */
label: string, 
/**
 * Whether it cannot change what the report says.
 */
safe: boolean, 
/**
 * The changes.
 */
edits: Array<Edit>, };

/**
 * One change.
 */
export type Edit = { "kind": "cell", 
/**
 * What stands there.
 */
from: Figure | null, 
/**
 * What should.
 */
to: Figure, 
/**
 * Where.
 */
span: Span | null, 
/**
 * Which table.
 */
table: TableName, 
/**
 * Key of the row.
 */
row: string, 
/**
 * Key of the column.
 */
column: string, } | { "kind": "text", 
/**
 * Where.
 */
span: Span, 
/**
 * What should stand there.
 */
text: string, };

/**
 * The official text behind a rule.
 */
export type Basis = { 
/**
 * The document.
 */
document: string, 
/**
 * The clause in it.
 */
clause: string, };

/**
 * A smallest set of changes after which every relation holds.
 */
export type Diagnosis = { 
/**
 * Cells to change.
 */
changes: Array<Change>, 
/**
 * Indices into the findings that vanish with it.
 */
explains: Array<number>, 
/**
 * Explanations of the same fault have the same number.
 */
fault?: number, 
/**
 * How many relations hold with it that do not, or cannot be told, without.
 */
settles?: number, 
/**
 * The slip that would produce it.
 */
slip: "transposed-digits" | "missing-digit" | "extra-digit" | "wrong-digit" | "sign" | "shifted-columns" | "split-number" | "stale-total" | "blank-cell" | "unknown", };

/**
 * A cell and the value that it should have.
 */
export type Change = { 
/**
 * What stands there.
 */
from: Figure | null, 
/**
 * What should.
 */
to: Figure, 
/**
 * Which table.
 */
table: TableName, 
/**
 * Key of the row.
 */
row: string, 
/**
 * Key of the column.
 */
column: string, };

/**
 * How many findings of each severity.
 */
export type Counts = { 
/**
 * Errors.
 */
error: number, 
/**
 * Warnings.
 */
warning: number, 
/**
 * Infos.
 */
info: number, };

/**
 * What was checked and what was not.
 */
export type Coverage = { 
/**
 * Value cells.
 */
cells: CellCoverage, 
/**
 * Arithmetic relations.
 */
relations: RelationCoverage, 
/**
 * Rules that could not be applied to this input.
 */
notAssessable: Array<NotAssessable>, };

/**
 * How many value cells were read.
 */
export type CellCoverage = { 
/**
 * That the format prescribes.
 */
expected: number, 
/**
 * That were found and could be read.
 */
read: number, };

/**
 * How many relations were checked.
 */
export type RelationCoverage = { 
/**
 * That the format implies.
 */
expected: number, 
/**
 * That could be evaluated.
 */
checked: number, 
/**
 * That hold.
 */
held: number, };

/**
 * A rule that could not be applied, or not everywhere.
 */
export type NotAssessable = { 
/**
 * Id of the rule.
 */
rule: string, 
/**
 * Why, in plain words.
 */
reason: string, 
/**
 * Where.
 */
at: Array<Place>, };

/**
 * The report's words as a person would read them, for showing them with marks.
 *
 * Not part of the outcome: it is asked for by those who show the text.
 */
export type Reading = { 
/**
 * In reading order.
 */
blocks: Array<ReadingBlock>, };

/**
 * A piece of the reading.
 */
export type ReadingBlock = { "kind": "paragraph", 
/**
 * The level of a heading (1 to 6), or 0.
 */
level: number, 
/**
 * Its words.
 */
runs: Array<Run>, } | { "kind": "table", 
/**
 * Its rows.
 */
rows: Array<Array<ReadingCell>>, } | { "kind": "picture" };

/**
 * A cell of a table as it was pasted.
 */
export type ReadingCell = { 
/**
 * Its words.
 */
runs: Array<Run>, 
/**
 * Rows it covers.
 */
rowSpan: number, 
/**
 * Columns it covers.
 */
columnSpan: number, };

/**
 * Words that stand together in the input.
 */
export type Run = { 
/**
 * The words.
 */
text: string, 
/**
 * Where they stand. Of the same length as the words, unless they were written in another way
 * (`&nbsp;`); then they are marked as a whole or not at all.
 */
span: Span, };

/**
 * An official format, for drawing its form.
 */
export type Form = { 
/**
 * Which.
 */
edition: "2019" | "2021", 
/**
 * Figure of the document that issued it.
 */
document: string, 
/**
 * The six headings.
 */
sections: Array<string>, 
/**
 * The three tables.
 */
tables: Array<FormTable>, };

/**
 * A table of the form.
 */
export type FormTable = { 
/**
 * Which.
 */
name: TableName, 
/**
 * "表三".
 */
caption: string, 
/**
 * Parts with a header of their own; one, but for 表二.
 */
groups: Array<FormGroup>, 
/**
 * Sums that must agree.
 */
relations: Array<FormRelation>, };

/**
 * A part of a table with a header of its own.
 */
export type FormGroup = { 
/**
 * "第二十条第(一)项", or null.
 */
caption: string | null, 
/**
 * Its columns.
 */
columns: Array<FormLine>, 
/**
 * Its rows.
 */
rows: Array<FormLine>, };

/**
 * A row or column of the form, perhaps with others under it.
 */
export type FormLine = { 
/**
 * Its key, or null where it only holds others.
 */
key: string | null, 
/**
 * Its official label, with the ordinal.
 */
label: string, 
/**
 * Those under it.
 */
lines: Array<FormLine>, };

/**
 * Two sums that must be equal.
 */
export type FormRelation = { 
/**
 * The rule that checks it.
 */
rule: string, 
/**
 * One side.
 */
left: Array<CellRef>, 
/**
 * The other.
 */
right: Array<CellRef>, };

/**
 * A rule in brief.
 */
export type RuleSummary = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it demands.
 */
title: string, 
/**
 * The most it can say.
 */
severity: Severity, 
/**
 * The official text behind it; null where it is a heuristic.
 */
basis: Basis | null, };

/**
 * A letter, by its parts.
 */
export type Note = { 
/**
 * 关于《…》的核对意见.
 */
title: string, 
/**
 * Whom it is for.
 */
to: string, 
/**
 * What was checked, and how much was found.
 */
opening: string, 
/**
 * By the section of the report, in its order; only those with items.
 */
sections: Array<NoteSection>, 
/**
 * What could not be checked, and why.
 */
unchecked: Array<string>, 
/**
 * What the reader should know of it.
 */
closing: string, };

/**
 * What there is to say about a section of the report.
 */
export type NoteSection = { 
/**
 * "三、收到和处理政府信息公开申请情况"; "标题与落款" and "全文" where it is none of the six.
 */
heading: string, 
/**
 * What stands first comes first, but that one wrong cell that explains several findings goes before.
 */
items: Array<NoteItem>, };

/**
 * One thing to correct.
 */
export type NoteItem = { 
/**
 * Its number in the letter.
 */
number: number, 
/**
 * How much it matters.
 */
weight: "必须改" | "请核对" | "提示", 
/**
 * Where it is.
 */
place: string, 
/**
 * What stands there (现状).
 */
stands: string, 
/**
 * What should (建议).
 */
should: string, 
/**
 * The official texts behind it, or 经验规则 (依据).
 */
basis: string, 
/**
 * Ids of the rules.
 */
rule: string, };

export type TableName = "disclosure" | "requests" | "proceedings";

export type Row<Column extends string> = Record<Column, Cell>;

export type Applicant = "natural" | "business" | "research" | "nonprofit" | "legal" | "other" | "total";

export type RequestRow = "newReceived" | "carriedIn" | "granted" | "partlyGranted" | "denied.stateSecret" | "denied.otherLaw" | "denied.securityStability" | "denied.thirdParty" | "denied.internalAffairs" | "denied.process" | "denied.enforcementFile" | "denied.administrativeInquiry" | "unavailable.notHeld" | "unavailable.needsCreation" | "unavailable.stillUnclear" | "notProcessed.petition" | "notProcessed.repeated" | "notProcessed.publication" | "notProcessed.excessive" | "notProcessed.reconfirmation" | "other.notCorrected" | "other.feeUnpaid" | "other.other" | "outcomeTotal" | "carriedOut" | "other";

export type ProceedingRow = "review" | "litigationDirect" | "litigationAfterReview";

export type ProceedingColumn = "upheld" | "corrected" | "other" | "pending" | "total";

export type DisclosureRows = {
  regulations?: Partial<Row<"issued" | "repealed" | "inForce" | "created" | "disclosed" | "totalPublic">>;
  normativeDocuments?: Partial<Row<"issued" | "repealed" | "inForce" | "created" | "disclosed" | "totalPublic">>;
  licensing?: Partial<Row<"decisions" | "previousItems" | "change">>;
  penalties?: Partial<Row<"decisions" | "previousItems" | "change">>;
  coercion?: Partial<Row<"decisions" | "previousItems" | "change">>;
  fees?: Partial<Row<"amount" | "previousItems" | "change">>;
  otherServices?: Partial<Row<"previousItems" | "change" | "decisions">>;
  procurement?: Partial<Row<"items" | "amount">>;
};
