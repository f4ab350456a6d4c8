import { metadataOf } from "../connector/connector.ts";
import type { Glimpse } from "../connector/read.ts";
import { parseReference } from "../image/reference.ts";
import type { Lookups } from "../model/lookups.ts";
import type { FileChange } from "../model/tree.ts";
import { officialRepository } from "../policy/official.ts";
import { type Policy, repositoriesOf } from "../policy/policy.ts";
import { connectorsRoot } from "../policy/scope.ts";

// A registry answers slowly, so what the rules will ask for certain is asked before they do. Lookups ask each question
// once and never reject, so nobody has to wait for these answers.

/**
 * Before anything is read: where the policy has only one repository, its versions will be asked for as soon as a
 * connector is touched. A folder with a changed `metadata.yaml` is one.
 * @param folders the changed files of each touched folder
 */
export function askBeforeReading(
  folders: ReadonlyMap<string, readonly FileChange[]>,
  policy: Policy,
  lookups: Lookups,
): void {
  if (!isLive(lookups)) return;
  const [repository, ...others] = repositoriesOf(policy);
  if (repository === undefined || others.length > 0) return;
  const isConnector = ([name, files]: [string, readonly FileChange[]]) =>
    files.some(({ path, kind }) => kind !== "removed" && path === `${connectorsRoot(policy)}/${name}/metadata.yaml`);
  if ([...folders].some(isConnector)) void lookups.published(repository);
}

/** While the rest of a connector is read: the versions of its image, and what its tag points at. */
export function askWhileReading({ metadata, language }: Glimpse, policy: Policy, lookups: Lookups): void {
  if (!isLive(lookups)) return;
  const text = metadataOf({ metadata })?.baseImage?.text;
  const repository = metadata.kind === "absent" ? undefined : officialRepository([language], text, policy);
  if (repository === undefined) return;
  void lookups.published(repository);
  const reference = parseReference(text ?? "");
  if (!reference.ok) return;
  const { tag, digest } = reference.value;
  if (reference.value.repository === repository && tag !== undefined) void lookups.image({ repository, tag, digest });
}

function isLive({ catalog }: Lookups): boolean {
  return catalog.kind === "registry";
}
