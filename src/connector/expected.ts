import { candidates } from "../image/latest.ts";
import type { PythonConstraint } from "../image/python.ts";
import type { Answer, PublishedVersion } from "../model/lookups.ts";
import { nextPatch } from "./bump.ts";
import type { ConnectorChange } from "./change.ts";
import { metadataOf } from "./connector.ts";

/** The base image that a connector should have. */
export interface ExpectedImage {
  repository: string;
  /** The stable versions that fit the connector as the base describes it, newest first. */
  candidates: readonly PublishedVersion[];
  /** The same for the connector as the change describes it; differs where the change narrows its Python versions. */
  candidatesAfter: readonly PublishedVersion[];
  /** The newest candidate, and the value that `baseImage` should have for it. */
  latest: { version: string; reference: string } | undefined;
}

/** What a connector should become. Messages, fixes and suggestions all tell from here. */
export interface Expected {
  /** `undefined` where the policy names no image for the connector's language. */
  repository: string | undefined;
  /** Why there is no expected image, where the catalog does not answer. */
  image: Answer<ExpectedImage> | undefined;
  /** Then, the expected image by what was known before: it may be out of date, so it proves only what is wrong. */
  known: ExpectedImage | undefined;
  /** The version after a patch bump of the base branch's; `undefined` for a new connector. */
  version: string | undefined;
  /** `YYYY-MM-DD`, for a changelog row. */
  date: string;
  /** The subject of a changelog row. */
  subject: string;
}

/** What the image is chosen by. */
export interface ImageChoice {
  repository: string | undefined;
  published: Answer<PublishedVersion[]> | undefined;
  /** What was known of the repository before, where the catalog does not answer. */
  known?: readonly PublishedVersion[] | undefined;
  platforms: readonly string[];
  pythonBefore: PythonConstraint | undefined;
  pythonAfter: PythonConstraint | undefined;
}

/** Works out what a connector should become. `date` is the day that a new changelog row gets. */
export function expectedOf(change: ConnectorChange, choice: ImageChoice, date: string): Expected {
  const { repository, published, known } = choice;
  const imageBy = (versions: readonly PublishedVersion[]) => expectedImage(repository as string, versions, choice);
  const image: Answer<ExpectedImage> | undefined = published?.ok
    ? { ok: true, value: imageBy(published.value) }
    : published;
  const baseVersion = metadataOf(change.tip)?.version?.text ?? metadataOf(change.before)?.version?.text;
  const version = baseVersion === undefined || change.change === "added" ? undefined : nextPatch(baseVersion);
  return {
    repository,
    image: repository === undefined ? undefined : image,
    known: repository !== undefined && known?.length ? imageBy(known) : undefined,
    version,
    date,
    subject: SUBJECTS[change.intent] ?? "Update the base image",
  };
}

function expectedImage(
  repository: string,
  published: readonly PublishedVersion[],
  { platforms, pythonBefore, pythonAfter }: ImageChoice,
): ExpectedImage {
  const choose = (python: PythonConstraint | undefined) => candidates(published, { platforms, python });
  const fitting = choose(pythonBefore);
  const [latest] = fitting;
  return {
    repository,
    candidates: fitting,
    candidatesAfter: pythonAfter === pythonBefore ? fitting : choose(pythonAfter),
    latest: latest && { version: latest.version, reference: `${repository}:${latest.version}@${latest.digest}` },
  };
}

/** What a changelog row says, where it is not just that the image was updated. */
const SUBJECTS: Partial<Record<ConnectorChange["intent"], string>> = {
  migration: "Use the official base image",
  switch: "Use the official base image",
  none: "Update",
};
