export const id = 163;
export const ids = [163];
export const modules = {

/***/ 163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demoCommand: () => (/* binding */ demoCommand)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/report/style.ts
var style = __webpack_require__(1791);
// EXTERNAL MODULE: ./src/repository/git-process.ts
var git_process = __webpack_require__(7124);
// EXTERNAL MODULE: ./src/commands/check.ts + 8 modules
var commands_check = __webpack_require__(1355);
// EXTERNAL MODULE: ./src/image/catalog.ts + 1 modules
var catalog = __webpack_require__(6106);
;// CONCATENATED MODULE: ./src/commands/sample.ts

const PYTHON = "docker.io/airbyte/python-connector-base";
/** Makes the sample. Its images are those of the embedded catalog, except for one that no catalog knows. */
function sample() {
    const before = {
        "source-weather": { version: "1.2.3", rows: ["1.2.3"], dockerfile: true },
        "source-forgetful": { version: "0.4.0", rows: ["0.4.0"], dockerfile: true },
        "source-hooked": { version: "2.0.5", image: pinned("4.0.1"), rows: ["2.0.5"] },
        "source-unheard": { version: "3.1.0", image: pinned("4.0.1"), rows: ["3.1.0"] },
        "source-hasty": { version: "1.0.1", image: pinned("4.0.1"), rows: ["1.0.1"] },
        "source-excused": { version: "5.0.0", image: pinned("2.0.0"), rows: ["5.0.0"] },
    };
    const after = {
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
function pinned(version) {
    const digest = catalog/* EMBEDDED_CATALOG */.V1[PYTHON]?.find((image) => image.version === version)?.digest;
    return `${PYTHON}:${version}@${digest}`;
}
const POLICY = `# Who may break which rule, and until when.
exemptions:
  - connector: source-excused
    rules: [base-image-latest]
    until: 2025-12-31
    reason: waits for a driver that works with Python 3.11
`;
function filesOf(connectors) {
    const files = {};
    for (const [name, connector] of Object.entries(connectors)) {
        const folder = `airbyte-integrations/connectors/${name}`;
        const page = name.replace("source-", "");
        files[`${folder}/metadata.yaml`] = metadata(name, page, connector);
        files[`${folder}/pyproject.toml`] = pyproject(name, connector.version);
        files[`${folder}/${name.replaceAll("-", "_")}/source.py`] = "# The connector's code.\n";
        if (connector.dockerfile)
            files[`${folder}/Dockerfile`] = DOCKERFILE;
        if (connector.hook)
            files[`${folder}/build_customization.py`] = HOOK;
        files[`docs/integrations/sources/${page}.md`] = documentation(page, connector.rows);
    }
    return files;
}
function metadata(name, page, { version, image }) {
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
function pyproject(name, version) {
    return `[tool.poetry]
name = "${name}"
version = "${version}"

[tool.poetry.dependencies]
python = "^3.10,<3.12"
`;
}
function documentation(page, rows) {
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

;// CONCATENATED MODULE: ./src/commands/demo.ts










const LEGEND = "✗ has to change  ? could not be verified  ◉ needs approval  ! warning  ~ exempt  ✓ fine  · not judged";
/** The branch of the sample's pull request. */
const BRANCH = "use-base-image";
/**
 * Builds the sample in a new repository and checks its pull request with the embedded catalog. Resolves with 0, whatever
 * the check says. @throws UserError when git or the folder cannot be used
 */
async function demoCommand({ keep }, terminal) {
    const made = sample();
    const folder = await newFolder(keep, terminal);
    const paint = (0,style/* painter */.C2)(terminal.color);
    try {
        await buildRepository(folder, made, keep !== undefined);
        const check = `check --base main --head ${BRANCH} --pr ${made.pullRequest} --as-of ${made.day}`;
        terminal.out(`${introduction(made, paint)}\n$ ${terminal.program} ${check}\n\n`);
        await (0,commands_check.checkCommand)({
            repo: ".",
            base: "main",
            head: BRANCH,
            pr: String(made.pullRequest),
            catalog: "embedded",
            asOf: made.day,
            format: "text",
        }, { ...terminal, cwd: folder });
        terminal.out(`\n${outlook(keep, check, terminal, paint)}`);
    }
    finally {
        if (keep === undefined)
            await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    return 0;
}
async function newFolder(keep, { cwd }) {
    if (keep === undefined)
        return (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "base-image-gate-demo-"));
    const folder = (0,external_node_path_.resolve)(cwd, keep);
    if ((0,external_node_fs_.existsSync)(folder))
        throw new errors/* UserError */.y(`--keep ${keep} exists already. Expected: a folder that the demo can make.`);
    await (0,promises_.mkdir)(folder, { recursive: true });
    return folder;
}
function introduction({ shows }, paint) {
    const width = Math.max(...shows.map(([name]) => name.length));
    const rows = shows.map(([name, what]) => `  ${paint("bold", name.padEnd(width))}  ${what}`);
    return `A sample monorepo with a pull request that changes six connectors:\n\n${rows.join("\n")}\n\n${LEGEND}\n`;
}
function outlook(keep, check, { program, cwd }, paint) {
    // In another folder a relative path would lead nowhere.
    const anywhere = program.startsWith("node ") ? `node ${(0,external_node_path_.resolve)(cwd, program.slice("node ".length))}` : program;
    const lines = keep === undefined
        ? [`The sample is gone again; \`${program} demo --keep ../sample\` leaves it in a folder to play with.`]
        : [`The sample is in ${keep}: \`${program} ${check} --repo ${keep}\` checks it again.`];
    lines.push(`${paint("bold", "On your own repository:")} in a clone, on the branch of a pull request,`, `  ${anywhere} check                    compares with the remote's default branch`, `  ${anywhere} check --base REV --pr N  names the base and the pull request`, `  ${anywhere} explain                  lists the rules`);
    return `${lines.join("\n")}\n`;
}
/** Makes a repository with the branches main and use-base-image from nothing but the two sets of files. */
async function buildRepository(folder, { before, after }, checkout) {
    await git(folder, ["init", "--quiet", "--template=", "--initial-branch=main", "."]);
    const stream = [
        commit("refs/heads/main", "Connectors with their own Dockerfiles", before),
        commit(`refs/heads/${BRANCH}`, "Use the official base image", after, "refs/heads/main"),
        "done\n",
    ].join("");
    await fastImport(folder, stream);
    if (checkout)
        await git(folder, ["-c", "core.hooksPath=", "checkout", "--quiet", BRANCH]);
}
/** https://git-scm.com/docs/git-fast-import */
function commit(ref, message, files, parent) {
    const who = "committer Demo <demo@example.org> 1755216000 +0000";
    const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
    const content = Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
    const from = parent === undefined ? "" : `from ${parent}\n`;
    return `commit ${ref}\n${who}\n${data(message)}${from}deleteall\n${content.join("")}\n`;
}
async function git(folder, args) {
    const { code, err } = await (0,git_process/* runGit */.EO)(folder, args);
    if (code !== 0)
        throw new errors/* UserError */.y(`git ${args[0]} failed: ${(0,git_process/* gitProblem */.w0)(err)}.`, 3);
}
function fastImport(folder, stream) {
    return new Promise((done, fail) => {
        const child = (0,external_node_child_process_.spawn)("git", ["-C", folder, "fast-import", "--quiet", "--done"], {
            env: (0,git_process/* gitEnvironment */._K)(),
            stdio: ["pipe", "ignore", "pipe"],
        });
        let err = "";
        child.stderr.on("data", (chunk) => (err += chunk.toString()));
        child.on("error", (error) => fail(new errors/* UserError */.y((0,git_process/* spawnProblem */.xb)(error), 3)));
        child.on("close", (code) => code === 0 ? done() : fail(new errors/* UserError */.y(`git fast-import failed: ${(0,git_process/* gitProblem */.w0)(err)}.`, 3)));
        child.stdin.on("error", () => { });
        child.stdin.end(stream);
    });
}


/***/ })

};
