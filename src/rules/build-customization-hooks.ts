import { type ConnectorChange, isTouched } from "../connector/change.ts";
import type { NamedFile } from "../connector/connector.ts";
import { HOOK_FILE } from "../connector/hooks.ts";
import { START_OF_FILE } from "../model/location.ts";
import { type ConnectorRule, NOT_APPLICABLE, type Remark } from "./rule.ts";

/** Criterion 6: what the build ignores or fails on is an error, because either shows only when it is too late. */
export const buildCustomizationHooks: ConnectorRule = {
  id: "build-customization-hooks",
  subject: "connector",
  criterion: "build-customization",
  severity: "error",
  summary: "`build_customization.py` parses, and its hooks are what the build looks for and calls.",
  check(change) {
    const hooks = change.after.hooks.filter(({ name }) => /\.py$/i.test(name));
    if (change.change === "removed" || hooks.length === 0) return NOT_APPLICABLE;
    return Promise.all(hooks.map((hook) => judge(hook, change))).then((remarks) => remarks.flat());
  },
};

async function judge({ name, text, isLink }: NamedFile, change: ConnectorChange): Promise<Remark[]> {
  const path = `${change.path}/${name}`;
  const start = { path, range: START_OF_FILE };
  const isNew = isTouched(change, name);
  // A link is the review's matter, which does not let it pass.
  if (isLink) return [];
  if (isNew && name !== HOOK_FILE && name.toLowerCase() === HOOK_FILE) {
    const message = `The build would ignore ${name}: it looks for ${HOOK_FILE}, in these very letters. Rename it.`;
    return [{ effect: "error", message, at: start }];
  }
  if (text === undefined) {
    const message = `${name} cannot be read as text, so its hooks cannot be judged. Expected: Python in UTF-8.`;
    return isNew ? [{ effect: "unverified", message, at: start }] : [];
  }
  const { parseHooks } = await import("../connector/hook-file.ts");
  const parsed = parseHooks(text);
  if (!parsed.ok) {
    const [{ message: problem, range }] = parsed.problems;
    const { line, column } = range.start;
    const message = `${name} cannot be read as Python, so the build would fail: line ${line}, column ${column} ${problem}.`;
    return isNew ? [{ effect: "error", message, at: { path, range } }] : [];
  }
  if (name !== HOOK_FILE) return [];
  const { hookFaults, lostMainFile } = await import("./hook-faults.ts");
  const faults = isNew ? hookFaults(parsed.value, change) : lostMainFile(parsed.value, change);
  return faults.map(
    ({ message, node, effect, fix }): Remark => ({
      effect: effect ?? "error",
      message,
      at: { path, range: parsed.value.file.range(node) },
      ...(fix && { fix: { title: fix.title, edits: [{ kind: "replace", path, range: fix.range, text: fix.text }] } }),
    }),
  );
}
