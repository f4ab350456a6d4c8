export const id = 856;
export const ids = [856];
export const modules = {

/***/ 9856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dockerfileSteps: () => (/* binding */ dockerfileSteps),
  lostSteps: () => (/* binding */ lostSteps)
});

// EXTERNAL MODULE: ./src/model/location.ts
var model_location = __webpack_require__(3214);
// EXTERNAL MODULE: ./src/text/paths.ts
var paths = __webpack_require__(8559);
// EXTERNAL MODULE: ./src/connector/commands.ts
var connector_commands = __webpack_require__(2333);
;// CONCATENATED MODULE: ./src/connector/dockerfile-boilerplate.ts
// What old Dockerfiles of connectors had in common, and what the build does for every connector. Data, no control flow.
/** What a build on Alpine needs for everything, in the stage that is thrown away: compilers, and the zone that it copies. */
const ALPINE_BUILD = new Set([
    "tzdata",
    "build-base",
    "binutils",
    "g++",
    "gcc",
    "libc-dev",
    "make",
    "musl-dev",
    "patch",
]);
/** What installs the connector. */
const INSTALLERS = new Set(["pip", "setuptools", "wheel", "poetry", "poetry-core", "uv", "virtualenv"]);
/** Whether a package is no customization: a shell for debugging, what installs the connector, what any Alpine build had. */
function isUsualPackage(name, manager, isBuilder) {
    if (manager === "pip")
        return INSTALLERS.has(name);
    return name === "bash" || (isBuilder && manager === "apk" && ALPINE_BUILD.has(name));
}
/** Commands that installed the connector itself or set what every base image sets. Matched against their words. */
const USUAL_COMMANDS = [
    /^(set|cd|true|:|export|rm|which|test|\[|ls|pwd|type|sleep|exit)( |$)/,
    /^(python[\d.]*|pip[\d.]*) (-V|--version)$/,
    /^python[\d.]* (-m ensurepip|setup\.py)\b/,
    /^(echo|cp|ln|printf)\b.*(\/etc\/timezone|\/etc\/localtime|zoneinfo)/,
    /^echo [^>]*$/,
    /^poetry (config|install|export|lock|self|--version)\b/,
    /^uv (sync|venv|pip sync)\b/,
    /^(addgroup|adduser|groupadd|useradd)\b.*\bairbyte\b/,
    /^chown\b.*\bairbyte\b/,
    /^mkdir( -\S+)* \/(airbyte\S*|install|secrets|config|tmp\S*|root\S*)( |$)/,
    /^chmod \S+ (\S*\/)?main\.py$/,
    /^tar x\S* \S*\.tar --strip-components=1$/,
];
/** Whether a command is no customization. `text` has its words and what it is redirected to. */
function isUsualCommand(text) {
    return USUAL_COMMANDS.some((pattern) => pattern.test(text));
}
const USUAL_VARIABLES = /^(AIRBYTE_ENTRYPOINT|APPLICATION|APPLICATION_VERSION|DEBIAN_FRONTEND|PIP_\w+|POETRY_\w+)$/;
/** Whether a variable is no customization: the build sets it, or only the Dockerfile's own commands read it. */
function isUsualVariable(name, value) {
    return USUAL_VARIABLES.test(name) || (name === "TZ" && /^(Etc\/)?UTC$/.test(value));
}
const USUAL_SOURCES = [
    /^(\.|\.\/|\*|)$/,
    /^(main\.py|setup\.py|setup\.cfg|pyproject\.toml|manifest\.yaml|metadata\.yaml)$/,
    /^(poetry\.lock\*?|poetry\.toml|uv\.lock|requirements[\w-]*\.txt|MANIFEST\.in|README\.md)$/i,
    /^(source|destination)[_-][\w-]+(\/.*)?$|^\w+_(source|destination)(\/.*)?$/,
    /^build\/(distributions|libs)\//,
];
/** Whether a file that is copied from the connector's folder is no customization: the build takes it along. */
function isUsualSource(source) {
    return USUAL_SOURCES.some((pattern) => pattern.test(source.replace(/^(\.\/)+|\/+$/g, "")));
}
/** Whether what is copied from another stage is no customization: installed packages and the time zone. */
function isUsualOutput(source) {
    return /^\/?(install|usr\/local|usr\/share\/zoneinfo|airbyte|root\/\.local|venv|opt\/venv)(\/|$)/.test(source);
}
/** Images that were a connector's way to Python or to the code that all connectors share. */
function isUsualImage(image) {
    return /^(docker\.io\/)?((library\/)?(python|debian|ubuntu|alpine|scratch)|airbyte\/(integration-base|python-connector-base)\S*)([:@]|$)/.test(image);
}

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(8390);
// EXTERNAL MODULE: ./src/text/lines.ts
var text_lines = __webpack_require__(816);
;// CONCATENATED MODULE: ./src/connector/dockerfile-reader.ts


/** The largest Dockerfile that is read, in characters; the largest of 5,747 real ones has 2,436. */
const MAX_DOCKERFILE = 32 * 1024;
/** The longest value that a variable is followed with, in characters. */
const MAX_VALUE = 4096;
const MAX_VARIABLES = 200;
/**
 * Reads a Dockerfile (https://docs.docker.com/reference/dockerfile): stages, instructions, `ARG` and `ENV`. Never throws;
 * `undefined` for a text of more than 32 kB. What is no instruction is left out.
 */
function readDockerfile(text) {
    if (text.length > MAX_DOCKERFILE)
        return undefined;
    const lines = new text_lines/* Lines */.qo(text);
    // A carriage return alone ends a line for the library and for nobody else.
    const parsed = main.DockerfileParser.parse(text.replace(/\r(?!\n)/g, " "));
    const escapeCharacter = parsed.getEscapeCharacter();
    const stages = [];
    const globals = new Map();
    let variables = new Map();
    const known = [];
    for (const one of parsed.getInstructions()) {
        const instruction = readInstruction(one, text, lines, escapeCharacter, variables);
        const stage = stages.at(-1);
        if (instruction.keyword === "FROM") {
            const next = stageOf({ ...instruction, words: words(instruction.source, globals) }, stages);
            variables = new Map(next.parent === undefined ? [] : known[next.parent]);
            known.push(variables);
            stages.push(next);
            continue;
        }
        if (instruction.keyword === "ARG" || instruction.keyword === "ENV")
            dockerfile_reader_define(instruction, stage ? variables : globals, stage ? globals : undefined);
        stage?.instructions.push(instruction);
    }
    return { lines, stages };
}
function stageOf({ words, range }, stages) {
    const [image = "", as = "", name] = words.filter((word) => !word.startsWith("--"));
    const parent = stages.findLastIndex((stage) => stage.name === image.toLowerCase());
    return {
        image,
        ...(parent >= 0 && { parent }),
        ...(/^as$/i.test(as) && name !== undefined && { name: name.toLowerCase() }),
        instructions: [],
        range,
    };
}
/** Takes over the variables of an `ARG` or `ENV`. An `ARG` without a value has that of the one before the first stage. */
function dockerfile_reader_define({ keyword, properties }, into, globals) {
    for (const { name, value } of properties) {
        const given = value ?? (keyword === "ARG" ? globals?.get(name) : undefined);
        if (given !== undefined && given.length <= MAX_VALUE && into.size < MAX_VARIABLES)
            into.set(name, given);
    }
}
function readInstruction(parsed, text, lines, escapeCharacter, variables) {
    const { start, end } = parsed.getRange();
    const at = (place) => lines.offset({ line: place.line + 1, column: place.character + 1 });
    const offset = at(parsed.getInstructionRange().end);
    const to = at(end);
    const keyword = parsed.getKeyword();
    const source = joined(text.slice(offset, to), escapeCharacter);
    const all = words(source, keyword === "RUN" ? new Map() : variables);
    const flagged = all.findIndex((word) => !/^--[a-z-]+(=|$)/.test(word));
    const flags = all.slice(0, flagged < 0 ? all.length : flagged).map((flag) => {
        const [name = "", ...value] = flag.slice(2).split("=");
        return [name, value.join("=")];
    });
    const json = jsonWords(source);
    const properties = parsed instanceof main.PropertyInstruction && keyword !== "LABEL"
        ? parsed.getProperties().map((property) => {
            const value = property.getValue();
            const { start: from, end: until } = property.getRange();
            return {
                name: property.getName(),
                ...(value !== null && { value: filledIn(value, variables) }),
                range: lines.range(at(from), at(until)),
            };
        })
        : [];
    return {
        keyword,
        source,
        offset,
        words: json ? json.map((word) => filledIn(word, variables)) : all.slice(flags.length),
        isJson: json !== undefined,
        flags: new Map(flags),
        properties,
        variables: new Map(variables),
        range: lines.range(at(start), to),
    };
}
/** Makes one line of an instruction that goes on over several; here documents stay as they are. */
function joined(source, escapeCharacter) {
    const pattern = escapeCharacter === "`"
        ? /`[^\S\n]*\r?\n(?:[^\S\n]*(?:#[^\n]*)?\r?\n)*/g
        : /\\[^\S\n]*\r?\n(?:[^\S\n]*(?:#[^\n]*)?\r?\n)*/g;
    return source.replace(pattern, (part) => " ".repeat(part.length));
}
/** The words of an instruction that is no `RUN`: split at white space, quotes taken off. */
function words(source, variables) {
    const [line = ""] = source.split("\n");
    const found = line.match(/(?:"[^"]*"|'[^']*'|[^\s"']+|["'])+/g) ?? [];
    return found.map((word) => filledIn(word.replace(/^(["'])(.*)\1$/, "$2"), variables));
}
function jsonWords(source) {
    const start = /^\s*(?:--[a-z-]+(?:=\S*)?\s+)*(\[)/.exec(source);
    if (!start)
        return undefined;
    try {
        const value = JSON.parse(source.slice(start[0].length - 1));
        return Array.isArray(value) && value.every((word) => typeof word === "string") ? value : undefined;
    }
    catch {
        // Docker takes what is no JSON for a command of the shell.
        return undefined;
    }
}
/** Fills in variables; those that are not known stay as they are. */
function filledIn(text, variables) {
    let added = 0;
    return text.replace(/\\\$|\$(?:(\w+)|\{(\w+)(?::([-+])([^{}]*))?\})/g, (whole, plain, braced, operator, other) => {
        const value = variables.get(plain ?? braced);
        const result = operator === "+" ? (value === undefined ? "" : other) : (value ?? (operator === "-" ? other : whole));
        added += result.length;
        return added > MAX_VALUE ? whole : result;
    });
}

// EXTERNAL MODULE: ./src/text/shell.ts
var shell = __webpack_require__(6933);
;// CONCATENATED MODULE: ./src/connector/debian-names.ts
/** Alpine packages whose Debian name differs; what is not listed has the same name in both. */
const DEBIAN_NAMES = new Map(Object.entries({
    "blas-dev": "libblas-dev",
    "boost-dev": "libboost-dev",
    "build-base": "build-essential",
    "bzip2-dev": "libbz2-dev",
    "curl-dev": "libcurl4-openssl-dev",
    "cyrus-sasl-dev": "libsasl2-dev",
    "expat-dev": "libexpat1-dev",
    "freetype-dev": "libfreetype-dev",
    gcompat: "libc6",
    gdbm: "libgdbm6",
    "geos-dev": "libgeos-dev",
    "gmp-dev": "libgmp-dev",
    "imagemagick-dev": "libmagickwand-dev",
    "jpeg-dev": "libjpeg-dev",
    "krb5-dev": "libkrb5-dev",
    "lapack-dev": "liblapack-dev",
    "lcms2-dev": "liblcms2-dev",
    "leveldb-dev": "libleveldb-dev",
    "libc-dev": "libc6-dev",
    "libc6-compat": "libc6",
    libcurl: "libcurl4",
    libffi: "libffi8",
    libgcc: "libgcc-s1",
    libgomp: "libgomp1",
    "libjpeg-turbo-dev": "libjpeg62-turbo-dev",
    libpq: "libpq5",
    librdkafka: "librdkafka1",
    "libressl-dev": "libssl-dev",
    libsasl: "libsasl2-2",
    "libstdc++": "libstdc++6",
    libxslt: "libxslt1.1",
    "libxslt-dev": "libxslt1-dev",
    "linux-headers": "linux-libc-dev",
    "lz4-dev": "liblz4-dev",
    "mariadb-connector-c-dev": "libmariadb-dev",
    "mariadb-dev": "libmariadb-dev",
    "msttcorefonts-installer": "ttf-mscorefonts-installer",
    "musl-dev": "libc6-dev",
    "mysql-client": "default-mysql-client",
    "ncurses-dev": "libncurses-dev",
    ninja: "ninja-build",
    "openblas-dev": "libopenblas-dev",
    "openjdk11-jre": "openjdk-17-jre-headless",
    "openjdk17-jre": "openjdk-17-jre-headless",
    "openldap-dev": "libldap-dev",
    openssh: "openssh-client",
    "openssh-client-default": "openssh-client",
    "openssl-dev": "libssl-dev",
    "openssl1.1-compat": "libssl3",
    "postgresql-dev": "libpq-dev",
    "protobuf-dev": "libprotobuf-dev",
    "py3-numpy": "python3-numpy",
    "py3-pip": "python3-pip",
    "readline-dev": "libreadline-dev",
    samurai: "ninja-build",
    shadow: "passwd",
    "snappy-dev": "libsnappy-dev",
    sqlite: "sqlite3",
    "sqlite-dev": "libsqlite3-dev",
    "tiff-dev": "libtiff-dev",
    "xz-dev": "liblzma-dev",
    yaml: "libyaml-0-2",
    "yaml-dev": "libyaml-dev",
    "zlib-dev": "zlib1g-dev",
    "zstd-dev": "libzstd-dev",
}));
/** The Debian package that has what an Alpine package has. */
function debianName(alpine) {
    return DEBIAN_NAMES.get(alpine) ?? alpine;
}

// EXTERNAL MODULE: ./src/connector/downloads.ts
var downloads = __webpack_require__(6718);
// EXTERNAL MODULE: ./src/connector/packages.ts
var connector_packages = __webpack_require__(9216);
;// CONCATENATED MODULE: ./src/connector/dockerfile-run.ts






/**
 * Reads a `RUN`: its packages one by one, everything else that stays in the image as one command.
 * @param isInstalled whether the connector was installed before it
 */
function stepsOfRun(instruction, role, isInstalled, lines) {
    const { script, offset } = scriptOf(instruction);
    const commands = instruction.isJson
        ? (0,connector_commands/* commandsOfArguments */.mH)(instruction.words)
        : (0,connector_commands/* commandsOf */.Kf)(script, instruction.variables);
    const runs = commands.map((command) => {
        const at = lines.range(offset + command.start, offset + command.end);
        return { command, at: instruction.isJson ? instruction.range : at };
    });
    const installAt = commands.findIndex(installsConnector);
    const places = new Map(commands.map((command, index) => [command, index]));
    const hookFor = (command) => {
        const isAfter = isInstalled || (installAt >= 0 && (places.get(command) ?? 0) > installAt);
        return role === "image" && isAfter ? "post_connector_install" : "pre_connector_install";
    };
    const deeds = (0,connector_commands/* deedsOf */.jh)(runs);
    const steps = deeds.flatMap((deed) => {
        if (deed.kind === "nltk")
            return [{ kind: "nltk", name: deed.name, hook: "post_connector_install", range: deed.at }];
        if (deed.kind !== "package" || !isListed(deed) || isUsualPackage(deed.name, deed.manager, role === "builder"))
            return [];
        const word = deed.command.words.find(({ text }) => text === deed.spec);
        const start = offset + (word?.at ?? 0);
        const at = start + (/["']/.test(lines.text[start] ?? "") ? 1 : 0);
        const isThere = word !== undefined && lines.text.startsWith(deed.spec, at);
        const range = isThere ? lines.range(at, at + deed.spec.length) : deed.at;
        if (deed.manager === "pip")
            return [{ kind: "pip", name: deed.spec, hook: hookFor(deed.command), range }];
        const name = deed.manager === "apk" ? debianName(deed.name) : deed.name;
        const value = name === deed.name ? {} : { value: deed.name };
        return [{ kind: "apt", name, ...value, hook: "pre_connector_install", range }];
    });
    // What is run in a builder is only in the image as far as it is copied, which is told there. Its packages are needed.
    const others = deeds.filter((deed) => isOther(deed) && (role === "image" || deed.kind === "package"));
    const run = otherSteps(others, commands, script, instruction);
    if (run) {
        const range = instruction.isJson ? instruction.range : lines.range(offset + run.from, offset + run.to);
        steps.push({ kind: "run", name: run.text, hook: hookFor(run.last), range });
    }
    return { steps, installs: installAt >= 0 };
}
/** The script without flags, or the body of a here document that is all there is of it. */
function scriptOf({ source, offset }) {
    const script = source.replace(/^\s*(?:--[a-z-]+(?:=\S*)?\s+)+/, (flags) => " ".repeat(flags.length));
    const opening = /^\s*<<-?(["']?)(\w+)\1[^\S\n]*\n/.exec(script);
    if (!opening)
        return { script, offset };
    const body = script.slice(opening[0].length);
    const end = body.search(new RegExp(`^\\t*${opening[2]}[^\\S\\n]*$`, "m"));
    return { script: end < 0 ? body : body.slice(0, end), offset: offset + opening[0].length };
}
function installsConnector({ words }) {
    const texts = words.map(({ text }) => text);
    const line = texts.join(" ");
    if (/^poetry install\b|\bsetup\.py (install|develop)\b|^uv (sync|pip install \.)/.test(line))
        return true;
    const isPip = /\bpip[\d.]* (.* )?install\b/.test(line) && (0,connector_packages/* packagesOf */.D)(texts) !== undefined;
    return isPip && texts.some((word) => /^(\.|\.\/.*|\.\[.*|\/airbyte\/.*)$/.test(word));
}
/** Whether a package is told by its name: groups, and what only the build knows, are commands like any other. */
function isListed({ manager, name }) {
    if (manager === "pip")
        return !(0,downloads/* isUnknown */.t8)(name);
    return /^(apt|apk|yum)$/.test(manager) && /^[A-Za-z0-9][\w+.~-]*$/.test(name);
}
function isOther(deed) {
    if (deed.kind === "nltk")
        return false;
    if (deed.kind === "package")
        return !isListed(deed);
    return !isUsualCommand((0,connector_commands/* lineOf */.cA)(deed.command));
}
/** From the first to the last command that is told of, with the change of folder that the first needs. */
function otherSteps(deeds, commands, script, { isJson, words }) {
    const [first] = deeds;
    const last = deeds.at(-1)?.command;
    if (!first || !last)
        return undefined;
    let index = commands.indexOf(first.command);
    while (/^(cd|export|set)$/.test(commands[index - 1]?.words[0]?.text ?? ""))
        index--;
    let begin = commands[index] ?? first.command;
    while (begin.input)
        begin = begin.input;
    const from = begin.start;
    const to = Math.max(...deeds.map(({ command }) => command.end));
    const slice = script.slice(from, to).trim();
    const text = isJson ? words.map(shell/* shellQuoted */.x).join(" ") : slice.includes("\n") ? slice : slice.replace(/\s+/g, " ");
    return { text, from, to, last };
}

;// CONCATENATED MODULE: ./src/connector/dockerfile-stages.ts
/** The stages that the last one needs, in the order of the file; the builder of a Dockerfile skips all others. */
function usedStages({ stages }) {
    const image = lineage(stages, stages.length - 1);
    const used = new Set(image);
    const pending = [...image];
    for (let index = pending.pop(); index !== undefined; index = pending.pop())
        for (const source of sourcesOf(stages, index))
            for (const needed of lineage(stages, source))
                if (!used.has(needed)) {
                    used.add(needed);
                    pending.push(needed);
                }
    return stages.flatMap((stage, index) => used.has(index) ? [{ stage, role: image.has(index) ? "image" : "builder" }] : []);
}
/** A stage and those that it is made from. */
function lineage(stages, index) {
    const found = new Set();
    for (let at = index; at !== undefined && stages[at]; at = stages[at]?.parent)
        found.add(at);
    return found;
}
/** The stages that instructions of one copy from or mount. */
function sourcesOf(stages, index) {
    const names = (stages[index]?.instructions ?? []).flatMap(({ flags }) => [
        flags.get("from"),
        /(?:^|,)from=([^,]+)/.exec(flags.get("mount") ?? "")?.[1],
    ]);
    return names.flatMap((name) => {
        if (name === undefined)
            return [];
        const found = /^\d+$/.test(name) ? Number(name) : stages.findIndex((stage) => stage.name === name.toLowerCase());
        return found >= 0 && found < index ? [found] : [];
    });
}

// EXTERNAL MODULE: ./src/image/reference.ts
var image_reference = __webpack_require__(3564);
// EXTERNAL MODULE: ./src/image/version.ts
var image_version = __webpack_require__(677);
;// CONCATENATED MODULE: ./src/connector/base-image-contents.ts


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
const PARTS = [
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
function contentsOf(baseImage) {
    const reference = (0,image_reference/* parseReference */.F)(baseImage ?? "");
    const { repository = "", tag } = reference.ok ? reference.value : {};
    const parts = PARTS.filter(({ image, since, until }) => image === repository && isWithin(tag, since, until));
    const all = (kind) => new Set(parts.flatMap((part) => part[kind] ?? []));
    return { apt: all("apt"), nltk: all("nltk"), env: all("env") };
}
/** A tag that is no version is taken for one that has only what all have. */
function isWithin(tag, since, until) {
    if (since === undefined && until === undefined)
        return true;
    const isAfter = (version) => tag !== undefined && (0,image_version/* areComparable */.ti)(tag, version) && (0,image_version/* compareTags */.bb)(tag, version) >= 0;
    const isBefore = (version) => tag !== undefined && (0,image_version/* areComparable */.ti)(tag, version) && (0,image_version/* compareTags */.bb)(tag, version) <= 0;
    return (since === undefined || isAfter(since)) && (until === undefined || isBefore(until));
}

// EXTERNAL MODULE: ./src/connector/hook-file.ts
var hook_file = __webpack_require__(6987);
// EXTERNAL MODULE: ./src/connector/python/value.ts
var value = __webpack_require__(6011);
;// CONCATENATED MODULE: ./src/connector/hook-provides.ts






/** What hooks (the text of a `build_customization.py`) and base image (the value of `baseImage`) provide, as far as known. */
function providedBy(hooks, baseImage) {
    const { apt, nltk, env } = contentsOf(baseImage);
    const provides = {
        apt: new Set(apt),
        pip: new Set(),
        nltk: new Set(nltk),
        env: new Set(env),
        commands: new Set(),
        files: new Set(),
    };
    const parsed = hooks === undefined ? undefined : (0,hook_file.parseHooks)(hooks);
    if (!parsed?.ok)
        return provides;
    const { effects, names } = parsed.value.followed;
    // What nothing calls provides nothing.
    const reached = effects.flatMap(({ deed, hook }) => (hook === undefined ? [] : [deed]));
    for (const deed of reached)
        if (deed.kind === "variable")
            provides.env.add(deed.name);
        else if (deed.kind === "copy")
            provides.files.add((0,paths/* baseName */.F)(deed.path));
        else if (deed.kind === "file") {
            provides.files.add((0,paths/* baseName */.F)(deed.path));
            for (const name of (0,connector_commands/* nltkData */.uv)(deed.contents))
                provides.nltk.add(name);
        }
    const commands = reached.flatMap((deed) => (deed.kind === "run" ? (0,connector_commands/* commandsOfArguments */.mH)(deed.words) : []));
    for (const deed of (0,connector_commands/* deedsOf */.jh)(commands.map((command) => ({ command, at: 0 }))))
        take(deed, provides);
    const mainFile = (0,value/* textOf */.b6)(names.get("MAIN_FILE_NAME"));
    return { ...provides, ...(names.has("MAIN_FILE_NAME") && { mainFile }) };
}
function take(deed, { apt, pip, nltk, commands }) {
    commands.add((0,connector_commands/* lineOf */.cA)(deed.command));
    if (deed.kind === "nltk")
        nltk.add(deed.name);
    if (deed.kind !== "package")
        return;
    if (deed.manager === "pip")
        pip.add(pipName(deed.name));
    else
        apt.add(deed.manager === "apk" ? debianName(deed.name) : deed.name);
}
/** The form in which names of Python packages are compared (https://peps.python.org/pep-0503/). */
function pipName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, "-");
}

;// CONCATENATED MODULE: ./src/connector/dockerfile.ts








/**
 * What a Dockerfile installed, set, copied or ran that neither the hooks nor the base image provide, in the order of the
 * file. Boilerplate is left out. Pure; never throws.
 * @param dockerfile the text of the old Dockerfile
 * @param hooks the text of `build_customization.py` that is to replace it
 * @param baseImage the new value of `baseImage`; what an unknown image provides is not known
 */
function lostSteps(dockerfile, hooks, baseImage) {
    return dockerfileSteps(dockerfile, hooks, baseImage).filter(({ keptBy }) => keptBy === undefined);
}
/** {@link lostSteps} and those that are not lost. */
function dockerfileSteps(dockerfile, hooks, baseImage) {
    const read = readDockerfile(dockerfile);
    const hook = "pre_connector_install";
    if (!read) {
        const name = `${Math.ceil(dockerfile.length / 1024)} kB of instructions, which are too many to be read`;
        return [{ kind: "other", name, hook, range: model_location/* START_OF_FILE */.a }];
    }
    const [image, custom] = [providedBy(undefined, baseImage), providedBy(hooks, undefined)];
    const stages = usedStages(read);
    const progress = { workdir: "/", isInstalled: false };
    const found = stages.flatMap((used) => {
        const { parent, range } = used.stage;
        const isOdd = used.role === "image" && parent === undefined && !isUsualImage(used.stage.image);
        const from = isOdd ? [{ kind: "other", name: `FROM ${used.stage.image}`, hook, range }] : [];
        const own = used.role === "image" ? progress : { workdir: "/", isInstalled: false };
        return [...from, ...used.stage.instructions.flatMap((one) => stepsOf(one, used, own, read.lines))];
    });
    const main = progress.entrypoint && mainFileStep(progress.entrypoint);
    // The build copies the main file itself.
    const others = found.filter(({ kind, name }) => kind !== "copy" || main?.kind !== "main-file" || name !== main.name);
    const all = [...others, ...(main ? [main] : [])].map((step) => {
        if (isProvided(step, custom))
            return { ...step, keptBy: "hooks" };
        return isProvided(step, image) ? { ...step, keptBy: "base image" } : step;
    });
    const distinct = new Map();
    for (const step of all) {
        const key = `${step.kind} ${step.name}`;
        if (!distinct.has(key))
            distinct.set(key, step);
    }
    const order = ({ range: { start } }) => start.line * 1e6 + start.column;
    return [...distinct.values()].sort((a, b) => order(a) - order(b));
}
function stepsOf(instruction, { role }, progress, lines) {
    const { keyword, words, properties, range } = instruction;
    const isImage = role === "image";
    switch (keyword) {
        case "RUN": {
            const { steps, installs } = stepsOfRun(instruction, role, progress.isInstalled, lines);
            progress.isInstalled ||= installs;
            return steps;
        }
        case "ENV":
            return properties.flatMap(({ name, value = "", range: own }) => isImage && !isUsualVariable(name, value)
                ? [{ kind: "env", name, value, hook: "pre_connector_install", range: own }]
                : []);
        case "WORKDIR":
            progress.workdir = resolved(progress.workdir, words[0] ?? "/");
            return [];
        case "ENTRYPOINT":
            if (isImage)
                progress.entrypoint = instruction;
            return [];
        case "COPY":
        case "ADD":
            if (instruction.flags.has("from") && words.some(isUsualOutput))
                progress.isInstalled = true;
            return isImage ? copySteps(instruction, progress.workdir, range) : [];
        default:
            return [];
    }
}
function copySteps({ keyword, words, flags, source }, workdir, range) {
    const sources = words.slice(0, -1);
    const target = words.at(-1) ?? "";
    const shown = `${keyword}${source.split("\n")[0]}`.replace(/\s+/g, " ").trim();
    const other = { kind: "other", name: shown, hook: "post_connector_install", range };
    if (flags.has("from"))
        return sources.every(isUsualOutput) ? [] : [other];
    if (sources.some((name) => /^<<|^(https?|git):\/\/|^git@/.test(name)))
        return [other];
    return sources
        .filter((name) => !isUsualSource(name))
        .map((name) => {
        const isFolder = /(^|\/)\.?$/.test(target) || sources.length > 1;
        const value = resolved(workdir, isFolder ? `${target}/${(0,paths/* baseName */.F)(name.replace(/\/+$/, ""))}` : target);
        return { kind: "copy", name, value, hook: "post_connector_install", range };
    });
}
/** An absolute path without `.` and `..`. */
function resolved(folder, path) {
    const parts = [];
    for (const part of (path.startsWith("/") ? path : `${folder}/${path}`).split("/"))
        if (part === "..")
            parts.pop();
        else if (part !== "." && part !== "")
            parts.push(part);
    return `/${parts.join("/")}`;
}
/** What starts the connector, where that is not `main.py`. */
function mainFileStep({ words, source, range }) {
    const [program = "", ...rest] = words;
    const hook = "pre_connector_install";
    const file = rest.find((word) => !word.startsWith("-")) ?? "";
    if (/^(.*\/)?python[\d.]*$/.test(program)) {
        if (/(^|\/)main\.py$/.test(file) || (rest[0] === "-m" && isUsualSource(file.split(".")[0])))
            return undefined;
        const name = file.replace(/^(\.\/|\/airbyte\/integration_code\/)/, "");
        if (/^[\w./-]+\.py$/.test(name) && !name.startsWith("/"))
            return { kind: "main-file", name, hook, range };
    }
    if (/^(.*\/)?((source|destination)-[\w-]+|base\.sh)$/.test(program))
        return undefined;
    return { kind: "other", name: `ENTRYPOINT${source.split("\n")[0]}`.replace(/\s+/g, " ").trim(), hook, range };
}
function isProvided({ kind, name, value = "" }, provides) {
    switch (kind) {
        case "apt":
            return provides.apt.has(name);
        case "pip":
            return provides.pip.has(pipName(/^[\w.-]+/.exec(name)?.[0] ?? name));
        case "nltk":
            return provides.nltk.has(name);
        case "env":
            return provides.env.has(name);
        case "run":
            return (0,connector_commands/* commandsOf */.Kf)(name).every((command) => {
                const line = (0,connector_commands/* lineOf */.cA)(command);
                return provides.commands.has(line) || isUsualCommand(line);
            });
        case "main-file":
            return provides.mainFile === name;
        case "copy":
            return provides.files.has((0,paths/* baseName */.F)(value)) || provides.mainFile === name;
        default:
            return false;
    }
}


/***/ })

};
