import { isMigrated, metadataOf } from "../connector/connector.ts";
import { irregularity } from "../connector/reading.ts";
import type { SurveyedConnector } from "../connector/survey.ts";
import { nearest } from "../text/nearest.ts";
import { compareText } from "../text/order.ts";
import { printable, shortened } from "../text/printable.ts";
import { counted } from "../text/words.ts";
import type { QueryFailure } from "./failure.ts";
import type { Query } from "./query.ts";

/** The longest text of a failure; keys of metadata stand in some. */
const MAX_MESSAGE = 300;

/** What a list is narrowed to. Of several values of one filter any may match; of several filters, and queries, all must. */
export interface Filters {
  names: readonly string[];
  languages: readonly string[];
  supportLevels: readonly string[];
  /** The names of the connectors that a branch modifies; absent where that does not matter. */
  modified?: ReadonlySet<string>;
  /** Whether a base image is declared; absent where that does not matter. */
  migrated?: boolean;
  queries: readonly { text: string; query: Query }[];
}

/** The connectors that match, in their order, and sentences on what was misspelt or could not be told. */
export interface Selection {
  selected: SurveyedConnector[];
  notes: string[];
}

/** Narrows a list. A filter that matches nothing leaves nothing, and a connector that a filter cannot judge does not match. */
export function filterConnectors(all: readonly SurveyedConnector[], filters: Filters): Selection {
  const { names, languages, supportLevels, modified, migrated, queries } = filters;
  const notes: string[] = [];
  let left = [...all];
  const oneOf = (wanted: readonly string[], what: string, textOf: (one: SurveyedConnector) => string | undefined) => {
    if (wanted.length === 0) return;
    const known = new Set(all.flatMap((one) => textOf(one) ?? []));
    notes.push(...wanted.filter((value) => !known.has(value)).map((value) => notFound(what, value, known)));
    left = left.filter((one) => wanted.includes(textOf(one) ?? ""));
  };

  oneOf(names, "name", ({ name }) => name);
  oneOf(languages, "language", ({ language }) => language);
  if (modified) left = left.filter(({ name }) => modified.has(name));
  const unread = left.flatMap(unreadMetadata);
  if (unread.length > 0) notes.push(unreadNote(unread, supportLevels.length > 0 || migrated !== undefined));
  oneOf(supportLevels, "support level", (one) => metadataOf(one)?.supportLevel?.text);
  if (migrated !== undefined) left = left.filter((one) => isMigrated(one) === migrated);
  for (const { text, query } of queries) {
    const results = left.map((connector) => ({ connector, result: answer(query, connector) }));
    const failures = results.flatMap(({ connector, result }) =>
      typeof result === "boolean" ? [] : [{ name: connector.name, failure: result }],
    );
    if (failures.length > 0) notes.push(failureNote(text, failures, left.length));
    left = results.flatMap(({ connector, result }) => (result === true ? [connector] : []));
  }
  return { selected: left, notes };
}

function answer(query: Query, { metadata }: SurveyedConnector): boolean | QueryFailure | "unread" {
  if (metadata.kind !== "valid" && metadata.kind !== "invalid") return "unread";
  const match = query.matches(metadata.file.text);
  return match.ok ? match.matches : match.failure;
}

function notFound(what: string, value: string, known: ReadonlySet<string>): string {
  const near = nearest(value, known);
  const few = [...known].sort(compareText);
  const hint =
    near !== undefined
      ? ` The nearest is "${printable(near)}".`
      : few.length <= 8
        ? ` There are ${few.map(printable).join(", ")}.`
        : "";
  return `No connector has the ${what} "${printable(value)}".${hint}`;
}

/** A connector whose metadata is not in order, and why. */
interface Unread {
  name: string;
  why: string;
}

function unreadMetadata(connector: SurveyedConnector): Unread[] {
  const why = irregularity(connector);
  return why === undefined ? [] : [{ name: printable(connector.name), why: printable(why) }];
}

function unreadNote(unread: readonly Unread[], isAsked: boolean): string {
  const effect = isAsked ? "so filters on it do not match" : "so what it would tell is left empty";
  return `The metadata of ${counted(unread.length, "connector")} is not in order, ${effect}:\n${unread.map(({ name, why }) => `  ${name}: ${why}`).join("\n")}`;
}

/** How many connectors a query has no answer for, and why: the first failure of each kind. */
function failureNote(
  text: string,
  failures: readonly { name: string; failure: QueryFailure | "unread" }[],
  asked: number,
): string {
  const kindOf = (failure: QueryFailure | "unread") => (failure === "unread" ? failure : failure.type);
  const kinds = [...new Set(failures.map(({ failure }) => kindOf(failure)))];
  const lines = kinds.map((kind) => {
    const [first, ...others] = failures.filter(({ failure }) => kindOf(failure) === kind);
    const whose =
      others.length === 0
        ? printable(first?.name ?? "")
        : `${others.length + 1} connectors, the first is ${printable(first?.name ?? "")}`;
    return `  ${failureText(first?.failure)} (${whose})`;
  });
  const all = failures.length === asked ? hintFor(failures[0]?.failure) : "";
  return `The query ${JSON.stringify(text)} has no answer for ${failures.length} of ${counted(asked, "connector")}, so they do not match:\n${lines.join("\n")}${all}`;
}

function failureText(failure: QueryFailure | "unread" | undefined): string {
  if (failure === undefined || failure === "unread") return "the metadata cannot be read";
  const { type, message, at } = failure;
  return `${type}${at === undefined ? "" : ` at column ${at + 1}`}: ${shortened(printable(message), MAX_MESSAGE)}`;
}

/** Where every connector lacks a key, it is probably misspelt. */
function hintFor(failure: QueryFailure | "unread" | undefined): string {
  const missing = failure === undefined || failure === "unread" ? undefined : failure.missing;
  const near = missing && nearest(missing.name, missing.known);
  return near === undefined ? "" : `\n  No connector has "${missing?.name}". The nearest key is "${printable(near)}".`;
}
