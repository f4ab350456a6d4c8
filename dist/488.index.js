export const id = 488;
export const ids = [488];
export const modules = {

/***/ 4488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditCommit: () => (/* binding */ auditCommit)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/connector/connector.ts
var connector_connector = __webpack_require__(7392);
// EXTERNAL MODULE: ./src/connector/hooks.ts
var hooks = __webpack_require__(8367);
// EXTERNAL MODULE: ./src/connector/reading.ts
var connector_reading = __webpack_require__(8763);
// EXTERNAL MODULE: ./src/text/plain-yaml.ts + 1 modules
var plain_yaml = __webpack_require__(4994);
// EXTERNAL MODULE: ./src/connector/language.ts
var connector_language = __webpack_require__(1269);
// EXTERNAL MODULE: ./src/connector/metadata.ts + 1 modules
var metadata = __webpack_require__(2399);
;// CONCATENATED MODULE: ./src/connector/survey.ts





/** Connectors that are read together, and how many such parts are under way, so that parsing one overlaps with reading the next. */
const IN_PART = 50;
const PARTS = 4;
/**
 * Reads those of the folders that are connectors, in their order, in two rounds: each folder, and then its metadata and
 * the folders below that tell its language. Rejects only where the tree's `read` does.
 */
async function survey(tree, folders, options = {}) {
    const surveyed = [];
    let next = 0;
    const workOn = async () => {
        while (next * IN_PART < folders.length) {
            const part = next++;
            surveyed[part] = await surveyPart(tree, folders.slice(part * IN_PART, (part + 1) * IN_PART), options);
        }
    };
    await Promise.all(Array.from({ length: PARTS }, workOn));
    return surveyed.flat();
}
async function surveyPart(tree, places, { pyprojects = false, known = new Map() }) {
    const first = await tree.read(places.map(({ path }) => path));
    const drafts = places.map(({ name, path }) => {
        const folder = entryIn(first, path);
        const clues = cluesOf(name, path, folder);
        return { name, path, folder, clues, pyproject: pyprojects && has(folder, "pyproject.toml") };
    });
    const second = await tree.read(drafts.flatMap(({ path, clues, pyproject }) => [
        (0,connector_connector/* metadataPath */.xT)({ path }),
        ...clues,
        ...(pyproject ? [`${path}/pyproject.toml`] : []),
    ]));
    const parse = await metadataReader(drafts.map(({ path }) => entryIn(second, (0,connector_connector/* metadataPath */.xT)({ path }))), known);
    return drafts.flatMap(({ name, path, folder, clues, pyproject }) => {
        const metadata = parse(entryIn(second, (0,connector_connector/* metadataPath */.xT)({ path })));
        if (!(0,connector_connector/* isConnector */.E7)({ metadata, folder }))
            return [];
        const language = (0,connector_language/* languageOf */.e)({
            folder,
            package: entryIn(second, `${path}/${(0,connector_language/* packageName */.o)(name)}`),
            main: entryIn(second, `${path}/src/main`),
            tags: metadata.kind === "valid" ? metadata.value.tags : [],
        });
        const unread = [path, ...clues].flatMap((place) => {
            const entry = place === path ? folder : entryIn(second, place);
            return entry.kind === "unreadable" ? [{ path: place, why: entry.why }] : [];
        });
        const draft = { name, path, folder, metadata, language, unread };
        return [pyproject ? { ...draft, pyproject: entryIn(second, `${path}/pyproject.toml`) } : draft];
    });
}
/** What was read; what was not is not there. */
function entryIn(entries, path) {
    return entries.get(path) ?? { kind: "absent" };
}
/** The folders below that tell the language, where the connector's own folder does not. */
function cluesOf(name, path, folder) {
    if (!has(folder, "metadata.yaml") || has(folder, "manifest.yaml"))
        return [];
    const packaged = has(folder, (0,connector_language/* packageName */.o)(name)) ? [`${path}/${(0,connector_language/* packageName */.o)(name)}`] : [];
    const isPython = has(folder, "setup.py") || has(folder, "pyproject.toml");
    return !isPython && has(folder, "src") ? [...packaged, `${path}/src/main`] : packaged;
}
function has(folder, name) {
    return (0,connector_connector/* namesIn */.wX)(folder).includes(name);
}
/** Reads metadata from entries, all of which are given first: the YAML library is loaded only where a text needs it. */
async function metadataReader(entries, known) {
    const left = [];
    const remember = (entry, yaml) => known.set(entry.oid, (0,connector_reading/* readingOf */.MU)(entry, () => (0,metadata/* readMetadata */._6)(yaml)));
    for (const entry of entries) {
        if (entry.kind !== "file" || known.has(entry.oid))
            continue;
        const quick = (0,plain_yaml/* parseQuickly */.E5)(entry.text, metadata/* READ_KEYS */.CV);
        if (quick)
            remember(entry, quick);
        else
            left.push(entry);
    }
    if (left.length > 0) {
        const { parseWholeYaml } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9816));
        for (const entry of left)
            remember(entry, parseWholeYaml(entry.text));
    }
    return (entry) => {
        const reading = entry.kind === "file" ? known.get(entry.oid) : undefined;
        return reading ?? (0,connector_reading/* readingOf */.MU)(entry, () => ({ ok: false, problems: [] }));
    };
}

// EXTERNAL MODULE: ./src/image/latest.ts
var latest = __webpack_require__(6746);
// EXTERNAL MODULE: ./src/image/reference.ts
var image_reference = __webpack_require__(3564);
// EXTERNAL MODULE: ./src/image/version.ts
var version = __webpack_require__(677);
// EXTERNAL MODULE: ./src/model/errors.ts
var errors = __webpack_require__(7206);
// EXTERNAL MODULE: ./src/policy/policy.ts
var policy_policy = __webpack_require__(6658);
// EXTERNAL MODULE: ./src/policy/scope.ts
var scope = __webpack_require__(761);
;// CONCATENATED MODULE: ./src/inventory.ts



/** Some times what the largest monorepo has. */
const MAX_FOLDERS = 10_000;
/**
 * Reads what stands at a commit before any connector is read.
 * @param given counts instead of the policy at the commit
 * @param path where the policy file stands
 * @throws UserError where the connectors' folder is not there or cannot be read
 */
async function inventory(tree, given, path = policy_policy/* POLICY_PATH */.l$) {
    const { policy, policyProblems } = given ? { policy: given, policyProblems: [] } : await policyAt(tree, path);
    return { policy, policyProblems, folders: await connectorFolders(tree, policy) };
}
/** Loading and validating a policy needs much code, and most repositories have none: it is loaded when there is one. */
async function policyAt(tree, path) {
    const entry = (await tree.read([path])).get(path);
    if (!entry || entry.kind === "absent")
        return { policy: policy_policy/* DEFAULT_POLICY */.zj, policyProblems: [] };
    const { policyIn } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1190));
    const { RULE_IDS } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 6071));
    const loaded = await policyIn(entry, RULE_IDS);
    if (loaded?.ok)
        return { policy: loaded.policy, policyProblems: [] };
    return { policy: policy_policy/* DEFAULT_POLICY */.zj, policyProblems: loaded?.problems ?? [] };
}
/** The sentence about a policy that is not valid, for those who are not there to judge it. */
function policyNote({ policyProblems: [problem] }) {
    return problem ? [`The policy at the commit is not valid, so the built-in one counts: ${problem.message}.`] : [];
}
/** @throws UserError where the folder of the connectors is not there, cannot be read, or has too many entries */
async function connectorFolders(tree, policy) {
    const root = (0,scope/* connectorsRoot */.bt)(policy);
    const entry = (await tree.read([root])).get(root);
    if (entry?.kind === "folder") {
        const names = (0,scope/* connectorNames */.s9)(entry.names, policy);
        if (names.length <= MAX_FOLDERS)
            return names.map((name) => ({ name, path: `${root}/${name}` }));
        throw new errors/* UserError */.y(`The folder ${root} has ${names.length} entries; at most ${MAX_FOLDERS} are read.`, 3);
    }
    if (entry?.kind === "unreadable")
        throw new errors/* UserError */.y(`The folder ${root} cannot be read: ${entry.why}`, 3);
    const found = entry === undefined || entry.kind === "absent" ? "does not exist" : `is a ${entry.kind}`;
    throw new errors/* UserError */.y(`The folder ${root} ${found} at commit ${tree.commit.slice(0, 10)}. Expected: the folder of the connectors; a ` +
        "policy can name another one.");
}

// EXTERNAL MODULE: ./src/text/day.ts
var day = __webpack_require__(6497);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
;// CONCATENATED MODULE: ./src/policy/exemptions.ts


/** The exemptions of a policy on a day. `names` are those of the connectors that there are. */
function auditedExemptions(policy, now, names) {
    const known = new Set(names);
    return policy.exemptions.map((exemption) => {
        const state = !known.has(exemption.connector)
            ? "no-connector"
            : (0,day/* isoDay */.kh)(now) > exemption.until
                ? "expired"
                : "active";
        return { ...exemption, state };
    });
}
/** What in a policy should be mended, in sentences: exemptions that do nothing, and languages without a base image. */
function policyNotes(policy, exemptions, names) {
    const without = policy.enforce.languages.filter((language) => !Object.hasOwn(policy["base-images"], language));
    return [
        ...without.map((language) => `The policy enforces base images for ${language} connectors and names none for that language.`),
        ...exemptions.flatMap((exemption) => exemptionNote(exemption, names)),
    ];
}
function exemptionNote({ connector, rules, until, reason, state }, names) {
    if (state === "active")
        return [];
    const which = `The exemption of ${connector} from ${rules.join(", ")}`;
    if (state === "expired")
        return [`${which} ran out on ${until} (${reason}). Renew it in the policy, or remove it there.`];
    const near = (0,nearest/* nearest */.p)(connector, names);
    return [
        `${which} is for no connector. ${near === undefined ? "Remove it from the policy." : `The nearest is ${near}.`}`,
    ];
}

// EXTERNAL MODULE: ./src/policy/official.ts
var official = __webpack_require__(8829);
// EXTERNAL MODULE: ./src/rules/base-image-pinned.ts
var base_image_pinned = __webpack_require__(1809);
// EXTERNAL MODULE: ./src/text/memo.ts
var memo = __webpack_require__(369);
// EXTERNAL MODULE: ./src/text/order.ts
var order = __webpack_require__(9891);
;// CONCATENATED MODULE: ./src/audit.ts
















const MAX_REMEMBERED = 500;
/** Tells where every connector of a commit stands. Rejects only where the tree cannot be read at all. */
async function audit(tree, found, { lookups: source, now }) {
    const { policy, folders } = found;
    const lookups = typeof source === "function" ? source(policy) : source;
    const connectors = await survey(tree, folders, { pyprojects: policy.latest.compatible });
    const repositories = new Set(connectors.flatMap((connector) => repositoryFor(connector, policy) ?? []));
    const published = new Map(await Promise.all([...repositories].map(async (name) => [name, await lookups.published(name)])));
    const names = connectors.map(({ name }) => name);
    const exemptions = auditedExemptions(policy, now, names);
    const context = {
        policy,
        now,
        published,
        catalog: lookups.catalog.name,
        python: await constraints(connectors, [...published.values()]),
        versionOf: rememberedPairs((all, tag) => all.find(({ version }) => version === tag)),
        ageOf: rememberedPairs((known, fitting) => ageOf(known, fitting, policy, now)),
        exemptions,
    };
    const audited = connectors.map((connector) => auditedConnector(connector, context));
    return {
        commit: tree.commit,
        now,
        catalog: { ...lookups.catalog },
        connectors: audited,
        images: imagesInUse(audited, published),
        exemptions,
        notes: [...policyNote(found), ...policyNotes(policy, exemptions, names)],
        history: [],
    };
}
/** Remembers answers for pairs: hundreds of connectors share a dozen constraints, and stand on a few versions. */
function rememberedPairs(answer) {
    const known = (0,memo/* memoized */.x)((a) => (0,memo/* memoized */.x)((b) => answer(a, b), MAX_REMEMBERED), MAX_REMEMBERED);
    return (a, b) => known(a)(b);
}
function auditedConnector(connector, context) {
    const { name, path, language, folder } = connector;
    const metadata = (0,connector_connector/* metadataOf */.Nk)(connector);
    const baseImage = metadata?.baseImage?.text ?? null;
    const reference = baseImage === null ? undefined : (0,image_reference/* parseReference */.F)(baseImage);
    const image = reference?.ok ? reference.value : undefined;
    const names = (0,connector_connector/* namesIn */.wX)(folder);
    return {
        name,
        path,
        language,
        supportLevel: metadata?.supportLevel?.text ?? null,
        version: metadata?.version?.text ?? null,
        inScope: (0,scope/* inScope */.SB)(connector, context.policy),
        ...standingOf(connector, reference, context),
        baseImage,
        image: image ? { repository: image.repository, tag: image.tag ?? null } : null,
        migrated: (0,connector_connector/* isMigrated */.MM)(connector) ?? null,
        pinned: baseImage === null ? null : image?.tag !== undefined && image.digest !== undefined,
        dockerfile: names.some((file) => file.toLowerCase() === "dockerfile"),
        hooks: names.filter(hooks/* isHookName */.vL),
        exemptions: context.exemptions.filter((exemption) => exemption.connector === name),
    };
}
function standingOf(connector, reference, context) {
    const { policy, published, catalog, python } = context;
    const official = repositoryFor(connector, policy);
    const answer = official === undefined ? undefined : published.get(official);
    const constraint = python.get(connector.path);
    const fitting = answer?.ok
        ? (0,latest/* candidates */.Xi)(answer.value, { platforms: policy.latest.platforms, python: constraint })
        : [];
    const nothing = {
        behind: null,
        age: null,
        outdatedSince: null,
        acceptedUntil: null,
        newest: fitting[0]?.version ?? null,
    };
    const stands = (standing, why, more = {}) => ({
        ...nothing,
        ...more,
        standing,
        why,
    });
    const unreadable = unreadableBecause(connector);
    if (unreadable !== undefined)
        return stands("unreadable", unreadable);
    const none = `the policy names no base image for ${connector.language}`;
    if (!reference)
        return stands("not-migrated", official === undefined ? none : null);
    if (!reference.ok)
        return stands("wrong", `the value ${reference.problem}`);
    const { repository, tag = "", digest } = reference.value;
    const known = repository === official && answer?.ok ? context.versionOf(answer.value, tag) : undefined;
    const aged = known ? context.ageOf(known, fitting) : {};
    const pin = (0,base_image_pinned/* pinProblem */.X)(reference);
    if (pin !== undefined)
        return stands("wrong", `the value ${pin}`, aged);
    if (official === undefined)
        return stands("unknown", none);
    if (repository !== official)
        return stands("wrong", `its repository is not ${official}`);
    if (!answer?.ok)
        return stands("unknown", answer?.why ?? `${catalog} was not asked`);
    if (!known)
        return stands("unknown", `${catalog} does not know the version ${tag}`);
    if (known.digest !== digest)
        return stands("wrong", `${catalog} has another digest for ${tag}`, aged);
    if (!(0,version/* isStable */.MQ)(tag))
        return stands("unknown", `${tag} is no stable release`, { ...aged, behind: null });
    if (known.python !== undefined && constraint?.(known.python) === false)
        return stands("wrong", `it has Python ${known.python}, which pyproject.toml excludes`, aged);
    return stands(aged.behind === 0 ? "current" : "outdated", null, aged);
}
/** Why a connector cannot be judged at all. */
function unreadableBecause(connector) {
    const [unread] = connector.unread;
    if (unread)
        return `${unread.path} cannot be read: ${unread.why}`;
    return (0,connector_reading/* irregularity */.W7)(connector);
}
function ageOf(known, fitting, policy, now) {
    const place = (0,latest/* standing */.JA)(known.version, fitting);
    const since = place.kind === "outdated" ? place.since : undefined;
    const days = (0,policy_policy/* graceDays */.M1)(policy);
    const published = known.published === undefined ? Number.NaN : Date.parse(known.published);
    return {
        behind: (0,latest/* newerThan */.TH)(known.version, fitting).length,
        age: Number.isNaN(published) ? null : (0,day/* daysBetween */.YM)(new Date(published), now),
        outdatedSince: since ? (0,day/* isoDay */.kh)(since) : null,
        acceptedUntil: since && (0,latest/* withinGrace */.qL)(since, days, now) ? (0,day/* isoDay */.kh)((0,latest/* graceEnds */.Lf)(since, days)) : null,
    };
}
/** The repository of the official image for a connector. */
function repositoryFor(connector, policy) {
    return (0,official/* officialRepository */.A)([connector.language], (0,connector_connector/* metadataOf */.Nk)(connector)?.baseImage?.text, policy);
}
/** Reading pyproject.toml needs much code; it is loaded only where the catalog tells the Python of an image. */
async function constraints(connectors, published) {
    const isTold = published.some((answer) => answer.ok && answer.value.some(({ python }) => python !== undefined));
    if (!isTold || connectors.every(({ pyproject }) => pyproject === undefined))
        return new Map();
    const { pythonConstraints } = await __webpack_require__.e(/* import() */ 211).then(__webpack_require__.bind(__webpack_require__, 2211));
    return pythonConstraints(connectors);
}
function imagesInUse(connectors, published) {
    const counts = new Map();
    for (const { image } of connectors) {
        if (!image || image.tag === null)
            continue;
        const key = `${image.repository}:${image.tag}`;
        const count = counts.get(key) ?? { repository: image.repository, version: image.tag, connectors: 0 };
        count.connectors++;
        counts.set(key, count);
    }
    const images = [...counts.values()].map((used) => {
        const answer = published.get(used.repository);
        const versions = answer?.ok ? answer.value : [];
        const known = versions.find(({ version }) => version === used.version);
        const isComparable = known !== undefined && (0,version/* isStable */.MQ)(used.version);
        const isNewest = isComparable && (0,latest/* candidates */.Xi)(versions)[0]?.version === used.version;
        return {
            ...used,
            published: known?.published?.slice(0, 10) ?? null,
            state: !isComparable ? "unknown" : isNewest ? "newest" : "older",
        };
    });
    return images.sort((a, b) => (0,order/* compareText */.n)(a.repository, b.repository) || (0,version/* compareTags */.bb)(b.version, a.version));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/text/words.ts
var words = __webpack_require__(1670);
;// CONCATENATED MODULE: ./src/report/audit-summary.ts

/** What a standing is called, and what it means. */
const STANDING_WORDS = {
    current: { word: "current", sign: "✓", meaning: "on the newest version that fits" },
    outdated: { word: "outdated", sign: "!", meaning: "a newer version fits" },
    unknown: { word: "unknown", sign: "?", meaning: "cannot be compared" },
    wrong: { word: "wrong", sign: "✗", meaning: "not pinned, not official, or not what it says" },
    "not-migrated": { word: "not migrated", sign: "✗", meaning: "declares no base image" },
    unreadable: { word: "unreadable", sign: "?", meaning: "its files cannot be read" },
};
/** All connectors, those in scope, and each language, the most frequent first. */
function summaries(connectors) {
    const languages = [...new Set(connectors.map(({ language }) => language))]
        .map((language) => summary(language, connectors.filter((connector) => connector.language === language)))
        .sort((a, b) => b.connectors - a.connectors || (a.label < b.label ? -1 : 1));
    return {
        all: summary("all", connectors),
        inScope: summary("in scope", connectors.filter(({ inScope }) => inScope)),
        languages,
    };
}
function summary(label, connectors) {
    const count = (matches) => connectors.filter(matches).length;
    const of = (name) => count(({ standing }) => standing === name);
    return {
        label,
        connectors: connectors.length,
        migrated: count(({ migrated }) => migrated === true),
        pinned: count(({ pinned }) => pinned === true),
        standings: {
            current: of("current"),
            outdated: of("outdated"),
            unknown: of("unknown"),
            wrong: of("wrong"),
            "not-migrated": of("not-migrated"),
            unreadable: of("unreadable"),
        },
    };
}
/** The columns of a summary in every form. */
const SUMMARY_COLUMNS = [
    ["connectors", ({ connectors }) => connectors],
    ["migrated", ({ migrated }) => migrated],
    ["pinned", ({ pinned }) => pinned],
    ["current", ({ standings }) => standings.current],
    ["outdated", ({ standings }) => standings.outdated],
    ["wrong", ({ standings }) => standings.wrong],
    ["unknown", ({ standings }) => standings.unknown + standings.unreadable],
];
/** `212 of 660 (32 %)`; only the first number where there is nothing to divide by. */
function share(part, total) {
    return total === 0 ? String(part) : `${part} of ${total} (${percent(part, total)} %)`;
}
/** Rounded down, so that only all is 100. */
function percent(part, total) {
    return total === 0 ? 0 : Math.floor((100 * part) / total);
}
/** What was looked at: the commit, the day, and where published images were looked up. */
function auditSubject({ commit, now, catalog }) {
    const ends = catalog.until === undefined ? "" : `, which ends ${catalog.until}`;
    return `commit ${commit.slice(0, 10)}, as of ${(0,day/* isoDay */.kh)(now)}, with ${catalog.name}${ends}`;
}
/**
 * The last part of a repository's name and the version: `python-connector-base:4.0.2`. In full where something is wrong
 * with it, because a look-alike has the same last part; the value itself where it is no reference.
 */
function shortImage({ image, baseImage, standing }) {
    if (!image)
        return baseImage ?? "";
    const name = standing === "wrong" ? image.repository : image.repository.split("/").at(-1);
    return `${name}${image.tag === null ? "" : `:${image.tag}`}`;
}
/** What else there is to know about a connector, each as a short phrase. */
function remarks({ why, acceptedUntil, dockerfile, hooks, exemptions }) {
    return [
        ...(why === null ? [] : [why]),
        ...(acceptedUntil === null ? [] : [`accepted until ${acceptedUntil}`]),
        ...(dockerfile ? ["Dockerfile still there"] : []),
        ...(hooks.length > 0 ? [`build hook ${hooks.join(", ")}`] : []),
        ...exemptions.map(({ rules, until, state }) => state === "expired"
            ? `exemption from ${rules.join(", ")} ran out on ${until}`
            : `exempt from ${rules.join(", ")} until ${until}`),
    ];
}
/** The images in use by repository, the most used first. */
function byRepository(images, most) {
    const sum = (list) => list.reduce((total, { connectors }) => total + connectors, 0);
    return [...new Set(images.map(({ repository }) => repository))]
        .map((repository) => {
        const own = images.filter((image) => image.repository === repository);
        // One that is left out would take no more room than the line that says so.
        const cut = own.length <= most + 1 ? own.length : most;
        const rest = own.slice(cut);
        return {
            repository,
            connectors: sum(own),
            shown: own.slice(0, cut),
            others: { versions: rest.length, connectors: sum(rest) },
        };
    })
        .sort((a, b) => b.connectors - a.connectors);
}

// EXTERNAL MODULE: ./src/text/printable.ts
var printable = __webpack_require__(8572);
;// CONCATENATED MODULE: ./src/report/html.ts

/** Text for HTML, safe between tags and in quoted attributes; what cannot be seen is written as its code. */
function escaped(text) {
    return (0,printable/* printable */.g)(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** An element. Attributes are escaped, the content is HTML already; an attribute that is `undefined` or `false` is left out. */
function html_element(name, attributes, ...content) {
    const given = Object.entries(attributes).flatMap(([key, value]) => {
        if (value === undefined || value === false)
            return [];
        return value === true ? [key] : [`${key}="${escaped(String(value))}"`];
    });
    const open = [name, ...given].join(" ");
    return VOID.has(name) ? `<${open}>` : `<${open}>${content.join("")}</${name}>`;
}
/** Elements without an end (https://html.spec.whatwg.org/#void-elements), as far as they are used. */
const VOID = new Set(["meta", "input", "br"]);

;// CONCATENATED MODULE: ./src/report/audit-chart.ts



// Charts are inline SVG (https://www.w3.org/TR/SVG2/) without scripts. All lengths are in the units of their view box,
// which is as wide as a phone, so that the text stays readable when the browser fits it to the page.
const WIDTH = 360;
const ROW = 22;
/** The width of a character at most, and of the longest label. */
const CHARACTER = 7.2;
const LONGEST = 13;
const VALUE = 84;
/** The versions of one repository with a bar as long as they are used. The newest is told by a word, not by colour alone. */
function versionsChart({ repository, shown, others }) {
    const rows = shown.map(barOf);
    if (others.versions > 0)
        rows.push({ label: `${others.versions} older`, value: others.connectors, state: "older", title: "older versions" });
    const most = Math.max(1, ...rows.map(({ value }) => value));
    const left = Math.min(LONGEST, Math.max(...rows.map(({ label }) => label.length))) * CHARACTER + 8;
    const height = rows.length * ROW + 4;
    const bars = rows.map(({ label, value, state, title }, index) => {
        const y = index * ROW + 2;
        const length = Math.max(2, ((WIDTH - left - VALUE) * value) / most);
        const note = state === "older" ? "" : ` ${state}`;
        return html_element("g", {}, html_element("title", {}, escaped(`${title}: ${(0,words/* counted */.h)(value, "connector")}`)), html_element("text", { x: left - 8, y: y + 15, class: "label end" }, escaped(fitted(label))), html_element("rect", { x: left, y: y + 3, width: length.toFixed(1), height: ROW - 6, rx: 2, class: `bar ${state}` }), html_element("text", { x: (left + length + 6).toFixed(1), y: y + 15, class: "label" }, `${value}${note}`));
    });
    return svg(height, `Versions of ${repository} by the connectors that use them`, bars);
}
function barOf({ version, connectors, published, state }) {
    const title = published === null ? version : `${version}, published ${published}`;
    return { label: version, value: connectors, state, title };
}
/** Cut to the room that a label has. */
function fitted(label) {
    return label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1)}…`;
}
const HEIGHT = 190;
const TOP = 12;
const BOTTOM = 22;
const LEFT = 34;
const MAX_COLUMN = 28;
/** Half a label has room behind the last column. */
const RIGHT = 10;
/** Connectors at the end of each month: those that declare a base image, and on top of them those that do not. */
function historyChart(history, countOf, label) {
    const most = niceCeiling(Math.max(1, ...history.map((point) => countOf(point).connectors)));
    const step = (WIDTH - LEFT - RIGHT) / Math.max(1, history.length);
    const scale = (value) => ((HEIGHT - TOP - BOTTOM) * value) / most;
    const floor = HEIGHT - BOTTOM;
    const lines = [0, 0.5, 1].map((part) => {
        const y = floor - scale(part * most);
        return (html_element("line", { x1: LEFT, x2: WIDTH - RIGHT, y1: y.toFixed(1), y2: y.toFixed(1), class: "grid" }) +
            html_element("text", { x: LEFT - 5, y: (y + 4).toFixed(1), class: "label end" }, String(part * most)));
    });
    const every = Math.ceil(history.length / 6);
    const columns = history.map((point, index) => {
        const { connectors, migrated } = countOf(point);
        const width = Math.min(MAX_COLUMN, step * 0.85);
        const x = LEFT + (index + 0.5) * step - width / 2;
        const rect = (from, value, name) => html_element("rect", {
            x: x.toFixed(1),
            y: (floor - scale(from + value)).toFixed(1),
            width: width.toFixed(1),
            height: scale(value).toFixed(1),
            class: `bar ${name}`,
        });
        // Counted from the last, which is the month that people look for.
        const isNamed = (history.length - 1 - index) % every === 0;
        const month = { x: (x + width / 2).toFixed(1), y: HEIGHT - 6, class: "label middle" };
        return html_element("g", {}, html_element("title", {}, `${point.month}: ${migrated} of ${connectors} migrated (${percent(migrated, connectors)} %)`), rect(0, migrated, "newest"), rect(migrated, connectors - migrated, "rest"), isNamed ? html_element("text", month, point.month.slice(2)) : "");
    });
    return svg(HEIGHT, `${label}: connectors with a base image at the end of each month`, [...lines, ...columns]);
}
function svg(height, title, content) {
    const attributes = { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": title };
    return html_element("svg", attributes, ...content);
}
/** The next number of the kind 10, 20, 50, 100 … that is not below. */
function niceCeiling(value) {
    const power = 10 ** Math.floor(Math.log10(value));
    return ([1, 2, 4, 6, 8, 10].find((factor) => factor * power >= value) ?? 10) * power;
}

;// CONCATENATED MODULE: ./src/report/audit-page.ts
// What the audit's page brings along: it loads nothing. Both are text, so that their hashes can stand in its policy.
/** The page's style sheet, for light and dark screens and for paper. */
const STYLE = `
:root {
  color-scheme: light dark;
  --text: #1b1f24; --soft: #57606a; --page: #ffffff; --panel: #f6f8fa; --line: #d0d7de;
  --good: #1a7f37; --fair: #4d72b0; --warn: #9a6700; --bad: #b42318; --rest: #c6cdd5; --focus: #0969da;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --soft: #9aa5b1; --page: #0d1117; --panel: #161b22; --line: #30363d;
    --good: #3fb950; --fair: #6b93d6; --warn: #d29922; --bad: #ff7b72; --rest: #3d444d; --focus: #58a6ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem clamp(.75rem, 3vw, 2rem) 3rem; max-width: 96rem; color: var(--text); background: var(--page);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem; }
h3 { font-size: .95rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h3 .soft { display: block; font-weight: 400; font-size: .86rem; }
p { margin: .25rem 0; }
.soft { color: var(--soft); }
code, td.code { font-family: ui-monospace, "SFMono-Regular", "Liberation Mono", monospace; font-size: .95em; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1.25rem 0 0; padding: 0; }
.figures div, figure { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .75rem .9rem; margin: 0; }
.figures dt { color: var(--soft); font-size: .86rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.3; }
.figures dd small { font-size: .82rem; font-weight: 400; color: var(--soft); white-space: nowrap; }
.notes { border-left: 4px solid var(--warn); background: var(--panel); padding: .6rem 1rem; margin: 0; list-style: none; }
.notes li + li { margin-top: .4rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: .75rem; align-items: start; }
svg { display: block; width: 100%; height: auto; }
.label { fill: var(--text); font-size: 12px; font-variant-numeric: tabular-nums; }
.end { text-anchor: end; } .middle { text-anchor: middle; }
.grid { stroke: var(--line); stroke-width: 1; }
.bar.newest { fill: var(--good); } .bar.older { fill: var(--fair); } .bar.unknown { fill: var(--warn); } .bar.rest { fill: var(--rest); }
.key { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin: 0 .35em 0 .9em; vertical-align: -.05em; }
.key:first-child { margin-left: 0; }
.key.newest { background: var(--good); } .key.rest { background: var(--rest); }
form { display: flex; flex-wrap: wrap; gap: .5rem .9rem; align-items: end; margin: 0 0 .6rem; }
form[hidden] { display: none; }
label { display: grid; gap: .15rem; font-size: .82rem; color: var(--soft); }
label.check { display: flex; align-items: center; gap: .4rem; min-height: 2.2rem; }
input, select, button { font: inherit; color: var(--text); }
input[type=search], select, form button { min-height: 2.2rem; padding: .25rem .5rem; border: 1px solid var(--line); border-radius: 6px; background: var(--page); max-width: 100%; }
input[type=search] { width: 16rem; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; max-width: 100%; }
.scroll.tall { max-height: 85vh; overflow-y: auto; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 13px; line-height: 20px; }
caption { text-align: left; padding: 7px 9px; color: var(--soft); }
/* Whole pixels: the line below a sticky cell would be hidden by its neighbour. */
th, td { padding: 6px 9px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
tbody tr:last-child > * { border-bottom: 0; }
thead th { background: var(--panel); white-space: nowrap; font-weight: 600; }
.tall thead th { position: sticky; top: 0; z-index: 2; }
tbody th { font-weight: 500; white-space: nowrap; background: var(--page); }
.tall tbody th, .tall thead th:first-child { position: sticky; left: 0; z-index: 1; }
.tall thead th:first-child { z-index: 3; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.nowrap { white-space: nowrap; }
td.code { overflow-wrap: anywhere; } .tall td.code { max-width: 14rem; min-width: 7.5rem; }
td.long { max-width: 14rem; overflow-wrap: anywhere; }
.tall tbody th { white-space: normal; min-width: 14rem; overflow-wrap: anywhere; }
td.remarks { min-width: 12rem; overflow-wrap: anywhere; }
th button { all: unset; cursor: pointer; display: inline-flex; gap: .3em; }
th button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
th button::after { content: "\\2195"; color: var(--soft); }
th[aria-sort=ascending] button::after { content: "\\2191"; color: var(--text); }
th[aria-sort=descending] button::after { content: "\\2193"; color: var(--text); }
.standing { white-space: nowrap; font-weight: 600; }
.current { color: var(--good); } .outdated, .unknown { color: var(--warn); } .wrong, .not-migrated, .unreadable { color: var(--bad); }
details { margin-top: .6rem; } summary { cursor: pointer; color: var(--soft); font-size: .86rem; }
@media (max-width: 40rem) {
  body { font-size: 14px; } .figures { grid-template-columns: repeat(2, 1fr); } .figures dd { font-size: 1.25rem; }
  input[type=search] { width: 100%; } form label { flex: 1 1 8rem; } .tall tbody th { min-width: 9rem; }
}
@page { size: landscape; margin: 12mm; }
@media print {
  :root { color-scheme: light; --text: #000; --soft: #444; --page: #fff; --panel: #fff; --line: #bbb;
    --good: #1a7f37; --fair: #4d72b0; --warn: #7a5200; --bad: #b42318; --rest: #ccc; }
  body { max-width: none; padding: 0; font-size: 9pt; } form, th button::after, details:not([open]) { display: none; }
  .scroll, .scroll.tall { overflow: visible; max-height: none; border: 0; } .tall thead th, .tall tbody th { position: static; }
  table { font-size: 7.5pt; line-height: 1.4; } th, td, .tall td.code, .tall tbody th, td.remarks { padding: .15rem .35rem; min-width: 0; overflow-wrap: anywhere; }
  td.remarks { width: 30%; } tr, figure { break-inside: avoid; } thead { display: table-header-group; }
  .bar, .key { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
/** Sorts and filters the table of connectors. Without it the table is complete, in the order of the names. */
const SCRIPT = `
"use strict";
const table = document.getElementById("connectors");
const form = document.getElementById("filters");
const count = document.getElementById("count");
if (table && form && count) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const field = (name) => form.elements.namedItem(name);
  const filter = () => {
    const words = field("text").value.toLowerCase().split(/\\s+/).filter(Boolean);
    const is = (row, name) => field(name).value === "" || row.dataset[name] === field(name).value;
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !(is(row, "language") && is(row, "level") && is(row, "standing") &&
        (!field("scope").checked || row.dataset.scope === "yes") && words.every((word) => text.includes(word)));
      if (!row.hidden) shown++;
    }
    count.textContent = shown === rows.length ? rows.length + " connectors" : shown + " of " + rows.length + " connectors";
  };
  const valueOf = (row, column) => {
    const cell = row.cells[column];
    const given = cell.dataset.value;
    return given === undefined ? cell.textContent.toLowerCase() : given === "" ? null : Number(given);
  };
  const words = new Intl.Collator("en", { numeric: true });
  const compare = (a, b) => (typeof a === "number" ? a - b : words.compare(a, b));
  const sort = (heading, column) => {
    const order = heading.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
    for (const other of table.tHead.rows[0].cells) other.setAttribute("aria-sort", "none");
    heading.setAttribute("aria-sort", order);
    const sign = order === "ascending" ? 1 : -1;
    rows.sort((left, right) => {
      const [a, b] = [valueOf(left, column), valueOf(right, column)];
      // What is not known comes last in both directions.
      if (a === null || b === null) return a === b ? compare(left.id, right.id) : a === null ? 1 : -1;
      return sign * compare(a, b) || compare(left.id, right.id);
    });
    body.append(...rows);
  };
  for (const [column, heading] of [...table.tHead.rows[0].cells].entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    heading.setAttribute("aria-sort", column === 0 ? "ascending" : "none");
    button.addEventListener("click", () => sort(heading, column));
  }
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
}
`;

;// CONCATENATED MODULE: ./src/model/audit.ts
/**
 * Where a connector stands, worst first: its metadata is not in order; it declares no base image; what it declares is
 * not pinned, not official, or not what it says; its image cannot be compared; there is a newer one that fits; there is none.
 */
const STANDINGS = ["unreadable", "not-migrated", "wrong", "unknown", "outdated", "current"];

;// CONCATENATED MODULE: ./src/report/html-table.ts

/** The titles of a table. One that starts with `#` is that of a column of numbers. */
function tableHead(titles) {
    const cells = titles.map((title) => {
        const isNumber = title.startsWith("#");
        return html_element("th", { scope: "col", class: isNumber && "number" }, escaped(isNumber ? title.slice(1) : title));
    });
    return html_element("thead", {}, html_element("tr", {}, ...cells));
}
/** A table in a box of its own that scrolls where it is too wide. */
function table(caption, titles, rows) {
    return html_element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, html_element("table", {}, html_element("caption", {}, escaped(caption)), tableHead(titles), html_element("tbody", {}, ...rows.map((row) => html_element("tr", {}, ...row)))));
}
/** The cell that names its row. */
function rowTitle(text) {
    return html_element("th", { scope: "row" }, escaped(text));
}
/** A cell of text. Only what is short stays on one line. */
function cell(text, { code = false } = {}) {
    return html_element("td", { class: code ? "code" : text.length <= 24 ? "nowrap" : "long" }, escaped(text));
}
/** A cell of a number, empty for one that is not known. */
function number(value, unit = "") {
    return html_element("td", { class: "number", "data-value": value ?? "" }, value === null ? "" : `${value}${unit}`);
}

;// CONCATENATED MODULE: ./src/report/audit-table.ts





/** The fields that narrow the table; hidden until the page's script has taken hold of them. */
function filters(connectors) {
    const choice = (name, label, values) => html_element("label", {}, label, html_element("select", { name }, html_element("option", { value: "" }, "all"), ...values.map(([value, text]) => html_element("option", { value }, escaped(text)))));
    const distinct = (values) => [...new Set(values)].sort(order/* compareText */.n).map((value) => [value, value]);
    const used = STANDINGS.filter((name) => connectors.some(({ standing }) => standing === name));
    return html_element("form", { id: "filters", hidden: true }, html_element("label", {}, "Search", html_element("input", { type: "search", name: "text", placeholder: "name, version, remark" })), choice("language", "Language", distinct(connectors.map(({ language }) => language))), choice("level", "Support level", distinct(connectors.flatMap(({ supportLevel }) => supportLevel ?? []))), choice("standing", "Standing", used.map((name) => [name, STANDING_WORDS[name].word])), html_element("label", { class: "check" }, html_element("input", { type: "checkbox", name: "scope" }), "in scope only"), html_element("button", { type: "reset" }, "Show all"), html_element("p", { id: "count", class: "soft", role: "status" }));
}
const TITLES = [
    "Connector",
    "Standing",
    "Language",
    "Level",
    "Scope",
    "Image",
    "Newest",
    "#Behind",
    "#Days",
    "Remarks",
];
/** Every connector in a row, in the order of the names, with what the page's script sorts and filters by. */
function connectorTable(connectors) {
    const rows = connectors.map((connector, index) => {
        const { name, language, supportLevel, inScope, standing, newest, behind, age } = connector;
        const data = { "data-language": language, "data-level": supportLevel ?? "", "data-standing": standing };
        return html_element("tr", 
        // A number of fixed length, so that its order as text is that of the names.
        { id: `c${String(index).padStart(6, "0")}`, ...data, "data-scope": inScope ? "yes" : "no" }, rowTitle(name), standingCell(standing), cell(language), cell(supportLevel ?? ""), cell(inScope ? "yes" : ""), imageCell(connector), cell(newest ?? "", { code: true }), number(behind), number(age), html_element("td", { class: "remarks" }, escaped(remarks(connector).join("; "))));
    });
    const caption = "Every connector at this commit: the version of its image, the newest one that fits it, how many stable versions that is ahead, and the days since its own was published";
    return html_element("div", { class: "scroll tall", tabindex: 0, role: "region", "aria-label": "Connectors" }, html_element("table", { id: "connectors" }, html_element("caption", {}, caption), tableHead(TITLES), html_element("tbody", {}, ...rows)));
}
function standingCell(standing) {
    const { sign, word, meaning } = STANDING_WORDS[standing];
    return html_element("td", { class: `standing ${standing}`, title: meaning, "data-value": STANDINGS.indexOf(standing) }, `${sign} ${word}`);
}
/** Where nothing is wrong the version is enough: the language tells the image. */
function imageCell(connector) {
    const { standing, image, baseImage } = connector;
    const isPlain = standing === "current" || standing === "outdated";
    const text = (isPlain && image?.tag) || shortImage(connector);
    return html_element("td", { class: "code", title: baseImage ?? undefined }, escaped(text));
}

;// CONCATENATED MODULE: ./src/report/audit-html.ts









const MAX_VERSIONS = 14;
/**
 * The audit as one page that needs nothing else: it loads nothing, and its policy lets nothing run but its own script,
 * without which it is complete. All texts are escaped.
 */
function auditHtml(audit) {
    const { connectors, history } = audit;
    const { all, inScope, languages } = summaries(connectors);
    const title = "Base images of the connectors";
    const policy = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;
    const body = [
        html_element("header", {}, html_element("h1", {}, title), html_element("p", { class: "soft" }, `${escaped((0,words/* capitalized */.l)(auditSubject(audit)))}.`)),
        html_element("main", {}, figures(all, inScope), notesSection(audit), imagesSection(audit), historySection(history), section("By language", summaryTable([...languages, inScope, all])), section("Connectors", filters(connectors), connectorTable(connectors)), exemptionsSection(audit)),
    ];
    const head = [
        html_element("meta", { charset: "utf-8" }),
        html_element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        html_element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
        html_element("meta", { name: "referrer", content: "no-referrer" }),
        html_element("title", {}, `${title}, ${(0,day/* isoDay */.kh)(audit.now)}`),
        `<style>${STYLE}</style>`,
    ];
    return `<!doctype html>
<html lang="en">
<head>${head.join("\n")}</head>
<body>
${body.join("\n")}
<script>${SCRIPT}</script>
</body>
</html>
`;
}
/** How a policy names the text of an inline style or script (https://www.w3.org/TR/CSP3/#match-element-to-source-list). */
function hash(text) {
    return `'sha256-${(0,external_node_crypto_.createHash)("sha256").update(text).digest("base64")}'`;
}
function section(title, ...content) {
    return html_element("section", {}, html_element("h2", {}, escaped(title)), ...content);
}
function figures(all, inScope) {
    const items = [
        ["Connectors", all.connectors, undefined],
        ["Migrated", all.migrated, all.connectors],
        ["Migrated, in scope", inScope.migrated, inScope.connectors],
        ["Pinned by digest", all.pinned, all.migrated],
        ["On the newest that fits", all.standings.current, all.migrated],
    ];
    const cells = items.map(([label, value, total]) => {
        const of = total === undefined ? "" : ` ${html_element("small", {}, `of ${total}, ${percent(value, total)} %`)}`;
        return html_element("div", {}, html_element("dt", {}, label), html_element("dd", {}, `${value}${of}`));
    });
    return html_element("dl", { class: "figures" }, ...cells);
}
function notesSection({ notes }) {
    if (notes.length === 0)
        return "";
    return section("To mend in the policy", html_element("ul", { class: "notes" }, ...notes.map((note) => html_element("li", {}, escaped(note)))));
}
function imagesSection(audit) {
    if (audit.images.length === 0)
        return "";
    const charts = byRepository(audit.images, MAX_VERSIONS).map((use) => html_element("figure", {}, html_element("h3", {}, `${escaped(use.repository)} ${html_element("span", { class: "soft" }, (0,words/* counted */.h)(use.connectors, "connector"))}`), versionsChart(use)));
    const rows = audit.images.map(({ repository, version, published, connectors, state }) => [
        cell(repository, { code: true }),
        cell(version, { code: true }),
        cell(published ?? ""),
        number(connectors),
        cell(state),
    ]);
    return section("Image versions in use", html_element("div", { class: "charts" }, ...charts), details("The same as a table", table("All image versions that connectors declare", ["Repository", "Version", "Published", "#Connectors", "State"], rows)));
}
function historySection(history) {
    if (history.length === 0)
        return "";
    const chart = (label, count) => html_element("figure", {}, html_element("h3", {}, label), historyChart(history, count, label), legend());
    const rows = history.map(({ month, commit, all, inScope }) => [
        cell(month),
        cell(commit.slice(0, 10), { code: true }),
        ...[all, inScope].flatMap(({ connectors, migrated }) => [
            number(connectors),
            number(migrated),
            number(percent(migrated, connectors), " %"),
        ]),
    ]);
    const titles = [
        "Month",
        "Commit",
        "#Connectors",
        "#Migrated",
        "#Share",
        "#In scope",
        "#Migrated in scope",
        "#Share in scope",
    ];
    return section("Migration over time", html_element("div", { class: "charts" }, chart("All connectors", ({ all }) => all), chart("In the policy's scope", ({ inScope }) => inScope)), details("The same as a table", table("Connectors at the end of each month, all by today's policy", titles, rows)));
}
function legend() {
    const key = (name, text) => `${html_element("span", { class: `key ${name}` })}${text}`;
    return html_element("p", { class: "soft" }, key("newest", "with a base image"), key("rest", "without"));
}
function summaryTable(rows) {
    return table("Connectors by language, in the policy's scope, and all of them", ["Language", ...SUMMARY_COLUMNS.map(([title]) => `#${(0,words/* capitalized */.l)(title)}`)], rows.map((summary) => [rowTitle(summary.label), ...SUMMARY_COLUMNS.map(([, value]) => number(value(summary)))]));
}
function exemptionsSection({ exemptions }) {
    if (exemptions.length === 0)
        return "";
    const states = { active: "active", expired: "ran out", "no-connector": "no such connector" };
    const rows = exemptions.map(({ connector, rules, until, reason, state }) => [
        rowTitle(connector),
        cell(rules.join(", ")),
        cell(until),
        cell(states[state]),
        html_element("td", { class: "remarks" }, escaped(reason)),
    ]);
    return section("Exemptions", table("Exemptions of the policy", ["Connector", "Rules", "Until", "State", "Reason"], rows));
}
function details(title, content) {
    return html_element("details", {}, html_element("summary", {}, title), content);
}

;// CONCATENATED MODULE: ./src/report/audit-json.ts
/** The audit's version 1 (schema/audit.schema.json): additions are allowed, nothing is renamed. */
function auditJson({ commit, now, catalog, connectors, images, exemptions, notes, history }) {
    return {
        schema: 1,
        commit,
        catalog: { ...catalog, asOf: now.toISOString() },
        connectors,
        images,
        exemptions,
        notes,
        history,
    };
}

// EXTERNAL MODULE: ./src/report/markdown-text.ts
var markdown_text = __webpack_require__(7141);
;// CONCATENATED MODULE: ./src/report/audit-markdown.ts




/** Room for the sentence that says what was left out. */
const RESERVE = 1000;
const MAX_CELL = 200;
const audit_markdown_MAX_VERSIONS = 15;
/**
 * The audit for a job summary on GitHub: what it adds up to, then every connector, those in scope that need something
 * first. Rows that do not fit into `maxBytes` are left out, and counted.
 */
function auditMarkdown(audit, maxBytes = markdown_text/* MARKDOWN_LIMITS */.JO.summary) {
    const { connectors, history } = audit;
    const { all, inScope } = summaries(connectors);
    const head = [
        "## Base images of the connectors",
        `Looked at: ${code(auditSubject(audit))}.`,
        `**Migrated:** ${share(all.migrated, all.connectors)}; in scope ${share(inScope.migrated, inScope.connectors)}.`,
        ...notesList(audit),
        audit_markdown_summaryTable(connectors),
        ...(history.length > 0 ? ["### Migration, at the end of each month", historyTable(history)] : []),
        "### Images in use",
        imageTable(audit),
    ];
    const room = { bytes: maxBytes - RESERVE };
    const parts = head.filter((part) => fits(`${part}\n\n`, room));
    const order = [...connectors].sort((a, b) => Number(b.inScope) - Number(a.inScope) || urgency(a) - urgency(b));
    const title = ["### Connectors", `${row(COLUMNS)}\n${row(COLUMNS.map(() => "---"))}`];
    const rows = connectors.length > 0 && fits(title.join("\n\n"), room) ? taken(order.map(connectorRow), room) : [];
    if (rows.length > 0)
        parts.push(title[0], [title[1], ...rows].join("\n"));
    const missing = connectors.length - rows.length;
    if (missing > 0)
        parts.push(`${(0,words/* counted */.h)(missing, "more connector")} left out here; the audit's JSON and HTML have them all.`);
    return `${parts.join("\n\n")}\n`;
}
const COLUMNS = [
    "Connector",
    "Language",
    "Level",
    "In scope",
    "Standing",
    "Image",
    "Newest",
    "Behind",
    "Days",
    "Remarks",
];
function connectorRow(connector) {
    const { name, language, supportLevel, inScope, standing, newest, behind, age } = connector;
    const { sign, word } = STANDING_WORDS[standing];
    return row([
        code(name),
        code(language),
        code(supportLevel ?? ""),
        inScope ? "yes" : "",
        `${sign} ${word}`,
        code(shortImage(connector)),
        code(newest ?? ""),
        String(behind ?? ""),
        String(age ?? ""),
        code(remarks(connector).join("; ")),
    ]);
}
function urgency({ standing }) {
    return ["unreadable", "wrong", "not-migrated", "unknown", "outdated", "current"].indexOf(standing);
}
function notesList({ notes }) {
    return notes.length === 0 ? [] : ["### Policy", notes.map((note) => `- ${code(note)}`).join("\n")];
}
function audit_markdown_summaryTable(connectors) {
    const { all, inScope, languages } = summaries(connectors);
    return audit_markdown_table(["", ...SUMMARY_COLUMNS.map(([title]) => title)], [...languages, inScope, all].map((summary) => [
        code(summary.label),
        ...SUMMARY_COLUMNS.map(([, value]) => String(value(summary))),
    ]));
}
function historyTable(history) {
    return audit_markdown_table(["month", "connectors", "migrated", "in scope", "migrated"], history.map(({ month, all, inScope }) => [
        month,
        ...[all, inScope].flatMap(({ connectors, migrated }) => [
            String(connectors),
            `${migrated} (${percent(migrated, connectors)} %)`,
        ]),
    ]));
}
function imageTable({ images }) {
    const rows = byRepository(images, audit_markdown_MAX_VERSIONS).flatMap(({ repository, connectors, shown, others }) => [
        [code(repository), "", String(connectors), ""],
        ...shown.map(({ version, published, connectors: used, state }) => [
            code(version),
            published ?? "",
            String(used),
            state === "older" ? "" : state,
        ]),
        ...(others.versions > 0 ? [[(0,words/* counted */.h)(others.versions, "older version"), "", String(others.connectors), ""]] : []),
    ]);
    return audit_markdown_table(["version", "published", "connectors", ""], rows);
}
function audit_markdown_table(titles, rows) {
    return [row(titles), row(titles.map(() => "---")), ...rows.map(row)].join("\n");
}
function row(cells) {
    return `| ${cells.join(" | ")} |`;
}
/** Takes what a text needs from the room that is left, if it fits. */
function fits(text, room) {
    const bytes = Buffer.byteLength(text) + 1;
    if (bytes > room.bytes)
        return false;
    room.bytes -= bytes;
    return true;
}
/** As many rows from the first as there is room for. */
function taken(rows, room) {
    const end = rows.findIndex((text) => !fits(text, room));
    return end < 0 ? [...rows] : rows.slice(0, end);
}
/** A text that is safe in a table; nothing for an empty one. */
function code(text) {
    const shown = (0,printable/* shortened */.v)(text.trim(), MAX_CELL);
    return shown === "" ? "" : (0,markdown_text/* cell */.Hn)(shown);
}

// EXTERNAL MODULE: ./src/repository/github.ts + 5 modules
var github = __webpack_require__(6758);
;// CONCATENATED MODULE: ./src/github/audit.ts













/** All connectors are read, so more often than for a change; the client's own limit is the same. */
const LIMITS = { requests: 400, advice: "Run `base-image-gate audit` in a clone instead." };
/**
 * Tells where every connector of a commit stands: as markdown in the job summary, as JSON and as a page in files that
 * outputs name. Nothing is written on GitHub. Resolves with 0 whatever is found, with 1 where a part could not be told: a
 * policy that is not valid, a repository of images that cannot be looked up.
 * @throws UserError where the commit cannot be read, or the reports cannot be written
 */
async function auditCommit(task) {
    const { api, repository, commit, catalog, policyPath, surroundings, log, now } = task;
    const store = new github/* GitHubStore */.P(api, repository, LIMITS);
    const tree = await store.tree(commit, { read: [policyPath, (0,scope/* connectorsRoot */.bt)(policy_policy/* DEFAULT_POLICY */.zj)] });
    const [found, images] = await Promise.all([inventory(tree, undefined, policyPath), catalog(tree, now)]);
    const troubles = policyNote(found);
    const lookups = images(found.policy);
    const report = await audit(tree, found, { lookups: noting(lookups, troubles), now });
    const outcome = troubles.length > 0 ? "unknown" : "";
    const outputs = { outcome, ...(await written(report, surroundings)) };
    for (const [name, value] of Object.entries(outputs))
        surroundings.setOutput(name, value);
    const migrated = report.connectors.filter((connector) => connector.migrated).length;
    log.info(`${(0,words/* counted */.h)(report.connectors.length, "connector")} at ${commit}, ${migrated} of them migrated.`);
    for (const trouble of troubles)
        log.error(trouble);
    return troubles.length > 0 ? 1 : 0;
}
/** The same lookups, which write down what they could not tell. */
function noting(lookups, troubles) {
    const published = async (name) => {
        const answer = await lookups.published(name);
        if (!answer.ok)
            troubles.push(`The published versions of ${name} cannot be told: ${answer.why}.`);
        return answer;
    };
    return { ...lookups, published };
}
async function written(report, { environment, addSummary }) {
    try {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(environment.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), "base-image-gate-"));
        const files = { json: (0,external_node_path_.join)(folder, "audit.json"), html: (0,external_node_path_.join)(folder, "audit.html") };
        await (0,promises_.writeFile)(files.json, `${JSON.stringify(auditJson(report), null, 2)}\n`);
        await (0,promises_.writeFile)(files.html, auditHtml(report));
        await addSummary(auditMarkdown(report));
        return files;
    }
    catch (error) {
        throw new errors/* UserError */.y(`The audit cannot be written: ${error.message}.`);
    }
}


/***/ })

};
