import { type ConnectorChange, isTouched } from "../connector/change.ts";
import type { NamedFile } from "../connector/connector.ts";
import { START_OF_FILE } from "../model/location.ts";
import { type ConnectorRule, NOT_APPLICABLE, type Remark } from "./rule.ts";

/** Criterion 6: what reviewers should look at first in a hook. Only a replaced base image is an error of its own. */
export const buildCustomizationRisk: ConnectorRule = {
  id: "build-customization-risk",
  subject: "connector",
  criterion: "build-customization",
  severity: "warning",
  summary: "Build hooks keep the base image, pin what they download, run no remote scripts and hold no secrets.",
  check(change) {
    const { hooks } = change.after;
    if (change.change === "removed" || hooks.length === 0) return NOT_APPLICABLE;
    return Promise.all(hooks.map((hook) => judge(hook, change))).then((remarks) => remarks.flat());
  },
};

async function judge({ name, text }: NamedFile, change: ConnectorChange): Promise<Remark[]> {
  if (text === undefined || !isTouched(change, name)) return [];
  const path = `${change.path}/${name}`;
  const { pythonRisks, shellRisks } = await import("./hook-risks.ts");
  const risks = /\.sh$/i.test(name) ? shellRisks(text) : pythonRisks(text);
  if (!risks) {
    const message = `What ${name} does cannot be judged until it is valid Python.`;
    return [{ effect: "notice", follows: true, message, at: { path, range: START_OF_FILE } }];
  }
  return risks.map(({ effect, message, range }) => ({ effect, message, at: { path, range } }));
}
