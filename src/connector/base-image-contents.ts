import { parseReference } from "../image/reference.ts";
import { areComparable, compareTags } from "../image/version.ts";

/** What an image brings, as far as it is known. */
export interface Contents {
  apt: ReadonlySet<string>;
  nltk: ReadonlySet<string>;
  env: ReadonlySet<string>;
}

interface Part {
  image: string;
  /** The first and the last version that has it. */
  since?: string;
  until?: string;
  apt?: string[];
  nltk?: string[];
  env?: string[];
}

const PYTHON = "docker.io/airbyte/python-connector-base";
const MANIFEST = "docker.io/airbyte/source-declarative-manifest";
const JAVA = "docker.io/airbyte/java-connector-base";
/** What the Python image below has, and with it every image that is made from it (https://hub.docker.com/_/python, slim). */
const DEBIAN = [
  "bash",
  "ca-certificates",
  "coreutils",
  "libc6",
  "libffi8",
  "libgcc-s1",
  "libstdc++6",
  "netbase",
  "passwd",
  "tar",
  "tzdata",
];

/** What the base image library installs, by its changelog. */
const PARTS: readonly Part[] = [
  { image: PYTHON, apt: DEBIAN },
  { image: PYTHON, env: ["POETRY_VIRTUALENVS_CREATE", "POETRY_VIRTUALENVS_IN_PROJECT", "POETRY_NO_INTERACTION"] },
  { image: PYTHON, since: "1.1.0", apt: ["socat"] },
  { image: PYTHON, since: "1.2.0", apt: ["tesseract-ocr", "poppler-utils"] },
  { image: PYTHON, since: "1.2.0", until: "4.0.0", nltk: ["punkt", "averaged_perceptron_tagger"] },
  { image: PYTHON, since: "3.0.0", env: ["PIP_CACHE_DIR"] },
  // Made from the Python image, of a version that its own does not tell.
  { image: MANIFEST, apt: DEBIAN },
  { image: JAVA, apt: ["bash", "findutils", "openssl", "passwd", "shadow-utils", "tar"] },
];

/** What the image of a reference brings; of an image that is not known, nothing. */
export function contentsOf(baseImage: string | undefined): Contents {
  const reference = parseReference(baseImage ?? "");
  const { repository = "", tag } = reference.ok ? reference.value : {};
  const parts = PARTS.filter(({ image, since, until }) => image === repository && isWithin(tag, since, until));
  const all = (kind: "apt" | "nltk" | "env") => new Set(parts.flatMap((part) => part[kind] ?? []));
  return { apt: all("apt"), nltk: all("nltk"), env: all("env") };
}

/** A tag that is no version is taken for one that has only what all have. */
function isWithin(tag: string | undefined, since: string | undefined, until: string | undefined): boolean {
  if (since === undefined && until === undefined) return true;
  const isAfter = (version: string) =>
    tag !== undefined && areComparable(tag, version) && compareTags(tag, version) >= 0;
  const isBefore = (version: string) =>
    tag !== undefined && areComparable(tag, version) && compareTags(tag, version) <= 0;
  return (since === undefined || isAfter(since)) && (until === undefined || isBefore(until));
}
