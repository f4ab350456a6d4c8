import { styleText } from "node:util";
import { EFFECTS, type Effect, type Finding } from "../model/finding.ts";
import type { Outcome, State } from "../model/verdict.ts";

type Format = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it alone. */
export type Paint = (format: Format, text: string) => string;

/** Paints with ANSI escape codes when `color` is set. */
export function painter(color: boolean): Paint {
  return (format, text) => (color ? styleText(format, text, { validateStream: false }) : text);
}

/** How a state is shown: a sign for the eye, a word for everybody else. */
export const STATE_STYLE: Record<State, { sign: string; format: Format }> = {
  fail: { sign: "✗", format: "red" },
  unknown: { sign: "?", format: "magenta" },
  review: { sign: "◉", format: "cyan" },
  warn: { sign: "!", format: "yellow" },
  exempt: { sign: "~", format: "blue" },
  pass: { sign: "✓", format: "green" },
  "not-applicable": { sign: "·", format: "dim" },
};

/** How an effect is called and coloured. */
export const EFFECT_STYLE: Record<Effect, { word: string; format: Format }> = {
  error: { word: "error", format: "red" },
  unverified: { word: "could not verify", format: "magenta" },
  review: { word: "needs review", format: "cyan" },
  warning: { word: "warning", format: "yellow" },
  notice: { word: "notice", format: "dim" },
};

/** How an exempted finding is shown, whatever it would be without the exemption. */
export const EXEMPT_STYLE: { word: string; format: Format } = { word: "exempt", format: "blue" };

/** What the outcome of a run says. */
export const OUTCOME_STYLE: Record<Outcome, { words: string; format: Format }> = {
  fail: { words: "fail: something has to change", format: ["bold", "red"] },
  unknown: { words: "unknown: something could not be verified", format: ["bold", "magenta"] },
  review: { words: "review: someone has to approve", format: ["bold", "cyan"] },
  pass: { words: "pass", format: ["bold", "green"] },
};

/** Findings by their effect, what is exempt at the end. */
export function mostSevereFirst<F extends Finding>(findings: readonly F[]): F[] {
  const rank = ({ effect, exemption }: F) => (exemption ? EFFECTS.length : EFFECTS.indexOf(effect));
  return [...findings].sort((a, b) => rank(a) - rank(b));
}
