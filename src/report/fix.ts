import type { FixedConnector } from "../fix.ts";
import { printable } from "../text/printable.ts";
import { counted } from "../text/words.ts";
import { EFFECT_STYLE, type Paint } from "./style.ts";

/** What became of one connector: what was done, or why nothing was, and what is left to people. */
export function fixedText({ name, result, titles, left, obstacles }: FixedConnector, paint: Paint): string {
  const heading = paint("bold", printable(name));
  const remaining = left
    .filter(({ effect, exemption }) => (result === "fine" || effect !== "notice") && !exemption)
    .map(({ effect, rule, message, at }) => {
      const { word, format } = EFFECT_STYLE[effect];
      const place = paint("dim", `${printable(at.path)}:${at.range.start.line} [${rule}]`);
      return `  ${paint(format, word)} ${printable(message)} ${place}`;
    });
  const lines = [...obstacles.map((why) => `  ${paint("red", "error")} ${printable(why)}.`), ...remaining];
  switch (result) {
    case "fixed":
      return `${[heading, ...titles.map((title) => `  ${paint("green", "✓")} ${printable(title)}`), ...lines].join("\n")}\n`;
    case "fine":
      return `${[`${heading}  nothing to do`, ...lines].join("\n")}\n`;
    case "refused":
      return `${[`${heading}  left as it is, because not all of it can be mended here:`, ...lines].join("\n")}\n`;
  }
}

/** How the command was called, as far as its last line says how to go on. */
export interface FixCall {
  dryRun?: boolean;
  pr?: string;
  upgrade: boolean;
}

/** The line at the end: how many connectors were mended, and what to do next. */
export function fixSummary(fixed: readonly FixedConnector[], call: FixCall, program: string, paint: Paint): string {
  const count = (result: FixedConnector["result"]) => fixed.filter((one) => one.result === result).length;
  const [mended, refused] = [count("fixed"), count("refused")];
  if (fixed.length === 0)
    return "Nothing to do: the branch touches no connector. Name connectors to bring them up to date, or use --all.\n";
  if (mended === 0)
    return refused === 0 ? "Nothing to do.\n" : `Nothing is changed; ${counted(refused, "connector")} left as found.\n`;
  const did = call.dryRun ? "would be mended" : "mended";
  const rest = refused > 0 ? `, ${counted(refused, "connector")} left as found` : "";
  const next = call.dryRun
    ? "Without --dry-run the files are edited."
    : `Next: look at \`git diff\`, commit, then \`${program} check\`.${call.pr === undefined ? ` Once the pull request has a number, \`${program} fix --pr NUMBER\` puts it into the changelog.` : ""}`;
  return `${paint("bold", `${counted(mended, "connector")} ${did}`)}${rest}. ${next}\n`;
}
