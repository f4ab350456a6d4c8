export const id = 851;
export const ids = [851,778];
export const modules = {

/***/ 7472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ policyAt),
/* harmony export */   u: () => (/* binding */ basePolicy)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _policy_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6648);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6658);
/* harmony import */ var _repository_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2494);
/* harmony import */ var _repository_git_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7124);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6071);
/* harmony import */ var _default_base_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4221);
/* harmony import */ var _policy_option_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2778);
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
            return (0,_policy_option_js__WEBPACK_IMPORTED_MODULE_7__.policyOption)(given.policy, terminal);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.cwd, given.repo ?? ".");
        if (given.repo === undefined && (await (0,_repository_git_process_js__WEBPACK_IMPORTED_MODULE_4__/* .runGit */ .EO)(folder, ["rev-parse", "--git-dir"])).code !== 0)
            return _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_POLICY */ .zj;
        const store = __addDisposableResource(env_1, new _repository_git_js__WEBPACK_IMPORTED_MODULE_3__/* .GitStore */ .W(folder), true);
        const base = await (0,_default_base_js__WEBPACK_IMPORTED_MODULE_6__/* .knownBase */ .d)(store);
        if (base === undefined)
            return _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_POLICY */ .zj;
        const tree = await store.tree(await store.commit(base));
        return await policyAt(tree, base);
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
/**
 * The policy at a base, which must be valid: what is made by a wrong one would be wrong. The built-in one where none is.
 * @param name what the base is called
 * @throws UserError for a policy that is not valid
 */
async function policyAt(base, name) {
    const loaded = await (0,_policy_change_js__WEBPACK_IMPORTED_MODULE_1__.policyIn)((await base.read([_policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l$])).get(_policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l$), _rules_index_js__WEBPACK_IMPORTED_MODULE_5__.RULE_IDS);
    if (!loaded)
        return _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_POLICY */ .zj;
    if (loaded.ok)
        return loaded.policy;
    throw (0,_policy_option_js__WEBPACK_IMPORTED_MODULE_7__/* .invalidPolicy */ .U)(`The policy on ${name} is not valid. Mend it, or name another with --policy:`, _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l$, loaded.problems);
}


/***/ }),

/***/ 1851:
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
    const known = registry.knownAs(repository, digest, tag);
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
// EXTERNAL MODULE: ./src/report/text-table.ts
var text_table = __webpack_require__(2906);
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
    const titles = ["version", "published", "days", "python", "platforms", "digest", ""];
    const [header = "", ...table] = (0,text_table/* textTable */.e)(titles.map((title) => [title, title === "days" ? "right" : "left"]), rows);
    const lines = [
        paint("bold", repository),
        paint("dim", header),
        ...table.map((row, index) => (versions[index] === latest ? paint("green", (0,printable/* printable */.g)(row)) : (0,printable/* printable */.g)(row))),
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
    return published === undefined ? undefined : (0,day/* daysBetween */.YM)(new Date(published), now);
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

// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(1670);
;// CONCATENATED MODULE: ./src/report/differences.ts


/** A line for each difference, and how many there are. */
function differencesText(all, { catalog, registry }, paint) {
    const blocks = all.map(({ repository, compared, differences, others }) => {
        const more = others > 0 ? `; ${(0,words/* counted */.h)(others, "more version")} in the registry, on which nothing turns` : "";
        const summary = `${(0,words/* counted */.h)(compared, "version")} compared, ${(0,words/* counted */.h)(differences.length, "difference")}${more}`;
        const lines = differences.map((difference) => `${paint(COLORS[difference.kind], difference.kind.padEnd(WIDTH))}  ${told(difference)}`);
        return [paint("bold", repository), ...[...lines, paint("dim", summary)].map((line) => `  ${line}`)].join("\n");
    });
    const sources = `Compared ${(0,report_text/* catalogAnd */.LL)(catalog)}, with ${(0,report_text/* catalogAnd */.LL)(registry)}.`;
    const differ = all.reduce((sum, { differences }) => sum + differences.length, 0);
    const result = differ === 0 ? paint("green", "They agree.") : paint("red", `${(0,words/* counted */.h)(differ, "difference")}.`);
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
// EXTERNAL MODULE: ./src/commands/base-policy.ts
var base_policy = __webpack_require__(7472);
// EXTERNAL MODULE: ./src/image/reference.ts
var image_reference = __webpack_require__(3564);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
;// CONCATENATED MODULE: ./src/commands/catalog-arguments.ts



/** How the versions can be printed. */
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

// EXTERNAL MODULE: ./src/commands/options.ts
var options = __webpack_require__(6052);
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
    const policy = await (0,base_policy/* basePolicy */.u)(given, terminal);
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


/***/ }),

/***/ 4221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ knownBase),
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
/** The remote's default branch, if there is one. */
function knownBase(store) {
    return store.firstKnown(DEFAULT_BASES);
}
/** The branch that a change most likely lands on: the remote's default branch. @throws UserError where none is there */
async function defaultBase(store) {
    const base = await knownBase(store);
    if (base !== undefined)
        return base;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`No base to compare with: none of ${DEFAULT_BASES.join(", ")} is there. Name it with --base.`);
}


/***/ }),

/***/ 2778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ invalidPolicy),
/* harmony export */   policyOption: () => (/* binding */ policyOption)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7206);
/* harmony import */ var _policy_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8164);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6071);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6052);





/** The policy of `--policy`. @throws UserError that lists every problem with its line and column */
async function policyOption(file, { cwd }) {
    const text = await (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .readInput */ .R5)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file), "--policy", "a policy file");
    const loaded = await (0,_policy_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadPolicy */ .t)(text, _rules_index_js__WEBPACK_IMPORTED_MODULE_3__.RULE_IDS);
    if (loaded.ok)
        return loaded.policy;
    throw invalidPolicy(`The policy ${file} is not valid:`, file, loaded.problems);
}
/** Tells every problem of a policy file, a line each. */
function invalidPolicy(heading, file, problems) {
    const lines = problems.map(({ message, range: { start } }) => `  ${file}:${start.line}:${start.column} ${message}`);
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y([heading, ...lines].join("\n"));
}


/***/ }),

/***/ 7111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ patiently),
/* harmony export */   k: () => (/* binding */ Progress)
/* harmony export */ });
/** How often the line is written again, in milliseconds. */
const INTERVAL = 200;
/** A line on a watched terminal that says how far long work is, how fast it goes and how long it still takes. */
class Progress {
    #terminal;
    #total;
    #unit;
    #start = performance.now();
    #shown = 0;
    constructor(terminal, total, unit) {
        this.#terminal = terminal;
        this.#total = total;
        this.#unit = unit;
    }
    /** Says something else until there is progress, such as what is waited for. */
    say(text) {
        if (!this.#terminal.interactive)
            return;
        this.#shown = performance.now();
        this.#terminal.err(`\r\u001b[K${text}`);
    }
    /** Says that `done` of all are done; writes at most every fifth of a second. */
    update(done, total = this.#total) {
        const now = performance.now();
        if (!this.#terminal.interactive || now - this.#shown < INTERVAL)
            return;
        this.#shown = now;
        const rate = done / ((now - this.#start) / 1000);
        const left = rate > 0 ? duration((total - done) / rate) : "?";
        const share = Math.floor((100 * done) / total);
        this.#terminal.err(`\r\u001b[K${done} of ${total} ${this.#unit} (${share} %), ${rate.toFixed(0)} a second, ${left} left`);
    }
    /** Takes the line away, so that something else can be written. */
    clear() {
        if (this.#shown > 0)
            this.#terminal.err("\r\u001b[K");
        this.#shown = 0;
    }
}
/** How long nothing needs to be said, in milliseconds. */
const PATIENCE = 2000;
/** Waits for work, and says on a watched terminal what is going on where that takes longer than people expect. */
async function patiently(work, what, terminal) {
    const progress = new Progress(terminal, 0, "");
    const timer = setTimeout(() => progress.say(what), PATIENCE);
    try {
        return await work;
    }
    finally {
        clearTimeout(timer);
        progress.clear();
    }
}
function duration(seconds) {
    const whole = Math.ceil(seconds);
    return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}


/***/ }),

/***/ 1300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   tQ: () => (/* binding */ EFFECTS),
/* harmony export */   wf: () => (/* binding */ CRITERIA)
/* harmony export */ });
/** The six items of the migration guide's "definition of a successful migration", in its order. */
const CRITERIA = ["dockerfile", "base-image", "version", "changelog", "ci", "build-customization"];
/** What a policy can set for a rule. */
const SEVERITIES = ["error", "warning", "notice", "off"];
/** The effects, the most severe first. */
const EFFECTS = ["error", "unverified", "review", "warning", "notice"];


/***/ }),

/***/ 6648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h9: () => (/* binding */ readPolicies),
/* harmony export */   ld: () => (/* binding */ optOutOf),
/* harmony export */   policyIn: () => (/* binding */ policyIn)
/* harmony export */ });
/* unused harmony export isGateFile */
/* harmony import */ var _connector_connector_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7392);
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3214);
/* harmony import */ var _text_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8559);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8164);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6658);





const WORKFLOW = /^\.github\/(workflows\/[^/]+|actions\/.+)\.ya?ml$/;
/** Whether a file can be one of the gate's own: the policy, or a workflow. */
function isGateFile(path, policy = _policy_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l$) {
    return (0,_text_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Y)(path, policy) || WORKFLOW.test(path);
}
/**
 * Reads the policy on both sides and finds the gate's own files among the changed ones: the policy, and workflows that
 * mention the gate or cannot be read.
 * @param given the policy of the command line's user, which judges instead of the base's
 * @param path where the policy file stands
 */
async function readPolicies(comparison, given, ruleIds, path = _policy_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l$) {
    const candidates = comparison.changes.filter((change) => isGateFile(change.path, path));
    const atBase = async () => (given ? undefined : policyIn((await comparison.tip.read([path])).get(path), ruleIds));
    if (candidates.length === 0)
        return { path, base: await atBase(), head: undefined, files: [] };
    const [base, { head, files }] = await Promise.all([atBase(), readEdited(comparison, candidates, ruleIds, path)]);
    return { path, base, head, files };
}
async function readEdited({ before, after }, candidates, ruleIds, path) {
    const paths = candidates.map((change) => change.path);
    const [old, now] = await Promise.all([before.read(paths), after.read([path, ...paths])]);
    const files = candidates.filter((change) => (0,_text_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Y)(change.path, path) || mentionsGate(old.get(change.path)) || mentionsGate(now.get(change.path)));
    return { files, head: paths.some((one) => (0,_text_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isBelow */ .Y)(one, path)) ? await policyIn(now.get(path), ruleIds) : undefined };
}
/** A connector that newly says that it needs no version bumps, be it a new one. */
function optOutOf(change) {
    const now = (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataOf */ .Nk)(change.after)?.versionBumpOptOut;
    if (!now || (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataOf */ .Nk)(change.before)?.versionBumpOptOut)
        return [];
    return [{ connector: change.name, at: { path: (0,_connector_connector_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataPath */ .xT)(change), range: now.range } }];
}
function mentionsGate(entry = { kind: "absent" }) {
    return entry.kind === "file" ? /base[\s_-]*image[\s_-]*gate/i.test(entry.text) : entry.kind !== "absent";
}
/** The policy that stands at its place in a tree; `undefined` where none does. What is no regular file is a problem. */
async function policyIn(entry, ruleIds) {
    if (!entry || entry.kind === "absent")
        return undefined;
    if (entry.kind === "file")
        return (0,_load_js__WEBPACK_IMPORTED_MODULE_1__/* .loadPolicy */ .t)(entry.text, ruleIds);
    const message = entry.kind === "unreadable" ? entry.why : `it is a ${entry.kind}, not a regular file`;
    return { ok: false, problems: [{ message, range: _model_location_js__WEBPACK_IMPORTED_MODULE_0__/* .START_OF_FILE */ .a }] };
}


/***/ }),

/***/ 8164:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(613);
/* harmony import */ var _text_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9816);
/* harmony import */ var _text_yaml_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8817);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6658);




/**
 * Reads the text of a policy file. An empty file is the default policy. Every problem says where it is, what was found
 * and what is expected; an unknown key or value is told its nearest known name.
 * @param ruleIds the rules that the policy can name
 */
async function loadPolicy(text, ruleIds) {
    const yaml = (0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .h)(text);
    if (!yaml.ok)
        return { ok: false, problems: yaml.problems.map(({ message, range }) => ({ message: `it ${message}`, range })) };
    const { root, lines } = yaml.value;
    if (root === null)
        return { ok: true, policy: _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_POLICY */ .zj };
    const problems = [];
    const data = plainValue(root, lines, problems);
    const { FIXED_RULES, validatePolicy } = await Promise.all(/* import() */[__webpack_require__.e(156), __webpack_require__.e(139)]).then(__webpack_require__.bind(__webpack_require__, 4139));
    const validated = validatePolicy(data, ruleIds);
    if (validated.ok)
        return problems.length > 0 ? { ok: false, problems } : validated;
    const settable = ruleIds.filter((id) => !FIXED_RULES.has(id));
    for (const issue of validated.issues) {
        if (issue.code === "unrecognized_keys")
            for (const key of issue.keys)
                problems.push({
                    message: unknownKey([...issue.path, key], ruleIds, settable),
                    range: keyRange(root, [...issue.path, key], lines),
                });
        else
            problems.push({
                message: messageOf(issue, valueAt(data, issue.path)),
                range: valueRange(root, issue.path, lines),
            });
    }
    return { ok: false, problems };
}
function messageOf({ code, message, path, values }, found) {
    const name = path.length === 0 ? "it" : `"${path.map(String).join(" › ")}"`;
    if (found === undefined)
        return `${name} is missing`;
    if (code === "invalid_value" && values) {
        const isRule = path[0] === "exemptions" && path[2] === "rules";
        const what = isRule
            ? found === "metadata-valid"
                ? "cannot be exempted"
                : "is not a rule"
            : `is ${JSON.stringify(found)}`;
        const subject = isRule ? `${name}: ${JSON.stringify(found)}` : name;
        return `${subject} ${what}${suggestion(String(found), values.map(String))}`;
    }
    if (code === "too_small")
        return `${name} is empty`;
    return `${name} is wrong: ${message.replace(/^Invalid input: /, "")}`;
}
function valueAt(data, path) {
    return path.reduce((value, key) => value?.[key], data);
}
function unknownKey(path, ruleIds, settableRules) {
    const name = path.map(String).join(" › ");
    const key = String(path.at(-1));
    if (path[0] === "rules" && ruleIds.includes(key))
        return `"${name}" can be neither softened nor exempted`;
    if (path[0] === "rules")
        return `"${name}" is not a rule${suggestion(key, settableRules)}`;
    return `"${name}" is no key of the policy${suggestion(key, knownKeys(path.slice(0, -1)))}`;
}
function suggestion(word, known) {
    const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(word, known);
    const all = known.length > 0 && known.length <= 6 ? `; known are ${known.map((key) => `"${key}"`).join(", ")}` : "";
    return `${near === undefined ? "" : `; the nearest is "${near}"`}${all}`;
}
/** The keys that the policy has at a path; the defaults have them all. */
function knownKeys(path) {
    if (path[0] === "ci" && path[1] === "checks")
        return ["name", "app"];
    if (path[0] === "exemptions")
        return ["connector", "rules", "until", "reason"];
    const section = path.reduce((value, key) => value?.[key], _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_POLICY */ .zj);
    return typeof section === "object" && section !== null ? Object.keys(section) : [];
}
const CORE_VALUES = new Map([
    ["true", true],
    ["false", false],
    ["null", null],
    ["~", null],
    ["", null],
]);
/** The values as YAML's core schema has them (true, false, null); aliases, tags and duplicate keys are problems. */
function plainValue(node, lines, problems) {
    if (node === null)
        return null;
    if (node.tag !== undefined)
        problems.push({ message: `the tag "${node.tag}" is not allowed in the policy`, range: rangeOf(node, lines) });
    if (node.kind === "scalar")
        return node.style === "plain" && CORE_VALUES.has(node.text) ? CORE_VALUES.get(node.text) : node.text;
    if (node.kind === "seq")
        return node.items.map((item) => plainValue(item, lines, problems));
    if (node.kind === "alias") {
        problems.push({ message: "aliases are not allowed in the policy", range: rangeOf(node, lines) });
        return null;
    }
    const result = Object.create(null);
    for (const { key, value } of node.pairs) {
        const name = key?.kind === "scalar" ? key.text : "";
        if (key)
            plainValue(key, lines, problems);
        if (Object.hasOwn(result, name))
            problems.push({ message: `"${name}" appears twice`, range: rangeOf(key ?? node, lines) });
        result[name] = plainValue(value, lines, problems);
    }
    return { ...result };
}
/** The range of the key at the end of a path. */
function keyRange(root, path, lines) {
    const parent = deepest(root, path.slice(0, -1));
    const [pair] = parent.kind === "map" ? (0,_text_yaml_node_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .f)(parent, String(path.at(-1))) : [];
    return rangeOf(pair?.key ?? parent, lines);
}
/** The range of the value at a path, or of the start of what should have it. */
function valueRange(root, path, lines) {
    const node = deepest(root, path);
    const { start, end } = rangeOf(node, lines);
    return node.kind === "scalar" ? { start, end } : { start, end: start };
}
/** Follows a path as far as it goes. */
function deepest(root, path) {
    let node = root;
    for (const part of path) {
        const next = node.kind === "map"
            ? (0,_text_yaml_node_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .f)(node, String(part))[0]?.value
            : node.kind === "seq"
                ? node.items[Number(part)]
                : null;
        if (!next)
            break;
        node = next;
    }
    return node;
}
function rangeOf(node, lines) {
    return lines.range(node.start, node.end);
}


/***/ }),

/***/ 1791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   QX: () => (/* binding */ mostSevereFirst),
/* harmony export */   ho: () => (/* binding */ OUTCOME_STYLE),
/* harmony export */   sv: () => (/* binding */ EXEMPT_STYLE),
/* harmony export */   u7: () => (/* binding */ EFFECT_STYLE),
/* harmony export */   wD: () => (/* binding */ STATE_STYLE)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1300);


/** Paints with ANSI escape codes when `color` is set. */
function painter(color) {
    return (format, text) => (color ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(format, text, { validateStream: false }) : text);
}
/** How a state is shown: a sign for the eye, a word for everybody else. */
const STATE_STYLE = {
    fail: { sign: "✗", format: "red" },
    unknown: { sign: "?", format: "magenta" },
    review: { sign: "◉", format: "cyan" },
    warn: { sign: "!", format: "yellow" },
    exempt: { sign: "~", format: "blue" },
    pass: { sign: "✓", format: "green" },
    "not-applicable": { sign: "·", format: "dim" },
};
/** How an effect is called and coloured. */
const EFFECT_STYLE = {
    error: { word: "error", format: "red" },
    unverified: { word: "could not verify", format: "magenta" },
    review: { word: "needs review", format: "cyan" },
    warning: { word: "warning", format: "yellow" },
    notice: { word: "notice", format: "dim" },
};
/** How an exempted finding is shown, whatever it would be without the exemption. */
const EXEMPT_STYLE = { word: "exempt", format: "blue" };
/** What the outcome of a run says. */
const OUTCOME_STYLE = {
    fail: { words: "fail: something has to change", format: ["bold", "red"] },
    unknown: { words: "unknown: something could not be verified", format: ["bold", "magenta"] },
    review: { words: "review: someone has to approve", format: ["bold", "cyan"] },
    pass: { words: "pass", format: ["bold", "green"] },
};
/** Findings by their effect, what is exempt at the end. */
function mostSevereFirst(findings) {
    const rank = ({ effect, exemption }) => (exemption ? _model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .EFFECTS */ .tQ.length : _model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .EFFECTS */ .tQ.indexOf(effect));
    return [...findings].sort((a, b) => rank(a) - rank(b));
}


/***/ }),

/***/ 2906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/** The lines of a table with columns of equal width: its titles, then its rows. Cells are shown as they are. */
function textTable(columns, rows) {
    const all = [columns.map(([title]) => title), ...rows];
    const widths = columns.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
    return all.map((row) => columns
        .map(([, align], column) => {
        const cell = row[column] ?? "";
        const width = widths[column] ?? 0;
        return align === "left" ? cell.padEnd(width) : cell.padStart(width);
    })
        .join("  ")
        .trimEnd());
}


/***/ }),

/***/ 5942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LL: () => (/* binding */ catalogAnd),
  sk: () => (/* binding */ nextStep),
  Mf: () => (/* binding */ textReport)
});

// EXTERNAL MODULE: ./src/model/finding.ts
var finding = __webpack_require__(1300);
// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/printable.ts
var printable = __webpack_require__(8572);
// EXTERNAL MODULE: ./src/text/words.ts
var text_words = __webpack_require__(1670);
// EXTERNAL MODULE: ./src/report/style.ts
var style = __webpack_require__(1791);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/report/wrap.ts

/**
 * Breaks the lines that are wider than a screen at their spaces, and indents what continues a line by two more. A word
 * that is wider than the screen stays whole, so that paths can be clicked and values copied. Colours take no room.
 * @param columns in characters; without it nothing is broken
 */
function wrapped(text, columns) {
    if (columns === undefined)
        return text;
    return text
        .split("\n")
        .map((line) => wrappedLine(line, columns))
        .join("\n");
}
/** A space, but not the one between a state's sign and its word. */
const BREAK = /(?<!(?:^|[ m])[✗?◉!~✓·]) /u;
function wrappedLine(line, columns) {
    const start = /^ */.exec(line)?.[0] ?? "";
    if (width(line) <= columns)
        return line;
    const lines = [];
    let current = "";
    for (const word of line.slice(start.length).split(BREAK)) {
        const indent = lines.length === 0 ? start : `${start}  `;
        const longer = current === "" ? indent + word : `${current} ${word}`;
        // At the start of a line, "::" could be a workflow command.
        if (current === "" || width(longer) <= columns || word.startsWith("::"))
            current = longer;
        else {
            lines.push(current);
            current = `${start}  ${word}`;
        }
    }
    return [...lines, current].join("\n");
}
function width(text) {
    return (0,external_node_util_.stripVTControlCharacters)(text).length;
}

;// CONCATENATED MODULE: ./src/report/text.ts






/** The report for a terminal: by connector, each finding with its line and a caret; the last line says what to do. */
function textReport(report, { color, program, columns, fix = `${program} fix` }) {
    const paint = (0,style/* painter */.C2)(color);
    const about = (name) => report.findings.filter(({ subject }) => subject === name);
    const room = columns === undefined ? WIDTH : Math.max(20, columns - GUTTER);
    const show = (finding) => findingBlock(finding, paint, room);
    const blocks = [
        ...report.connectors.map((connector) => connectorBlock(connector, about(connector.name).map(show), paint)),
        ...generalBlock(about(undefined).map(show), paint),
    ];
    return `${wrapped([...blocks, summary(report, paint, program, fix)].join("\n\n"), columns)}\n`;
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
    const states = finding/* CRITERIA */.wf.map((criterion) => stateWord(criteria[criterion], criterion, paint)).join(" ");
    return [heading, `  ${states}`, ...findings].join("\n");
}
function stateWord(state, criterion, paint) {
    const { sign, format } = style/* STATE_STYLE */.wD[state];
    return paint(format, `${sign} ${criterion}`);
}
function generalBlock(findings, paint) {
    return findings.length === 0
        ? []
        : [[paint("bold", "Policy, workflow and base image library"), ...findings].join("\n")];
}
function findingBlock(finding, paint, room) {
    const { effect, rule, message, details = [], at, excerpt, fix, exemption } = finding;
    const { word, format } = exemption ? style/* EXEMPT_STYLE */.sv : style/* EFFECT_STYLE */.u7[effect];
    const { line, column } = at.range.start;
    const lines = [
        "",
        `  ${paint(format, word)} ${(0,printable/* printable */.g)(message)} ${paint("dim", `[${rule}]`)}`,
        `    ${paint("dim", `${(0,printable/* printable */.g)(at.path)}:${line}:${column}`)}`,
        ...details.map((detail) => `    ${(0,printable/* printable */.g)(detail)}`),
    ];
    if (excerpt !== undefined)
        lines.push(...caret(excerpt, at.range, room, (text) => paint(format, text), paint));
    if (exemption)
        lines.push(`    ${paint(format, `until ${exemption.until}: ${(0,printable/* printable */.g)(exemption.reason)}`)}`);
    if (fix)
        lines.push(`    ${paint("green", `fix: ${(0,printable/* printable */.g)(fix.title)}`)}`);
    return lines.join("\n");
}
/** The room for a line of a file where the screen's width is not known, and the room that its number takes. */
const WIDTH = 110;
const GUTTER = 11;
/** The line with a caret below what is meant; a long line is cut so that the place stays in sight. */
function caret(excerpt, { start, end }, room, marked, paint) {
    const lead = Math.min(20, Math.floor(room / 2));
    const shift = start.column > room - lead ? Math.max(0, start.column - lead) : 0;
    const shown = (0,printable/* printable */.g)((0,printable/* printable */.g)(excerpt.slice(shift)).slice(0, room));
    const offset = Math.min((0,printable/* printable */.g)(excerpt.slice(shift, start.column - 1)).length, room - 1);
    const length = end.line === start.line ? end.column - start.column : excerpt.length - start.column + 1;
    const number = String(start.line).padStart(6);
    const mark = "^".repeat(Math.max(1, Math.min(length, shown.length - offset)));
    return [
        `  ${paint("dim", `${number} │`)} ${shown}`,
        `  ${paint("dim", `${" ".repeat(6)} │`)} ${" ".repeat(offset)}${marked(mark)}`,
    ];
}
function summary(report, paint, program, fix) {
    const { outcome, connectors, catalog, now, notConnectors, base, head } = report;
    const { words, format } = style/* OUTCOME_STYLE */.ho[outcome];
    const lines = [];
    if (notConnectors.length > 0) {
        const names = notConnectors.slice(0, 3).map(printable/* printable */.g).join(", ");
        const more = notConnectors.length > 3 ? ` and ${notConnectors.length - 3} more` : "";
        lines.push(paint("dim", `Not judged, because no metadata.yaml stands there: ${names}${more}`));
    }
    lines.push(paint("dim", `Compared ${base.slice(0, 10)} … ${head.slice(0, 10)}, as of ${(0,day/* isoDay */.kh)(now)}, with ${(0,printable/* printable */.g)(catalogAnd(catalog))}.`), `${paint(format, words)} ${paint("dim", `(${(0,text_words/* counted */.h)(connectors.length, "connector")})`)}`);
    lines.push(nextStep(report, program, fix));
    return lines.join("\n");
}
/** A catalog, and from when its answers are. */
function catalogAnd({ kind, name, until, asked }) {
    if (kind !== "registry")
        return until === undefined ? name : `${name}, which ends ${until}`;
    return asked === undefined
        ? `${name}, which was not asked`
        : `${name}, asked on ${asked.slice(0, 10)} at ${asked.slice(11, 16)} UTC`;
}
/** The one thing to do next. */
function nextStep({ outcome, findings, connectors, notConnectors, base, head }, program, fix = `${program} fix`) {
    const blocking = findings.filter(({ exemption }) => !exemption);
    const first = (effect) => blocking.find((finding) => finding.effect === effect);
    switch (outcome) {
        case "fail":
            return blocking.some((finding) => finding.effect === "error" && finding.fix)
                ? `Next: \`${fix}\` mends what has a fix above; then commit and run the same again. \`${program} explain ${first("error")?.rule}\` says why and how.`
                : `Next: make the changes above, commit, and run the same again. \`${program} explain ${first("error")?.rule}\` says why and how.`;
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


/***/ }),

/***/ 8572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable),
/* harmony export */   v: () => (/* binding */ shortened)
/* harmony export */ });
/**
 * What is no character to see: control and format characters (among them those that change the direction of text), line
 * separators, halves of surrogate pairs, what is unassigned or private. And what starts a workflow command in a log: `##[`
 * anywhere, `::` at the start (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}]|(?<=#)#(?=\[)|(?<=^\s*):(?=:)/gu;
/** Makes text from a pull request safe to show on one line: what cannot be seen is written as its code. */
function printable(text) {
    return text.replace(UNSAFE, (character) => character === "\t" ? " " : `\\u{${character.codePointAt(0).toString(16).toUpperCase()}}`);
}
/** Cuts a text that is longer than `length` UTF-16 code units; no character is cut in two. */
function shortened(text, length) {
    return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}


/***/ }),

/***/ 9816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml),
/* harmony export */   parseWholeYaml: () => (/* binding */ parseWholeYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3214);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(816);
/* harmony import */ var _plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4994);




/**
 * What PyYAML (YAML 1.1), which reads the file in the build, takes otherwise than YAML 1.2: for it a line, and so a
 * comment, ends at these characters; others it refuses. A tag prefix gives names another meaning.
 */
const NOT_IN_BOTH = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029]|\r(?!\n)|^%TAG/m;
const MAX_DEPTH = 100;
const MAX_PROBLEMS = 5;
/**
 * Parses YAML 1.2 (https://yaml.org/spec/1.2.2/) with the failsafe schema. Aliases are not resolved, so that no text can
 * blow up; duplicate keys are left to the reader, who knows which keys matter. Never throws: syntax errors, several
 * documents, nesting of more than 100 levels and texts of more than 256 kB are returned as problems.
 * @param wanted what of the document will be looked at, to read it faster
 */
function parseYaml(text, wanted) {
    return (0,_plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseQuickly */ .E5)(text, wanted) ?? parseWholeYaml(text);
}
/** {@link parseYaml} by the library alone, which knows the whole language. */
function parseWholeYaml(text) {
    const lines = new _lines_js__WEBPACK_IMPORTED_MODULE_3__/* .Lines */ .qo(text);
    const refuse = (message, range = _model_location_js__WEBPACK_IMPORTED_MODULE_1__/* .START_OF_FILE */ .a) => ({
        ok: false,
        problems: [{ message, range }],
    });
    if (text.length > _plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CHARACTERS */ .SF)
        return refuse(`is ${Math.ceil(text.length / 1024)} kB large; at most ${_plain_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CHARACTERS */ .SF / 1024} kB are read`);
    const odd = NOT_IN_BOTH.exec(text);
    if (odd)
        return refuse(`has ${odd[0].startsWith("%") ? "a %TAG directive" : "a character that ends a line for some readers only, or is not allowed"}`, lines.range(odd.index, odd.index + odd[0].length));
    const documents = compose(text);
    if (!Array.isArray(documents)) {
        const at = lines.range(documents.deepAt, documents.deepAt + 1);
        return refuse(`is nested more than ${MAX_DEPTH} levels deep`, at);
    }
    const errors = documents.flatMap((document) => document.errors);
    if (errors.length > 0)
        return {
            ok: false,
            problems: errors.slice(0, MAX_PROBLEMS).map(({ message, pos }) => ({
                message: `is not valid YAML: ${sentence(message)}`,
                range: lines.range(...pos),
            })),
        };
    const [first, second] = documents;
    if (second)
        return refuse("has more than one YAML document", lines.range(second.range[0], second.range[0]));
    return { ok: true, value: { lines, root: nodeOf(first?.contents), hasAnchors: /[&*]/.test(text) } };
}
/** The documents, or the 0-based offset at which the nesting gets too deep for the recursive composer. */
function compose(text) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({
        schema: "failsafe",
        uniqueKeys: false,
        logLevel: "silent",
        prettyErrors: false,
    });
    const documents = [];
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        for (const token of parser.next(lexeme))
            documents.push(...composer.next(token));
        if (parser.stack.length > 2 * MAX_DEPTH)
            return { deepAt: Math.min(parser.offset, text.length - 1) };
    }
    for (const token of parser.end())
        documents.push(...composer.next(token));
    documents.push(...composer.end());
    return documents;
}
function nodeOf(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return { kind: "alias", name: node.source, ...placeOf(node.range) };
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return null;
    const place = {
        ...placeOf(node.range),
        ...(node.anchor && { anchor: node.anchor }),
        ...(node.tag && { tag: node.tag }),
    };
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        const pairs = node.items.map(({ key, value }) => ({ key: nodeOf(key), value: nodeOf(value) }));
        return { kind: "map", pairs, flow: node.flow === true, ...place };
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return { kind: "seq", items: node.items.map(nodeOf), ...place };
    const text = typeof node.value === "string" ? node.value : String(node.source ?? "");
    if (node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.BLOCK_FOLDED || node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.BLOCK_LITERAL)
        return { kind: "scalar", text, style: "block", ...place };
    if (node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN)
        return { kind: "scalar", text, style: "plain", ...place };
    return { kind: "scalar", text, style: "quoted", ...place, start: place.start + 1, end: place.end - 1 };
}
function placeOf(range) {
    const [start, end] = range ?? [0, 0];
    return { start, end };
}
function sentence(message) {
    return message.split("\n")[0]?.replace(/:?\s*$/, "") ?? message;
}


/***/ })

};
