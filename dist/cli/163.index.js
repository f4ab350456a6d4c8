export const id = 163;
export const ids = [163,562];
export const modules = {

/***/ 8562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCommand: () => (/* binding */ checkCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/check.ts + 5 modules
var check = __webpack_require__(6312);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(2794);
// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/printable.ts
var printable = __webpack_require__(8572);
// EXTERNAL MODULE: ./src/report/style.ts
var style = __webpack_require__(1791);
;// CONCATENATED MODULE: ./src/report/text.ts




/** The report for a terminal: by connector, each finding with its line and a caret; the last line says what to do. */
function textReport(report, { color, program }) {
    const paint = (0,style/* painter */.C2)(color);
    const about = (name) => report.findings.filter(({ subject }) => subject === name);
    const blocks = [
        ...report.connectors.map((connector) => connectorBlock(connector, about(connector.name), paint)),
        ...generalBlock(about(undefined), paint),
    ];
    return `${[...blocks, summary(report, paint, program)].join("\n\n")}\n`;
}
function connectorBlock(connector, findings, paint) {
    const { name, language, supportLevel, intent, change, inScope, criteria } = connector;
    const what = [supportLevel, language === "unknown" ? "language not recognized" : language]
        .filter(Boolean)
        .map((word) => (0,printable/* printable */.g)(word))
        .join(" ");
    const did = change === "modified" ? (intent === "none" ? "image untouched" : intent) : change;
    const scope = inScope ? "" : ", out of scope";
    const heading = `${paint("bold", (0,printable/* printable */.g)(name))}  ${paint("dim", `${(0,printable/* shortened */.v)(what, 60)}, ${did}${scope}`)}`;
    const states = finding/* CRITERIA */.w.map((criterion) => stateWord(criteria[criterion], criterion, paint)).join(" ");
    return [heading, `  ${states}`, ...findings.map((finding) => findingBlock(finding, paint))].join("\n");
}
function stateWord(state, criterion, paint) {
    const { sign, format } = style/* STATE_STYLE */.wD[state];
    return paint(format, `${sign} ${criterion}`);
}
function generalBlock(findings, paint) {
    if (findings.length === 0)
        return [];
    return [
        [paint("bold", "Policy and workflow"), ...findings.map((finding) => findingBlock(finding, paint))].join("\n"),
    ];
}
function findingBlock({ effect, rule, message, at, excerpt, fix, exemption }, paint) {
    const { word, format } = exemption ? style/* EXEMPT_STYLE */.sv : style/* EFFECT_STYLE */.u7[effect];
    const { line, column } = at.range.start;
    const lines = [
        "",
        `  ${paint(format, word)} ${(0,printable/* printable */.g)(message)} ${paint("dim", `[${rule}]`)}`,
        `    ${paint("dim", `${(0,printable/* printable */.g)(at.path)}:${line}:${column}`)}`,
    ];
    if (excerpt !== undefined)
        lines.push(...caret(excerpt, at.range, paint, format));
    if (exemption)
        lines.push(`    ${paint(format, `until ${exemption.until}: ${(0,printable/* printable */.g)(exemption.reason)}`)}`);
    if (fix)
        lines.push(`    ${paint("green", `fix: ${(0,printable/* printable */.g)(fix.title)}`)}`);
    return lines.join("\n");
}
const WIDTH = 110;
/** The line with a caret below what is meant; a long line is cut so that the place stays in sight. */
function caret(excerpt, { start, end }, paint, format) {
    const shift = start.column > WIDTH - 20 ? start.column - 20 : 0;
    const shown = (0,printable/* printable */.g)(excerpt.slice(shift, shift + WIDTH));
    const offset = (0,printable/* printable */.g)(excerpt.slice(shift, start.column - 1)).length;
    const length = end.line === start.line ? end.column - start.column : excerpt.length - start.column + 1;
    const number = String(start.line).padStart(6);
    const mark = "^".repeat(Math.max(1, Math.min(length, shown.length - offset)));
    return [
        `  ${paint("dim", `${number} │`)} ${shown}`,
        `  ${paint("dim", `${" ".repeat(6)} │`)} ${" ".repeat(offset)}${paint(format, mark)}`,
    ];
}
function summary(report, paint, program) {
    const { outcome, connectors, catalog, now, notConnectors, base, head } = report;
    const { words, format } = style/* OUTCOME_STYLE */.ho[outcome];
    const lines = [];
    if (notConnectors.length > 0) {
        const names = notConnectors.slice(0, 3).map(printable/* printable */.g).join(", ");
        const more = notConnectors.length > 3 ? ` and ${notConnectors.length - 3} more` : "";
        lines.push(paint("dim", `Not judged, because no metadata.yaml stands there: ${names}${more}`));
    }
    const count = connectors.length === 1 ? "1 connector" : `${connectors.length} connectors`;
    const ends = catalog.until === undefined ? "" : `, which ends ${catalog.until}`;
    lines.push(paint("dim", `Compared ${base.slice(0, 10)} … ${head.slice(0, 10)}, as of ${(0,day/* isoDay */.kh)(now)}, with ${catalog.name}${ends}.`), `${paint(format, words)} ${paint("dim", `(${count})`)}`);
    lines.push(nextStep(report, program));
    return lines.join("\n");
}
/** The one thing to do next. */
function nextStep({ outcome, findings, connectors, notConnectors, base, head }, program) {
    const blocking = findings.filter(({ exemption }) => !exemption);
    const first = (effect) => blocking.find((finding) => finding.effect === effect);
    switch (outcome) {
        case "fail":
            return `Next: make the changes above, commit, and run the same again. \`${program} explain ${first("error")?.rule}\` says why and how.`;
        case "unknown":
            return `Next: \`${program} explain ${first("unverified")?.rule}\` says what could not be verified and how to answer it.`;
        case "review":
            return "Next: ask the reviewers named above for their approval; nothing else has to change.";
        case "pass":
            if (connectors.length > 0)
                return "Nothing to do.";
            if (base === head)
                return "The head is the base itself, so there is nothing to compare. Name other revisions with --base and --head.";
            return notConnectors.length > 0
                ? "No connector was judged. A folder is one as soon as it has a metadata.yaml."
                : "No connector is touched: nothing to do. Only commits are judged, not what is uncommitted.";
    }
}

// EXTERNAL MODULE: ./src/repository/git.ts + 4 modules
var git = __webpack_require__(9870);
// EXTERNAL MODULE: ./src/verdict.ts
var verdict = __webpack_require__(3138);
// EXTERNAL MODULE: ./src/commands/default-base.ts
var default_base = __webpack_require__(4221);
// EXTERNAL MODULE: ./src/commands/options.ts
var options = __webpack_require__(6052);
;// CONCATENATED MODULE: ./src/commands/check.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








const FORMATS = ["text", "json"];
/** Checks what a branch changes on a local clone. Resolves with the exit code. @throws UserError */
async function checkCommand(given, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const format = (0,options/* choiceOption */.zu)(given.format, "--format", FORMATS);
        const now = given.asOf === undefined ? new Date() : (0,options/* dayOption */.Sm)(given.asOf, "--as-of");
        const pullRequest = given.pr === undefined ? undefined : (0,options/* pullRequestOption */.mL)(given.pr);
        const lookups = (await (0,options/* catalogOption */.$n)(given.catalog, terminal))(now);
        const policy = given.policy === undefined ? undefined : await (0,options.policyOption)(given.policy, terminal);
        const store = __addDisposableResource(env_1, new git/* GitStore */.W((0,external_node_path_.resolve)(terminal.cwd, given.repo)), true);
        const comparison = await store.compare(given.base ?? (await (0,default_base/* defaultBase */.p)(store)), given.head);
        const report = await (0,check/* check */.z)(comparison, {
            lookups,
            now,
            ...(pullRequest !== undefined && { pullRequest }),
            ...(policy && { policy }),
        });
        await (0,options/* writeResult */.Zk)(render(report, format, terminal, given.output === undefined), given.output, terminal);
        return verdict/* EXIT_CODES */.ai[report.outcome];
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function render(report, format, { color, program }, toTerminal) {
    if (format === "json")
        return `${JSON.stringify((0,json/* jsonReport */.L)(report), null, 2)}\n`;
    return textReport(report, { color: color && toTerminal, program });
}


/***/ }),

/***/ 4221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ defaultBase)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7206);

/** In full, so that no branch or tag of such a name is taken for the remote's. */
const DEFAULT_BASES = [
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master",
];
/** The branch that a change most likely lands on: the remote's default branch. @throws UserError where none is there */
async function defaultBase(store) {
    const base = await store.firstKnown(DEFAULT_BASES);
    if (base !== undefined)
        return base;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`No base to compare with: none of ${DEFAULT_BASES.join(", ")} is there. Name it with --base.`);
}


/***/ }),

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
// EXTERNAL MODULE: ./src/repository/git-objects.ts
var git_objects = __webpack_require__(3325);
// EXTERNAL MODULE: ./src/commands/check.ts + 1 modules
var commands_check = __webpack_require__(8562);
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
            repo: folder,
            base: "main",
            head: BRANCH,
            pr: String(made.pullRequest),
            catalog: "embedded",
            asOf: made.day,
            format: "text",
        }, terminal);
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
    const { code, err } = await (0,git_objects/* runGit */.EO)(folder, args);
    if (code !== 0)
        throw new errors/* UserError */.y(`git ${args[0]} failed: ${(0,git_objects/* gitProblem */.w0)(err)}.`, 3);
}
function fastImport(folder, stream) {
    return new Promise((done, fail) => {
        const child = (0,external_node_child_process_.spawn)("git", ["-C", folder, "fast-import", "--quiet", "--done"], {
            env: (0,git_objects/* gitEnvironment */._K)(),
            stdio: ["pipe", "ignore", "pipe"],
        });
        let err = "";
        child.stderr.on("data", (chunk) => (err += chunk.toString()));
        child.on("error", (error) => fail(new errors/* UserError */.y((0,git_objects/* spawnProblem */.xb)(error), 3)));
        child.on("close", (code) => code === 0 ? done() : fail(new errors/* UserError */.y(`git fast-import failed: ${(0,git_objects/* gitProblem */.w0)(err)}.`, 3)));
        child.stdin.on("error", () => { });
        child.stdin.end(stream);
    });
}


/***/ })

};
