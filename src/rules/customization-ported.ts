import type { ConnectorChange } from "../connector/change.ts";
import { metadataOf, type NamedFile } from "../connector/connector.ts";
import type { DockerfileStep } from "../connector/dockerfile.ts";
import { HOOK_FILE } from "../connector/hooks.ts";
import type { Fix } from "../model/finding.ts";
import { type Range, START_OF_FILE } from "../model/location.ts";
import { Lines } from "../text/lines.ts";
import { type ConnectorRule, NOT_APPLICABLE, type Remark, type Remarks } from "./rule.ts";

/** Criterion 6: what a Dockerfile did beyond its boilerplate must not get lost when it is deleted. */
export const customizationPorted: ConnectorRule = {
  id: "customization-ported",
  subject: "connector",
  criterion: "build-customization",
  severity: "warning",
  summary: "What a deleted `Dockerfile` installed, set, copied or ran is done by the hooks or the base image.",
  check(change) {
    const { before, after } = change;
    const deleted = before.dockerfiles.filter(({ name }) => !after.dockerfiles.some((file) => file.name === name));
    // Without a base image there is no hook that could do anything; that it lacks one is another rule's matter.
    const hasImage = metadataOf(after)?.baseImage !== undefined;
    if (change.change === "removed" || !hasImage || deleted.length === 0) return NOT_APPLICABLE;
    return judgeAll(deleted, change);
  },
};

async function judgeAll(deleted: readonly NamedFile[], change: ConnectorChange): Promise<Remarks> {
  const judged = await Promise.all(deleted.map((file) => judge(file, change)));
  return judged.some((remarks) => remarks) ? judged.flatMap((remarks) => remarks ?? []) : NOT_APPLICABLE;
}

/** `undefined` for a Dockerfile that had nothing of its own. */
async function judge({ name, text }: NamedFile, change: ConnectorChange): Promise<Remark[] | undefined> {
  const path = `${change.path}/${name}`;
  // Where a base image was declared already, the build did not use the Dockerfile any more.
  const effect = metadataOf(change.before)?.baseImage ? "notice" : "warning";
  if (text === undefined) {
    const message = `The deleted ${name} cannot be read, so what it did for the connector is not known. Look that nothing of it is lost.`;
    return [{ effect, message, at: { path, range: START_OF_FILE } }];
  }
  const [{ dockerfileSteps }, { callsFor, hookCodeFor }] = await Promise.all([
    import("../connector/dockerfile.ts"),
    import("../connector/hook-code.ts"),
  ]);
  const hooks = change.after.hooks.find((hook) => hook.name === HOOK_FILE);
  const steps = dockerfileSteps(text, hooks?.text, metadataOf(change.after)?.baseImage?.text);
  if (steps.length === 0) return undefined;
  const lost = steps.filter(({ keptBy }) => keptBy === undefined);
  const fix =
    hooks && hooks.text === undefined ? undefined : fixFor(change, hooks?.text, hookCodeFor(lost, hooks?.text));
  const remarks = lost.map((step, index): Remark => {
    const code =
      step.kind === "main-file"
        ? [`MAIN_FILE_NAME = "${step.name}"`]
        : callsFor([step]).map((call) => `container.${call}`);
    const details =
      code.length > 0 ? { details: [`In ${step.kind === "main-file" ? HOOK_FILE : step.hook}: ${code.join("")}`] } : {};
    return {
      effect,
      message: messageFor(step, name),
      ...details,
      at: { path, range: step.range },
      ...(index === 0 && fix && { fix }),
    };
  });
  const kept = steps.filter(({ keptBy }) => keptBy === "base image");
  return kept.length > 0 ? [...remarks, keptRemark(kept, name, path)] : remarks;
}

/** What the step did, as "the deleted Dockerfile …". */
function messageFor({ kind, name, value }: DockerfileStep, file: string): string {
  const shown = name.replace(/\s+/g, " ").slice(0, 200);
  const keep = `Keep it in ${HOOK_FILE}, or leave it out if nothing needs it.`;
  const nobody = "and neither a hook nor the base image does";
  switch (kind) {
    case "apt":
      return `The deleted ${file} installed ${shown}${value === undefined ? "" : ` (there: ${value})`}, ${nobody}. ${keep}`;
    case "pip":
      return `The deleted ${file} installed the Python package \`${shown}\` beside the connector, and no hook does. ${keep} A dependency of the connector belongs in pyproject.toml.`;
    case "nltk":
      return `The deleted ${file} downloaded the nltk data ${shown}, ${nobody}. ${keep}`;
    case "env":
      return `The deleted ${file} set the environment variable ${shown}, ${nobody}. ${keep}`;
    case "copy":
      return `The deleted ${file} copied ${shown} to ${value}, which the build does not. ${keep}`;
    case "main-file":
      return `The deleted ${file} started the connector with ${shown}, and the build starts main.py. Keep it with MAIN_FILE_NAME in ${HOOK_FILE}, or rename it to main.py.`;
    case "run":
      return `The deleted ${file} ran \`${shown}\`, and no hook does. ${keep}`;
    default:
      return `The deleted ${file} had \`${shown}\`, which the build does not do. Look that the connector can do without it.`;
  }
}

function keptRemark(kept: readonly DockerfileStep[], file: string, path: string): Remark {
  const names = kept.map(({ name }) => name).slice(0, 10);
  const message = `The base image brings what the deleted ${file} installed or set: ${names.join(", ")}. Nothing to do.`;
  return { effect: "notice", message, at: { path, range: kept[0]?.range ?? START_OF_FILE } };
}

function fixFor({ path }: ConnectorChange, before: string | undefined, after: string): Fix | undefined {
  const file = `${path}/${HOOK_FILE}`;
  if (after === (before ?? "")) return undefined;
  if (before === undefined)
    return { title: `Write ${HOOK_FILE}`, edits: [{ kind: "create", path: file, text: after }] };
  return {
    title: `Add it to ${HOOK_FILE}`,
    edits: [{ kind: "replace", path: file, range: whole(before), text: after }],
  };
}

function whole(text: string): Range {
  const lines = new Lines(text);
  return lines.range(0, text.length);
}
