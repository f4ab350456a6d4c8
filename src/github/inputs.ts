import { UserError } from "../model/errors.ts";
import { OUTCOMES, type Outcome } from "../model/verdict.ts";
import { POLICY_PATH } from "../policy/policy.ts";

/** What the workflow asks for, checked. */
export interface Settings {
  token: string;
  /** The path of the policy file, which is read at the base. */
  policy: string;
  /** `registry`, `embedded`, or the path of a catalog file, which is read at the base. */
  catalog: string;
  /** The context of the commit status. */
  context: string;
  /** Instead of the policy's label. */
  label?: string;
  /** The outcomes with which the job itself fails. */
  failOn: Outcome[];
  annotations: boolean;
  comment: "on-failure" | "on" | "off";
  suggestions: boolean;
  dryRun: boolean;
  /** Milliseconds. */
  deadline: number;
}

const SWITCH = ["on", "off"] as const;
const MAX_DEADLINE = 6 * 60;

/**
 * Reads the inputs as the runner passes them: `INPUT_<NAME>` in the environment, empty where the workflow leaves one out.
 * @throws UserError that names the input, its value and what is allowed
 */
export function readInputs(environment: NodeJS.ProcessEnv): Settings {
  const text = (name: string) => (environment[`INPUT_${name.toUpperCase()}`] ?? "").trim();
  const or = (name: string, otherwise: string) => text(name) || otherwise;
  const choice = <T extends string>(name: string, choices: readonly [T, ...T[]]): T => {
    const value = or(name, choices[0]);
    if ((choices as readonly string[]).includes(value)) return value as T;
    throw wrong(name, value, `one of ${choices.join(", ")}`);
  };
  const token = text("token");
  if (token === "") throw wrong("token", "", "a token such as $" + "{{ github.token }}");
  if (/\s/.test(token))
    throw new UserError("The input token holds white space. Expected: one token, and nothing else.");
  const label = text("label");
  return {
    token,
    policy: pathOf("policy", or("policy", POLICY_PATH)),
    catalog: catalogOf(or("catalog", "registry")),
    context: lineOf("status", or("status", "Base Image Gate"), 100),
    ...(label !== "" && { label: lineOf("label", label, 50) }),
    failOn: outcomesOf(or("fail-on", OUTCOMES.filter((one) => one !== "pass").join(", "))),
    annotations: choice("annotations", SWITCH) === "on",
    comment: choice("comment", ["on-failure", "on", "off"]),
    suggestions: choice("suggestions", SWITCH) === "on",
    dryRun: choice("dry-run", ["false", "true"]) === "true",
    deadline: durationOf(or("deadline", "10m")),
  };
}

function wrong(name: string, value: string, expected: string): UserError {
  const found = value === "" ? "is missing" : `is ${JSON.stringify(value)}`;
  return new UserError(`The input ${name} ${found}. Expected: ${expected}.`);
}

function pathOf(name: string, value: string): string {
  if (/^[^/\\\p{C}][^\\\p{C}]*$/u.test(value) && value.split("/").every((part) => !["", ".", ".."].includes(part)))
    return value;
  throw wrong(name, value, `a path in the repository, such as ${POLICY_PATH}`);
}

function catalogOf(value: string): string {
  if (["registry", "embedded"].includes(value)) return value;
  if (/\.json$/.test(value)) return pathOf("catalog", value);
  throw wrong("catalog", value, "registry, embedded, or the path of a JSON file in the repository");
}

function lineOf(name: string, value: string, longest: number): string {
  if (value.length <= longest && !/\p{C}/u.test(value)) return value;
  throw wrong(name, value, `a text of one line and at most ${longest} characters`);
}

function outcomesOf(value: string): Outcome[] {
  const choices = OUTCOMES.filter((one) => one !== "pass");
  if (value === "none") return [];
  const words = value.split(/[\s,]+/).filter(Boolean);
  const found = choices.filter((one) => words.includes(one));
  if (words.length > 0 && words.every((word) => (choices as string[]).includes(word))) return found;
  throw wrong("fail-on", value, `none, or some of ${choices.join(", ")}`);
}

function durationOf(value: string): number {
  const [, amount, unit] = /^(\d{1,5})(s|m|h)$/.exec(value) ?? [];
  const seconds = Number(amount) * { s: 1, m: 60, h: 3600 }[unit as "s" | "m" | "h"];
  if (seconds > 0 && seconds <= MAX_DEADLINE * 60) return seconds * 1000;
  throw wrong("deadline", value, "a time such as 90s or 10m, at most 6h");
}
