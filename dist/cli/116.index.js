export const id = 116;
export const ids = [116];
export const modules = {

/***/ 5116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  catalogCommand: () => (/* binding */ catalogCommand)
});

// EXTERNAL MODULE: ./src/image/catalog.ts + 1 modules
var image_catalog = __webpack_require__(6106);
// EXTERNAL MODULE: ./src/image/version.ts
var image_version = __webpack_require__(677);
// EXTERNAL MODULE: ./src/policy/policy.ts
var policy_policy = __webpack_require__(6658);
// EXTERNAL MODULE: ./src/registry/unknown.ts
var registry_unknown = __webpack_require__(865);
;// CONCATENATED MODULE: ./src/registry/inventory.ts


/**
 * Looks up the newest `count` versions of a repository, or all of them. The newest `close` of them, and those that
 * "latest" can turn on, are described in full; of the others, what is known of their digest is told. A tag costs a HEAD,
 * and three more requests where it is described.
 */
async function inventory(registry, repository, { count, close, onStep }) {
    const [tags, decisive] = await Promise.all([registry.tags(repository), registry.published(repository)]);
    if (!tags.ok)
        return tags;
    if (!decisive.ok)
        return decisive;
    const versions = tags.value.filter((tag) => (0,image_version/* parseVersion */.ot)(tag)).sort((a, b) => (0,image_version/* compareTags */.bb)(b, a));
    const chosen = versions.slice(0, count);
    const known = new Set(registry.known(repository).map(({ version }) => version));
    const isDecisive = new Set(decisive.value.map(({ version }) => version).filter((version) => !known.has(version)));
    let done = 0;
    onStep?.(done, chosen.length);
    const looked = await Promise.all(chosen.map(async (tag, index) => {
        const found = await lookUp(registry, repository, tag, index < close || isDecisive.has(tag));
        onStep?.(++done, chosen.length);
        return found;
    }));
    const failed = looked.find((answer) => !answer.ok);
    if (failed && !failed.ok)
        return failed;
    // A tag that was deleted since it was listed is none.
    const found = looked.flatMap((answer) => (answer.ok && answer.value ? [answer.value] : []));
    const older = versions.length - chosen.length;
    return { ok: true, value: { versions: found, older, others: tags.value.length - versions.length } };
}
/** What is known of a digest wins where it tells the publish time: checks go by it. */
async function lookUp(registry, repository, tag, isClose) {
    const target = await registry.resolve(repository, tag);
    if (!target.ok || !target.value)
        return target;
    const { digest } = target.value;
    const same = registry.known(repository).filter((version) => version.digest === digest);
    const known = same.find(({ version }) => version === tag) ?? same[0];
    const facts = isClose ? await registry.facts(repository, target.value) : undefined;
    if (facts && !facts.ok)
        return facts;
    const { published, platforms, python } = { ...known, ...facts?.value };
    const time = known?.published ?? published;
    return {
        ok: true,
        value: {
            version: tag,
            digest,
            ...(time !== undefined && { published: time }),
            ...(platforms !== undefined && { platforms }),
            ...(python !== undefined && { python }),
        },
    };
}
/** Compares what the registry was told to know with what it has: a HEAD per known version, one more where they differ. */
async function compareWithKnown(registry, repository, onStep) {
    const [tags, decisive] = await Promise.all([registry.tags(repository), registry.published(repository)]);
    if (!tags.ok)
        return tags;
    if (!decisive.ok)
        return decisive;
    const known = registry.known(repository);
    let done = 0;
    onStep?.(done, known.length);
    const answers = await Promise.all(known.map(async (version) => {
        const difference = await compareOne(registry, repository, version, tags.value.includes(version.version));
        onStep?.(++done, known.length);
        return difference;
    }));
    const failed = answers.find((answer) => !answer.ok);
    if (failed && !failed.ok)
        return failed;
    const names = new Set(known.map(({ version }) => version));
    const unknown = tags.value.filter((tag) => (0,image_version/* parseVersion */.ot)(tag) && !names.has(tag));
    const digests = new Map(decisive.value.map(({ version, digest }) => [version, digest]));
    const listed = known.filter(({ version }) => tags.value.includes(version));
    const above = new Set((0,registry_unknown/* unknownAbove */.W)(unknown, listed));
    const added = unknown.filter((tag) => above.has(tag) || digests.has(tag));
    const differences = [
        ...answers.flatMap((answer) => (answer.ok && answer.value ? [answer.value] : [])),
        ...added.map((version) => {
            const digest = digests.get(version);
            return { version, kind: "new", ...(digest !== undefined && { registry: digest }) };
        }),
    ].sort((a, b) => (0,image_version/* compareTags */.bb)(b.version, a.version));
    return { ok: true, value: { compared: known.length, differences, others: unknown.length - added.length } };
}
async function compareOne(registry, repository, { version, digest }, isListed) {
    const missing = { version, kind: "missing", catalog: digest };
    if (!isListed)
        return { ok: true, value: missing };
    const target = await registry.resolve(repository, version);
    if (!target.ok)
        return target;
    if (!target.value)
        return { ok: true, value: missing };
    if (target.value.digest === digest)
        return { ok: true, value: undefined };
    const old = await registry.resolve(repository, digest);
    if (!old.ok)
        return old;
    const kind = old.value ? "moved" : "digest differs";
    return { ok: true, value: { version, kind, catalog: digest, registry: target.value.digest } };
}

// EXTERNAL MODULE: ./src/registry/registry.ts + 10 modules
var registry_registry = __webpack_require__(9648);
// EXTERNAL MODULE: ./src/image/latest.ts
var latest = __webpack_require__(6746);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/printable.ts
var printable = __webpack_require__(8572);
// EXTERNAL MODULE: ./src/report/text.ts + 1 modules
var report_text = __webpack_require__(5942);
;// CONCATENATED MODULE: ./src/report/catalog.ts





/** A table of versions by repository; the last line says where they are from. */
function catalogText(listed, context, paint) {
    const blocks = listed.map((repository) => repositoryBlock(repository, context, paint));
    const { source } = context;
    const hint = source.kind === "registry" ? "" : " `--catalog registry` asks the registry itself.";
    return `${[...blocks, paint("dim", `From ${(0,report_text/* catalogAnd */.LL)(source)}.${hint}`)].join("\n\n")}\n`;
}
function repositoryBlock({ repository, versions, older, others }, context, paint) {
    const latest = latestOf(versions, context);
    const rows = versions.map((version) => [
        version.version,
        version.published?.slice(0, 10) ?? UNTOLD,
        ageOf(version, context.now)?.toString() ?? UNTOLD,
        version.python ?? UNTOLD,
        version.platforms?.join(" ") ?? UNTOLD,
        version.digest,
        markOf(version, latest, context),
    ]);
    const header = ["version", "published", "days", "python", "platforms", "digest", ""];
    const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => (row[column] ?? "").length)));
    const line = (row) => row
        .map((cell, column) => (column === 2 ? cell.padStart(widths[2] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join("  ")
        .trimEnd();
    const lines = [
        paint("bold", repository),
        paint("dim", line(header)),
        ...rows.map((row, index) => {
            const text = (0,printable/* printable */.g)(line(row));
            return versions[index] === latest ? paint("green", text) : text;
        }),
    ];
    const rest = [
        ...(older > 0 ? [`${older} older ${older === 1 ? "version" : "versions"} with --all`] : []),
        ...(others > 0 ? [`${others} ${others === 1 ? "tag that is" : "tags that are"} no version`] : []),
    ];
    if (rest.length > 0)
        lines.push(paint("dim", `and ${rest.join(", ")}`));
    return lines.map((text, index) => (index === 0 ? text : `  ${text}`)).join("\n");
}
/** What the catalog does not tell. */
const UNTOLD = "?";
/** The newest version that the policy accepts as the latest, for a connector that runs on any Python. */
function latestOf(versions, { platforms }) {
    return (0,latest/* candidates */.Xi)(versions, { platforms })[0];
}
function markOf(version, latest, { platforms }) {
    if (version === latest)
        return "latest";
    if (!(0,image_version/* isStable */.MQ)(version.version))
        return "pre-release";
    const missing = platforms.filter((platform) => version.platforms?.includes(platform) === false);
    return missing.length > 0 ? `not for ${missing.join(" ")}` : "";
}
/** Whole days since a version was published. */
function ageOf({ published }, now) {
    if (published === undefined)
        return undefined;
    return Math.max(0, Math.round(((0,day/* startOfDay */.ol)(now).getTime() - (0,day/* startOfDay */.ol)(new Date(published)).getTime()) / day/* DAY */.d_));
}
/** The listing for programs. `null` stands for what the catalog does not tell. */
function catalogJson(listed, context) {
    return {
        schema: 1,
        catalog: { ...context.source },
        repositories: listed.map(({ repository, versions, older, others }) => {
            const latest = latestOf(versions, context);
            return {
                repository,
                latest: latest?.version ?? null,
                versions: versions.map((version) => ({
                    version: version.version,
                    digest: version.digest,
                    published: version.published ?? null,
                    ageDays: ageOf(version, context.now) ?? null,
                    platforms: version.platforms ?? null,
                    python: version.python ?? null,
                    latest: version === latest,
                    prerelease: !(0,image_version/* isStable */.MQ)(version.version),
                })),
                older,
                otherTags: others,
            };
        }),
    };
}
/** The text of a catalog file, one version a line, oldest first. */
function catalogFile(listed) {
    const entries = listed.map(({ repository, versions }) => {
        const lines = [...versions].reverse().map((version) => `    ${JSON.stringify(version)}`);
        return `  ${JSON.stringify(repository)}: [\n${lines.join(",\n")}\n  ]`;
    });
    return `{\n${entries.join(",\n")}\n}\n`;
}

;// CONCATENATED MODULE: ./src/report/differences.ts

/** A line for each difference, and how many there are. */
function differencesText(all, { catalog, registry }, paint) {
    const blocks = all.map(({ repository, compared, differences, others }) => {
        const more = others > 0 ? `; ${count(others, "more version")} in the registry, on which nothing turns` : "";
        const summary = `${count(compared, "version")} compared, ${count(differences.length, "difference")}${more}`;
        const lines = differences.map((difference) => `${paint(COLORS[difference.kind], difference.kind.padEnd(WIDTH))}  ${told(difference)}`);
        return [paint("bold", repository), ...[...lines, paint("dim", summary)].map((line) => `  ${line}`)].join("\n");
    });
    const sources = `Compared ${(0,report_text/* catalogAnd */.LL)(catalog)}, with ${(0,report_text/* catalogAnd */.LL)(registry)}.`;
    const differ = all.reduce((sum, { differences }) => sum + differences.length, 0);
    const result = differ === 0 ? paint("green", "They agree.") : paint("red", `${count(differ, "difference")}.`);
    return `${[...blocks, `${paint("dim", sources)}\n${result}`].join("\n\n")}\n`;
}
const COLORS = { missing: "red", moved: "red", "digest differs": "red", new: "yellow" };
const WIDTH = "digest differs".length;
function told({ kind, version, catalog, registry }) {
    switch (kind) {
        case "missing":
            return `${version}: the registry has no such tag; the catalog has ${catalog}`;
        case "moved":
            return `${version}: the tag had ${catalog} and now has ${registry}`;
        case "digest differs":
            return `${version}: the registry has ${registry}, and not the catalog's ${catalog}`;
        case "new":
            return `${version}: the catalog lacks it${registry === undefined ? "" : `; the registry has ${registry}`}`;
    }
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
/** The differences for programs. */
function differencesJson(all, { catalog, registry }) {
    return {
        schema: 1,
        catalog: { ...catalog },
        registry: { ...registry },
        repositories: all.map(({ repository, compared, differences, others }) => ({
            repository,
            compared,
            differences: differences.map(({ version, kind, catalog: ours, registry: theirs }) => ({
                version,
                kind,
                catalog: ours ?? null,
                registry: theirs ?? null,
            })),
            otherVersions: others,
        })),
    };
}

// EXTERNAL MODULE: ./src/report/style.ts
var style = __webpack_require__(1791);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/policy/change.ts
var change = __webpack_require__(6648);
// EXTERNAL MODULE: ./src/repository/git.ts + 7 modules
var git = __webpack_require__(1000);
// EXTERNAL MODULE: ./src/repository/git-objects.ts
var git_objects = __webpack_require__(3325);
// EXTERNAL MODULE: ./src/rules/index.ts + 22 modules
var rules = __webpack_require__(4826);
// EXTERNAL MODULE: ./src/commands/check.ts + 8 modules
var check = __webpack_require__(1059);
// EXTERNAL MODULE: ./src/commands/options.ts
var options = __webpack_require__(6052);
;// CONCATENATED MODULE: ./src/commands/base-policy.ts
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









/**
 * The policy for a command that judges no change: that of `--policy`, else that of the clone's default branch, which
 * what is checked out cannot change. Without a clone, without such a branch and without a policy there, the built-in one.
 * @throws UserError for a policy that is not valid, and for a `--repo` that is no clone
 */
async function basePolicy(given, terminal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (given.policy !== undefined)
            return (0,options/* policyOption */.uN)(given.policy, terminal);
        const folder = (0,external_node_path_.resolve)(terminal.cwd, given.repo ?? ".");
        if (given.repo === undefined && (await (0,git_objects/* runGit */.EO)(folder, ["rev-parse", "--git-dir"])).code !== 0)
            return policy_policy/* DEFAULT_POLICY */.zj;
        const store = __addDisposableResource(env_1, new git/* GitStore */.W(folder), true);
        const base = await (0,check/* knownBase */.d)(store);
        if (base === undefined)
            return policy_policy/* DEFAULT_POLICY */.zj;
        const tree = await store.tree(await store.commit(base));
        const { base: loaded } = await (0,change/* readPolicies */.h9)({ before: tree, after: tree, tip: tree, changes: [] }, undefined, rules/* RULE_IDS */.Iu);
        if (!loaded)
            return policy_policy/* DEFAULT_POLICY */.zj;
        if (loaded.ok)
            return loaded.policy;
        const problems = loaded.problems.map(({ message, range: { start } }) => `  ${policy_policy/* POLICY_PATH */.l$}:${start.line}:${start.column} ${message}`);
        throw new errors/* UserError */.y(`The policy on ${base} is not valid:\n${problems.join("\n")}`);
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

// EXTERNAL MODULE: ./src/image/reference.ts
var image_reference = __webpack_require__(3564);
;// CONCATENATED MODULE: ./src/commands/catalog-arguments.ts



const FORMATS = ["text", "json"];
/**
 * Where versions are looked up: what was asked for, else the embedded catalog. A file for elsewhere is of little use if
 * it says what is in every package, so that comes from the registry. @throws UserError for options that exclude each other
 */
function catalogChoice({ catalog, verify, write }) {
    if (verify && write !== undefined)
        throw new errors/* UserError */.y("--verify and --write exclude each other. Expected: one of them.");
    if (verify && catalog === "registry")
        throw new errors/* UserError */.y("--verify compares a catalog with the registry, so --catalog cannot be registry. Expected: embedded, or a catalog file.");
    return catalog ?? (write === undefined ? "embedded" : "registry");
}
/**
 * A repository as it was typed: `docker.io/airbyte/python-connector-base`, or for one of the policy's its last part or
 * its language. @throws UserError
 */
function repositoryOption(text, policy) {
    const official = (0,policy_policy/* repositoriesOf */.Ub)(policy);
    if (!text.includes("/")) {
        const ofLanguage = Object.hasOwn(policy["base-images"], text) ? policy["base-images"][text] : undefined;
        const found = ofLanguage ?? official.find((repository) => repository.endsWith(`/${text}`));
        if (found !== undefined)
            return found;
        throw new errors/* UserError */.y(`"${text}" is neither a language nor a base image of the policy. Expected: one of ` +
            `${[...Object.keys(policy["base-images"]), ...official].join(", ")}, or another repository with its host.`);
    }
    const reference = (0,image_reference/* parseReference */.F)(text);
    if (!reference.ok)
        throw new errors/* UserError */.y(`The repository "${text}" ${reference.problem}. Expected: host/repository.`);
    const { tag, digest, repository } = reference.value;
    if (tag === undefined && digest === undefined)
        return repository;
    throw new errors/* UserError */.y(`"${text}" has a tag or a digest. Expected: a repository, here ${repository}.`);
}

// EXTERNAL MODULE: ./src/commands/progress.ts
var progress = __webpack_require__(7111);
// EXTERNAL MODULE: ./src/commands/registry.ts + 4 modules
var commands_registry = __webpack_require__(9812);
;// CONCATENATED MODULE: ./src/commands/catalog.ts













/** How many versions of a repository are listed, and how many are described in full where all are. */
const NEWEST = 10;
/** More than a check may cost: a registry can have thousands of tags. The time is in milliseconds. */
const LIMITS = { requests: 20_000, deadline: 10 * 60_000 };
/** What shells return for a program that was interrupted. */
const INTERRUPTED = 130;
/**
 * Lists published versions, compares a catalog with the registry, or writes a catalog file. Resolves with 0; with 1 where
 * the two differ, with 3 where a catalog does not answer, and with 130 when it was interrupted. @throws UserError
 */
async function catalogCommand(names, given, terminal) {
    const format = (0,options/* choiceOption */.zu)(given.format, "--format", FORMATS);
    const choice = catalogChoice(given);
    const policy = await basePolicy(given, terminal);
    const repositories = names.length > 0 ? names.map((name) => repositoryOption(name, policy)) : (0,policy_policy/* repositoriesOf */.Ub)(policy);
    const interrupt = new AbortController();
    terminal.onInterrupt(() => interrupt.abort());
    const run = {
        ...{ given, choice, format, policy, terminal, signal: interrupt.signal },
        repositories: [...new Set(repositories)],
        paint: (0,style/* painter */.C2)(terminal.color),
        progress: new progress/* Progress */.k(terminal, 0, "versions"),
    };
    const { text, problems, differs = false } = given.verify ? await verify(run) : await list(run);
    run.progress.clear();
    if (interrupt.signal.aborted) {
        terminal.err("Interrupted; nothing was written.\n");
        return INTERRUPTED;
    }
    await terminal.out(text);
    for (const problem of problems)
        terminal.err(`error: ${problem}.\n`);
    return differs ? 1 : problems.length > 0 ? 3 : 0;
}
async function list(run) {
    const { given, format, policy, terminal, signal, paint } = run;
    const { source, found, problems } = run.choice === "registry" ? await fromRegistry(run) : await fromCatalog(run);
    if (given.write !== undefined) {
        if (problems.length > 0)
            return { text: "", problems: [...problems, `${given.write} was not written`] };
        if (signal.aborted)
            return { text: "", problems };
        const file = catalogFile(found);
        await (0,image_catalog/* parseCatalog */.Lo)(file, given.write);
        await (0,options/* writeAtomically */.vK)(file, given.write, "--write", terminal);
        const versions = found.reduce((sum, { versions }) => sum + versions.length, 0);
        terminal.err(`${given.write} has ${versions} versions of ${found.map(({ repository }) => repository).join(", ")}.\n`);
        return { text: "", problems };
    }
    const context = { source, platforms: policy.latest.platforms, now: new Date() };
    if (format === "text")
        return { text: found.length > 0 ? catalogText(found, context, paint) : "", problems };
    return { text: `${JSON.stringify({ ...catalogJson(found, context), problems }, null, 2)}\n`, problems };
}
async function fromRegistry(run) {
    const { given, terminal, repositories, signal } = run;
    const registry = new registry_registry/* Registry */.O(repositories, { ...(await (0,commands_registry.registrySettings)(terminal)), limits: LIMITS, signal });
    const count = given.all || given.write !== undefined ? Number.POSITIVE_INFINITY : NEWEST;
    const listing = await gather(run, registry.source(), async (repository, onStep) => inventory(registry, repository, { count, close: NEWEST, onStep }));
    return { source: registry.source(), ...listing };
}
async function fromCatalog({ given, choice, repositories, terminal }) {
    const { catalog, source } = await (0,options/* knownCatalog */.RL)(choice, terminal);
    const lookups = (0,image_catalog/* catalogLookups */.HE)(catalog, source, new Date());
    const listing = { source: lookups.catalog, found: [], problems: [] };
    for (const repository of repositories) {
        const published = await lookups.published(repository);
        if (!published.ok) {
            listing.problems.push(`${published.why}; --catalog registry asks its registry`);
            continue;
        }
        const versions = [...published.value].sort((a, b) => (0,image_version/* compareTags */.bb)(b.version, a.version));
        const listed = given.all || given.write !== undefined ? versions : versions.slice(0, NEWEST);
        listing.found.push({ repository, versions: listed, older: versions.length - listed.length, others: 0 });
    }
    return listing;
}
async function verify(run) {
    const { choice, format, terminal, repositories, signal, paint } = run;
    const { catalog, source } = await (0,options/* knownCatalog */.RL)(choice, terminal);
    const settings = { ...(await (0,commands_registry.registrySettings)(terminal)), limits: LIMITS, signal, known: catalog };
    const registry = new registry_registry/* Registry */.O(repositories, settings);
    const { found, problems } = await gather(run, registry.source(), (repository, onStep) => compareWithKnown(registry, repository, onStep));
    const compared = { catalog: (0,image_catalog/* catalogLookups */.HE)(catalog, source, new Date()).catalog, registry: registry.source() };
    const differs = found.some(({ differences }) => differences.length > 0);
    if (format === "text")
        return { text: found.length > 0 ? differencesText(found, compared, paint) : "", problems, differs };
    return { text: `${JSON.stringify({ ...differencesJson(found, compared), problems }, null, 2)}\n`, problems, differs };
}
/** Asks about all repositories at once and shows how far that is. */
async function gather({ repositories, progress }, source, ask) {
    progress.say(`Asking ${source.name} for the tags of ${repositories.join(", ")} …`);
    const steps = new Map();
    const sum = (index) => [...steps.values()].reduce((total, step) => total + step[index], 0);
    const answers = await Promise.all(repositories.map(async (repository) => {
        const answer = await ask(repository, (done, total) => {
            steps.set(repository, [done, total]);
            progress.update(sum(0), sum(1));
        });
        return { repository, answer };
    }));
    return {
        found: answers.flatMap(({ repository, answer }) => (answer.ok ? [{ repository, ...answer.value }] : [])),
        problems: [...new Set(answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.why])))],
    };
}


/***/ })

};
