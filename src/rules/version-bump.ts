import { metadataOf, metadataPath } from "../connector/connector.ts";
import { replaceValue } from "../connector/metadata.ts";
import type { Edit, Effect, Fix } from "../model/finding.ts";
import { type ConnectorRule, NOT_APPLICABLE, type Remark } from "./rule.ts";
import { type JudgedBump, judgeBump } from "./version.ts";

/** Criterion 3: another image is another connector, so it has a version of its own. */
export const versionBump: ConnectorRule = {
  id: "version-bump",
  subject: "connector",
  criterion: "version",
  severity: "error",
  summary: "A change of the base image comes with a patch bump of the connector's version.",
  check(change, { expected, held, policy }) {
    const judged = judgeBump(change, held, policy);
    const version = metadataOf(change.after)?.version;
    if (!judged || !version) return NOT_APPLICABLE;
    const said = verdictOn(judged, expected.version);
    if (!said) return [];
    const { effect, message } = said;
    const fix = effect === "error" && expected.version !== undefined ? bumpFix(change, expected.version) : undefined;
    const excuse = " It is only noted, because the connector's metadata asks for no version bumps.";
    const remark: Remark = {
      effect: judged.optedOut && effect === "error" ? "notice" : effect,
      message: judged.optedOut && effect === "error" ? message + excuse : message,
      at: { path: metadataPath(change), range: version.range },
      ...(fix && { fix }),
    };
    return [remark];
  },
};

function verdictOn(
  { step, from, to }: JudgedBump,
  next: string | undefined,
): { effect: Effect; message: string } | undefined {
  const expected = next ?? "a version such as 1.2.4";
  switch (step.kind) {
    case "fine":
      return undefined;
    case "none": {
      const same =
        from === to
          ? `${to} is already the version on the base branch`
          : `${to} differs from ${from} in build metadata only`;
      return { effect: "error", message: `The version is not bumped: ${same}. Expected: ${expected}.` };
    }
    case "lower":
      return { effect: "error", message: `The version went back from ${from} to ${to}. Expected: ${expected}.` };
    case "no-version":
      return {
        effect: "error",
        message: `The version is "${to}", which ${to.includes("+") ? "has build metadata, unlike an image tag" : "is not a semantic version"}. Expected: ${expected}.`,
      };
    case "skips":
      return { effect: "warning", message: `The version goes from ${from} to ${to} instead of ${expected}.` };
    case "too-far":
      return {
        effect: "error",
        message: `The version goes from ${from} to ${to}, ${step.patches} patches at once. Expected: ${expected}.`,
      };
    case "larger":
      return step.justified
        ? {
            effect: "notice",
            message: `The version gets a ${step.bump} bump from ${from} to ${to}; the change does more than the image needs.`,
          }
        : {
            effect: "error",
            message: `The version gets a ${step.bump} bump from ${from} to ${to}, but only the base image changes. Expected: the patch bump ${expected}.`,
          };
  }
}

/** Bumps metadata and pyproject.toml together; none where one of them cannot be edited. */
function bumpFix(change: Parameters<ConnectorRule["check"]>[0], next: string): Fix | undefined {
  const { after, path } = change;
  const version = metadataOf(after)?.version;
  const edits: (Edit | undefined)[] = [version && replaceValue(metadataPath(change), version, next)];
  if (after.pyproject.kind === "valid")
    for (const { range } of after.pyproject.value.versions)
      edits.push(range && { kind: "replace", path: `${path}/pyproject.toml`, range, text: next });
  if (edits.some((edit) => edit === undefined)) return undefined;
  return { title: `Bump the version to ${next}`, edits: edits as Edit[] };
}
