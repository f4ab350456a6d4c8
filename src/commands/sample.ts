import { EMBEDDED_CATALOG } from "../image/catalog.ts";

/** A small monorepo with a pull request that shows every state at least once. Paths lead to texts. */
export interface Sample {
  before: Record<string, string>;
  after: Record<string, string>;
  /** The day that the sample plays on. */
  day: string;
  pullRequest: number;
  /** What each connector shows, for readers of the report. */
  shows: [name: string, what: string][];
}

const PYTHON = "docker.io/airbyte/python-connector-base";

/** One connector's files. */
interface Connector {
  version: string;
  image?: string;
  /** Changelog rows, the newest first. */
  rows: string[];
  dockerfile?: boolean;
  hook?: boolean;
}

/** Makes the sample. Its images are those of the embedded catalog, except for one that no catalog knows. */
export function sample(): Sample {
  const before: Record<string, Connector> = {
    "source-weather": { version: "1.2.3", rows: ["1.2.3"], dockerfile: true },
    "source-forgetful": { version: "0.4.0", rows: ["0.4.0"], dockerfile: true },
    "source-hooked": { version: "2.0.5", image: pinned("4.0.1"), rows: ["2.0.5"] },
    "source-unheard": { version: "3.1.0", image: pinned("4.0.1"), rows: ["3.1.0"] },
    "source-hasty": { version: "1.0.1", image: pinned("4.0.1"), rows: ["1.0.1"] },
    "source-excused": { version: "5.0.0", image: pinned("2.0.0"), rows: ["5.0.0"] },
  };
  const after: Record<string, Connector> = {
    "source-weather": { version: "1.2.4", image: pinned("4.0.2"), rows: ["1.2.4", "1.2.3"] },
    "source-forgetful": { version: "0.4.0", image: `${PYTHON}:4.0.2`, rows: ["0.4.0"], dockerfile: true },
    "source-hooked": { version: "2.0.6", image: pinned("4.0.2"), rows: ["2.0.6", "2.0.5"], hook: true },
    "source-unheard": { version: "3.1.1", image: pinned("4.0.1").replace("4.0.1", "4.0.9"), rows: ["3.1.1", "3.1.0"] },
    "source-hasty": { version: "1.0.4", image: pinned("4.0.2"), rows: ["1.0.4", "1.0.1"] },
    "source-excused": { version: "5.0.1", image: pinned("3.0.2"), rows: ["5.0.1", "5.0.0"] },
  };
  return {
    before: { ...filesOf(before), ".github/base-image-policy.yml": POLICY },
    after: { ...filesOf(after), ".github/base-image-policy.yml": POLICY },
    day: "2025-08-15",
    pullRequest: 512,
    shows: [
      ["source-weather", "a migration done right"],
      ["source-forgetful", "a migration with everything left to do"],
      ["source-hooked", "an upgrade with a build hook that people have to look at"],
      ["source-unheard", "an image that the catalog does not know"],
      ["source-hasty", "an upgrade whose version skips some numbers"],
      ["source-excused", "an outdated image that the policy allows for a while"],
    ],
  };
}

/** A base image of the embedded catalog, written as `baseImage` wants it. */
function pinned(version: string): string {
  const digest = EMBEDDED_CATALOG[PYTHON]?.find((image) => image.version === version)?.digest;
  return `${PYTHON}:${version}@${digest}`;
}

const POLICY = `# Who may break which rule, and until when.
exemptions:
  - connector: source-excused
    rules: [base-image-latest]
    until: 2025-12-31
    reason: waits for a driver that works with Python 3.11
`;

function filesOf(connectors: Record<string, Connector>): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [name, connector] of Object.entries(connectors)) {
    const folder = `airbyte-integrations/connectors/${name}`;
    const page = name.replace("source-", "");
    files[`${folder}/metadata.yaml`] = metadata(name, page, connector);
    files[`${folder}/pyproject.toml`] = pyproject(name, connector.version);
    files[`${folder}/${name.replaceAll("-", "_")}/source.py`] = "# The connector's code.\n";
    if (connector.dockerfile) files[`${folder}/Dockerfile`] = DOCKERFILE;
    if (connector.hook) files[`${folder}/build_customization.py`] = HOOK;
    files[`docs/integrations/sources/${page}.md`] = documentation(page, connector.rows);
  }
  return files;
}

function metadata(name: string, page: string, { version, image }: Connector): string {
  return `data:
${image === undefined ? "" : `  connectorBuildOptions:\n    baseImage: ${image}\n`}  connectorType: source
  dockerImageTag: ${version}
  dockerRepository: airbyte/${name}
  documentationUrl: https://docs.airbyte.com/integrations/sources/${page}
  supportLevel: certified
  tags:
    - language:python
metadataSpecVersion: "1.0"
`;
}

function pyproject(name: string, version: string): string {
  return `[tool.poetry]
name = "${name}"
version = "${version}"

[tool.poetry.dependencies]
python = "^3.10,<3.12"
`;
}

function documentation(page: string, rows: string[]): string {
  const table = rows.map((version, index) => {
    const number = index === 0 && rows.length > 1 ? 512 : 400 + index;
    return `| ${version} | 2025-08-1${rows.length - index} | [${number}](https://github.com/airbytehq/airbyte/pull/${number}) | Update |`;
  });
  return `# ${page}

## Changelog

| Version | Date | Pull Request | Subject |
| --- | --- | --- | --- |
${table.join("\n")}
`;
}

const DOCKERFILE = `FROM python:3.10-slim
RUN apt-get update && apt-get install -y socat
COPY . .
RUN pip install .
`;

const HOOK = `async def pre_connector_install(base_image_container):
    return await base_image_container.with_env_variable("TZ", "UTC")
`;
