import type { ParsedReference } from "../image/reference.ts";
import { type ConnectorRule, NOT_APPLICABLE } from "./rule.ts";

/** Criterion 2: a tag can be moved to another image, a digest cannot. */
export const baseImagePinned: ConnectorRule = {
  id: "base-image-pinned",
  subject: "connector",
  criterion: "base-image",
  severity: "error",
  summary: "The base image is written as `host/repository:tag@sha256:<digest>`.",
  check(_change, { expected, held, image }) {
    if (!image) return NOT_APPLICABLE;
    const problem = pinProblem(image.reference);
    if (problem === undefined) return [];
    const example = expected.image?.ok ? expected.image.value.latest?.reference : undefined;
    return [
      {
        effect: held.state,
        message:
          `The base image \`${image.value.text.slice(0, 300)}\` ${problem}. Expected: \`host/repository:tag@sha256:<64 hexadecimal digits>\`` +
          `${example === undefined ? "" : `, here \`${example}\``}.`,
        at: image.at,
        ...(image.fix && { fix: image.fix }),
      },
    ];
  },
};

/** What keeps a reference from naming one image for ever; it completes "The base image …". `undefined` where nothing does. */
export function pinProblem(reference: ParsedReference): string | undefined {
  if (!reference.ok) return reference.problem;
  const { host, tag, digest } = reference.value;
  if (digest === undefined)
    return tag === undefined ? "has neither a tag nor a digest" : "is not pinned: it has no digest";
  if (tag === undefined) return "has no tag, so nobody can see which version it is";
  return host === undefined ? "does not name its registry's host" : undefined;
}
