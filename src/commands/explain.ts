import { UserError } from "../model/errors.ts";
import { painter } from "../report/style.ts";
import { RULE_IDS, RULES } from "../rules/index.ts";
import { nearest } from "../text/nearest.ts";
import { PAGES_URL, rulePage } from "./pages.ts";
import type { Terminal } from "./terminal.ts";

/** Prints a rule's page, or the list of all rules. Resolves with the exit code. @throws UserError for an unknown rule */
export async function explainCommand(rule: string | undefined, terminal: Terminal): Promise<number> {
  if (rule === undefined) {
    terminal.out(ruleList(terminal.color));
    return 0;
  }
  const id = rule.toLowerCase();
  if (!RULE_IDS.includes(id)) {
    const near = nearest(id, RULE_IDS);
    const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
    throw new UserError(`There is no rule "${rule}".${hint} \`${terminal.program} explain\` lists them all.`);
  }
  terminal.out(`${await rulePage(id)}\nOn the web: ${PAGES_URL}${id}.md\n`);
  return 0;
}

function ruleList(color: boolean): string {
  const paint = painter(color);
  const width = Math.max(...RULE_IDS.map((id) => id.length));
  const rows = RULES.map(
    ({ id, severity, summary }) =>
      `${paint("bold", id.padEnd(width))}  ${severity.padEnd(7)}  ${summary.replaceAll("`", "")}`,
  );
  return `${rows.join("\n")}\n`;
}
