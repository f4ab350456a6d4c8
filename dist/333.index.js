export const id = 333;
export const ids = [333];
export const modules = {

/***/ 2333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ commandsOf),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   jh: () => (/* binding */ deedsOf),
/* harmony export */   mH: () => (/* binding */ commandsOfArguments),
/* harmony export */   uv: () => (/* binding */ nltkData)
/* harmony export */ });
/* harmony import */ var _text_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8559);
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6933);
/* harmony import */ var _downloads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6718);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2073);




/** The commands of a shell script, with those that `sh -c`, `sudo` and the like are told to run in their place. */
function commandsOf(script, known) {
    return (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .parseShell */ .aV)(script, known).flatMap((command) => unwrapped(command, 0));
}
/** The commands that an argument vector leads to. */
function commandsOfArguments(words) {
    const command = { words: words.map((text) => ({ text, at: 0 })), redirections: [], start: 0, end: 0 };
    return unwrapped(command, 0);
}
/** A command as its words and where they are sent. */
function lineOf({ words, redirections }) {
    const sent = redirections.map(({ operator, target }) => `${operator} ${target}`);
    return [...words.map(({ text }) => text), ...sent].join(" ");
}
const SHELLS = /^(.*\/)?(sh|bash|dash|ash|zsh|ksh)$/;
const INTERPRETERS = /^(.*\/)?(sh|bash|dash|ash|zsh|ksh|python[\d.]*|perl|ruby|node|php|pwsh|source|\.|eval)$/;
/** They run the command that follows them and their options. */
const PREFIXES = new Set(["sudo", "env", "exec", "command", "nohup", "time", "nice", "xargs", "timeout", "busybox"]);
const MAX_DEPTH = 5;
function unwrapped(command, depth) {
    if (depth > MAX_DEPTH)
        return [command];
    const [first, ...rest] = command.words;
    const name = (0,_text_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .baseName */ .F)(first?.text ?? "");
    if (PREFIXES.has(name)) {
        const next = rest.findIndex(({ text }) => !/^(-|\d+[smh]?$|[A-Za-z_]\w*=)/.test(text));
        // In place, because other commands refer to it.
        command.words.splice(0, next < 0 ? 0 : next + 1);
        return next < 0 ? [command] : unwrapped(command, depth + 1);
    }
    const flag = SHELLS.test(name) ? rest.findIndex(({ text }) => /^-[a-z]*c[a-z]*$/.test(text)) : -1;
    const script = name === "eval" ? rest.map(({ text }) => text).join(" ") : rest[flag + 1]?.text;
    if ((flag < 0 && name !== "eval") || script === undefined || script.includes(_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTPUT */ .aQ))
        return [command];
    const inner = (0,_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .parseShell */ .aV)(script).flatMap((one) => unwrapped(one, depth + 1));
    const { input, inside } = command;
    return inner.map((one) => Object.assign(one, input && !one.input && { input }, inside && !one.inside && { inside }, {
        start: command.start,
        end: command.end,
    }));
}
/** What commands do, in their order. A file that one downloads and a later one runs is a remote script. */
function deedsOf(runs) {
    const history = new History(runs.map(({ command }) => command));
    const deeds = runs.flatMap(({ command, at }) => {
        const base = { command, at };
        const words = command.words.map(({ text }) => text);
        const script = history.remoteScript(command, words);
        if (script !== undefined)
            return [{ ...base, kind: "remote-script", url: script }];
        const download = history.download(command, words);
        if (download)
            return [{ ...base, kind: "download", url: download.url, pinned: download.pinned }];
        const packages = (0,_packages_js__WEBPACK_IMPORTED_MODULE_2__/* .packagesOf */ .D)(words)?.map((one) => ({ ...base, kind: "package", ...one }));
        const data = nltkData(words.join(" ")).map((name) => ({ ...base, kind: "nltk", name }));
        if (packages || data.length > 0)
            return [...(packages ?? []), ...data];
        return [{ ...base, kind: "command", text: words.join(" ") }];
    });
    // What is run is told as that; what is compared with a checksum may come from anywhere.
    return deeds.flatMap((deed) => {
        if (deed.kind !== "download")
            return [deed];
        if (history.isRun(deed.command))
            return [];
        return [history.isChecked(deed.command) ? { ...deed, pinned: true } : deed];
    });
}
/** What earlier commands have downloaded, and what later ones do with it. */
class History {
    #outputs = new Map();
    /** The downloads among the words of a command. */
    #within = new Map();
    /** By the name of the file that they are stored in. */
    #stored = new Map();
    #files = new Map();
    #run = new Set();
    #checked = new Set();
    #clone;
    constructor(commands) {
        for (const command of commands)
            if (command.inside && this.#output(command) !== undefined)
                this.#within.set(command.inside, command);
    }
    download(command, words) {
        for (const name of (0,_downloads_js__WEBPACK_IMPORTED_MODULE_1__/* .checkedFiles */ .$5)(command, words))
            this.#checked.add(name);
        // A clone that is moved to a commit is as good as one of that commit.
        if (this.#clone !== undefined && (0,_downloads_js__WEBPACK_IMPORTED_MODULE_1__/* .isCheckout */ .VI)(words))
            this.#checked.add(this.#clone);
        const download = (0,_downloads_js__WEBPACK_IMPORTED_MODULE_1__/* .downloadOf */ .qg)(command, words);
        if (words[0] === "git" && download?.file !== undefined)
            this.#clone = (0,_text_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .baseName */ .F)(download.file);
        if (download?.file !== undefined) {
            const name = (0,_text_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .baseName */ .F)(download.file);
            this.#stored.set(name, { url: download.url, by: command });
            this.#files.set(command, name);
        }
        return download;
    }
    isRun(command) {
        return this.#run.has(command);
    }
    isChecked(command) {
        const name = this.#files.get(command);
        return name !== undefined && this.#checked.has(name);
    }
    /** Where what a command runs comes from, if it was downloaded. */
    remoteScript(command, [name = "", ...rest]) {
        if (!INTERPRETERS.test(name))
            return name.includes("/") ? this.#runStored(name) : undefined;
        const within = this.#within.get(command);
        const source = (command.input && this.#output(command.input)) ?? (within && this.#output(within));
        if (source) {
            this.#run.add(source.by);
            return source.url;
        }
        const code = rest.join(" ");
        if (/\b(exec|eval)\b/.test(code) && /\b(urlopen|urllib|requests|https?:)/.test(code))
            return (0,_downloads_js__WEBPACK_IMPORTED_MODULE_1__/* .urlIn */ .Ht)(code) ?? _text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTPUT */ .aQ;
        return this.#runStored(rest.find((word) => !word.startsWith("-")) ?? "");
    }
    #runStored(path) {
        const stored = this.#stored.get((0,_text_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .baseName */ .F)(path));
        if (stored)
            this.#run.add(stored.by);
        return stored?.url;
    }
    /** What a command has downloaded itself or through what is piped into it. */
    #output(command) {
        const chain = [];
        let source;
        for (let one = command; one; one = one.input) {
            if (this.#outputs.has(one)) {
                source = this.#outputs.get(one);
                break;
            }
            chain.push(one);
            const url = (0,_downloads_js__WEBPACK_IMPORTED_MODULE_1__/* .downloadOf */ .qg)(one)?.url ?? (0,_downloads_js__WEBPACK_IMPORTED_MODULE_1__/* .mentionedDownload */ .QB)(one);
            source = url === undefined ? undefined : { url, by: one };
            if (source)
                break;
        }
        for (const one of chain)
            this.#outputs.set(one, source);
        return source;
    }
}
const NLTK = /nltk\.download\(\s*\[?\s*['"]([\w.-]+)['"]/g;
/** The data packages of nltk that a piece of Python or a command line downloads. */
function nltkData(text) {
    const byModule = /\bnltk\.downloader\s+([\w .-]+)/.exec(text)?.[1]?.split(/\s+/) ?? [];
    const named = [...text.matchAll(NLTK)].map(([, name]) => name);
    return [...named, ...byModule.filter((word) => /^\w/.test(word))];
}


/***/ }),

/***/ 6718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ checkedFiles),
/* harmony export */   Ht: () => (/* binding */ urlIn),
/* harmony export */   QB: () => (/* binding */ mentionedDownload),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   VI: () => (/* binding */ isCheckout),
/* harmony export */   qg: () => (/* binding */ downloadOf),
/* harmony export */   t8: () => (/* binding */ isUnknown)
/* harmony export */ });
/* harmony import */ var _text_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8559);
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6933);


const DOWNLOADERS = new Set(["curl", "wget", "fetch", "aria2c", "http", "https", "axel"]);
/** What a command downloads, and to which file; `undefined` for a command that downloads nothing that way. */
function downloadOf(command, words = command.words.map(({ text }) => text)) {
    const [name = "", ...rest] = words;
    if ((0,_text_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .baseName */ .F)(name) === "git" && rest[0] === "clone")
        return cloneOf(rest.slice(1));
    if (!DOWNLOADERS.has((0,_text_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .baseName */ .F)(name)))
        return undefined;
    const url = rest.map((word) => urlIn(word)).find((found) => found !== undefined) ?? rest.find(isUnknown);
    if (url === undefined)
        return undefined;
    const flag = rest.findIndex((word) => /^(-[a-zA-Z]*o|-[a-zA-Z]*O|--output|--output-document)$/.test(word));
    const joined = rest.map((word) => /^--output(?:-document)?=(.+)$/.exec(word)?.[1]).find(Boolean);
    const named = flag < 0 || ((0,_text_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .baseName */ .F)(name) === "curl" && /O$/.test(rest[flag])) ? undefined : rest[flag + 1];
    const redirected = command.redirections.find(({ operator }) => operator.startsWith(">"))?.target;
    const file = joined ?? named ?? redirected ?? url.split(/[?#]/)[0];
    return { url, pinned: isPinned(url), ...(file !== undefined && file !== "-" && { file }) };
}
function cloneOf(rest) {
    const url = rest.map((word) => urlIn(word)).find((found) => found !== undefined) ?? rest.find(isUnknown);
    if (url === undefined)
        return undefined;
    const flag = rest.findIndex((word) => word === "-b" || word === "--branch");
    const branch = flag < 0 ? rest.map((word) => /^--branch=(.+)$/.exec(word)?.[1]).find(Boolean) : rest[flag + 1];
    return { url, file: url, pinned: branch !== undefined && /\d+\.\d+/.test(branch) };
}
/** Whether a command moves a repository to a commit or to a version. */
function isCheckout([name, verb = "", ...rest]) {
    const isMoved = name === "git" && rest.some((word) => /^[0-9a-f]{7,40}$|^v?\d+\.\d+/.test(word));
    return isMoved && /^(checkout|reset|switch|-C)$/.test(verb);
}
/** The address in a script that a command is told to run, where that downloads something. */
function mentionedDownload({ words }) {
    const script = words.find(({ text }) => /\b(curl|wget)\s/.test(text))?.text;
    return script === undefined ? undefined : (urlIn(script) ?? _text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTPUT */ .aQ);
}
/** The names of the files whose content a command compares with a checksum or a signature. */
function checkedFiles(command, words) {
    const [name = "", ...rest] = words;
    const isSum = /^(sha(1|224|256|384|512)?sum|shasum|b2sum)$/.test((0,_text_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .baseName */ .F)(name)) &&
        rest.some((word) => /^(-c|--check)/.test(word));
    const isSignature = /^(gpg|cosign|minisign)$/.test((0,_text_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .baseName */ .F)(name)) && rest.some((word) => /^(--)?verify/.test(word));
    if (!isSum && !isSignature)
        return [];
    const told = [...rest, ...(command.input?.words.map(({ text }) => text) ?? [])];
    return [...told, ...command.redirections.map(({ target }) => target)].flatMap((word) => word.split(/\s+/).map(_text_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .baseName */ .F));
}
/** Whether an address names one state of what it leads to: a version, a commit or a digest. */
function isPinned(url) {
    const path = url.replace(/^[a-z+]+:\/\/[^/]*/i, "");
    if (isUnknown(path) || /\b(latest|main|master|HEAD|nightly|stable|current)\b/.test(path))
        return false;
    return /\d+[._]\d+|\b[0-9a-f]{40}\b|sha256/.test(path);
}
/** Whether a word has parts that only the running build knows. */
function isUnknown(word) {
    return word.includes(_text_shell_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTPUT */ .aQ) || /\$\w|\$\{/.test(word);
}
/** The first address in a text. */
function urlIn(word) {
    return /(?:https?|ftp|git|ssh):\/\/[^\s'"`)]+|git@[^\s'"`)]+/.exec(word)?.[0];
}


/***/ }),

/***/ 2073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ packagesOf)
/* harmony export */ });
/* harmony import */ var _text_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8559);

const NONE = /^$/;
const HABITS = [
    {
        manager: "apt",
        program: /^(apt-get|apt|aptitude)$/,
        verb: /^install$/,
        takesValue: /^(-t|-o|-c|--target-release|--option|--config-file)$/,
        spec: /^([^=/:]+)(?::\w+)?(?:\/\S+)?(?:=(.+))?$/,
    },
    {
        manager: "apk",
        program: /^apk$/,
        verb: /^add$/,
        takesValue: /^(-t|-X|-p|--virtual|--repository|--root)$/,
        spec: /^([^=<>~@]+)(?:@\w+)?(?:=(.+)|[<>~].*)?$/,
    },
    {
        manager: "yum",
        program: /^(yum|dnf|microdnf)$/,
        verb: /^(install|groupinstall|localinstall|reinstall)$/,
        takesValue: /^(-c|--config|--enablerepo|--disablerepo)$/,
        spec: /^(.+?)(?:-(\d[\w.:~^+-]*))?$/,
    },
    {
        manager: "pip",
        program: /^(pip[\d.]*|pipx|uv)$/,
        verb: /^(install|add)$/,
        takesValue: /^(-r|-c|-i|-f|-t|-e|--requirement|--constraint|--index-url|--extra-index-url|--find-links|--target|--prefix|--root|--editable|--python|--platform|--timeout|--trusted-host|--progress-bar|--no-binary|--only-binary|--src|--log|--cache-dir|--proxy|--retries|--group)$/,
        spec: /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*(?:={2,3}\s*([^*,;\s]+)\s*(?:;.*)?$|[<>=!~@;,].*)?$/,
    },
    {
        manager: "npm",
        program: /^(npm|yarn|pnpm)$/,
        verb: /^(install|i|add)$/,
        takesValue: /^(--prefix|--registry)$/,
        spec: /^(@?[^@]+)(?:@v?(\d+\.\d+\.\d+\S*)|@.*)?$/,
    },
    { manager: "gem", program: /^gem$/, verb: /^install$/, takesValue: NONE, spec: /^([^:]+)(?::(\d.*))?$/ },
    {
        manager: "cargo",
        program: /^cargo$/,
        verb: /^install$/,
        takesValue: /^--(git|root)$/,
        spec: /^([^@]+)(?:@(\d.*))?$/,
    },
    { manager: "go", program: /^go$/, verb: /^install$/, takesValue: NONE, spec: /^([^@]+)(?:@(v\d.*)|@.*)?$/ },
    {
        manager: "conda",
        program: /^(conda|mamba|micromamba)$/,
        verb: /^install$/,
        takesValue: /^(-c|-n|-p|--channel|--name|--prefix)$/,
        spec: /^([^=<>]+)(?:={1,2}(\d.*)|[<>].*)?$/,
    },
];
/**
 * The packages that a command installs; none for one that installs only the connector itself or a list of its own, and
 * for other verbs of a package manager. `undefined` for a command that is no package manager's.
 */
function packagesOf(words) {
    const [first = "", ...rest] = isModule(words) ? words.slice(2) : words;
    const program = (0,_text_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .baseName */ .F)(first);
    const habits = HABITS.find((one) => one.program.test(program));
    if (!habits)
        return undefined;
    const verb = rest.findIndex((word) => habits.verb.test(word));
    if (verb < 0)
        return [];
    const { manager, takesValue, spec } = habits;
    const asked = rest.findIndex((word) => /^(-v|--version)$/.test(word));
    const version = (manager === "gem" || manager === "cargo") && asked > 0 ? asked + 1 : -1;
    return rest.flatMap((word, index) => {
        if (index <= verb || index === version || word.startsWith("-") || takesValue.test(rest[index - 1]))
            return [];
        const name = /^\w[\w+]*:\/\//.test(word) ? word : (spec.exec(word)?.[1] ?? word);
        if (manager !== "go" && isLocal(word))
            return [];
        const pinned = spec.exec(word)?.[2] !== undefined || version > 0 || /@v?\d+\.\d+|@[0-9a-f]{40}\b|#sha256=/.test(word);
        return [{ manager, name, spec: word, pinned }];
    });
}
/** `python -m pip …` */
function isModule(words) {
    return /^(.*\/)?python[\d.]*$/.test(words[0] ?? "") && words[1] === "-m";
}
/** A file or folder, which is the connector's own or was told about when it came. */
function isLocal(word) {
    return (/^[./]/.test(word) ||
        (/\.(deb|rpm|whl|gem|tar\.gz|tgz)$/.test(word.split("#")[0]) && !word.includes("://")));
}


/***/ }),

/***/ 6933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aQ: () => (/* binding */ OUTPUT),
/* harmony export */   aV: () => (/* binding */ parseShell),
/* harmony export */   x: () => (/* binding */ shellQuoted)
/* harmony export */ });
/** Stands in a word for the output of a command. */
const OUTPUT = "\uFFFC";
const MAX_DEPTH = 20;
/** The longest `${NAME:-value}`. */
const MAX_VARIABLE = 200;
/** The most characters that variables add. */
const MAX_FILLED_IN = 64 * 1024;
/** They open or join commands and are none. */
const RESERVED = new Set(["if", "then", "elif", "else", "fi", "while", "until", "do", "done", "esac", "{", "}", "!"]);
const ASSIGNMENT = /^([A-Za-z_]\w*)=([\s\S]*)$/;
/**
 * Splits a POSIX shell script (and what of bash is common) into its simple commands; those of substitutions and here
 * documents included. Nothing is run, and no text is too odd: what cannot be told stays as it is written. Never throws.
 * @param known variables and their values; others stay as `$NAME`
 */
function parseShell(script, known = new Map()) {
    const reader = new ShellReader(script, known);
    reader.commands("", 0);
    return reader.found.filter(({ words, redirections }) => words.length > 0 || redirections.length > 0);
}
/** A word as a script has to write it, so that the shell takes it for this very word. */
function shellQuoted(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
class ShellReader {
    found = [];
    #text;
    #variables;
    /** The delimiters of here documents that begin on the next line. */
    #documents = [];
    /** What ends the substitution that is being read. */
    #closing = "";
    #filledIn = 0;
    #at = 0;
    constructor(text, known) {
        this.#text = text;
        this.#variables = new Map(known);
    }
    /** Reads commands up to the character that closes them, which it skips, or to the end. */
    commands(close, depth, inside) {
        const outer = this.#closing;
        this.#closing = close;
        let command = this.#open(inside);
        const finish = (piped = false) => {
            const done = command;
            this.#close(done);
            command = this.#open(inside);
            if (piped)
                command.input = done;
        };
        while (this.#at < this.#text.length) {
            const char = this.#text[this.#at];
            if (char === close)
                break;
            if (char === "\\" && /^\\\r?\n/.test(this.#text.slice(this.#at, this.#at + 3)))
                this.#at += this.#text[this.#at + 1] === "\r" ? 3 : 2;
            else if (char === "\n") {
                this.#at++;
                finish();
                this.#skipDocuments();
            }
            else if (/\s/.test(char))
                this.#at++;
            else if (char === "#")
                this.#skipTo("\n");
            else if (/[;&|()]/.test(char))
                this.#operator(command, finish);
            else if (/[<>]/.test(char) && !this.#isProcess())
                this.#redirection(command, depth);
            else
                command.words.push(this.#word(command, depth));
            if (this.#at > command.end)
                command.end = this.#at;
        }
        this.#at++;
        this.#closing = outer;
        this.#close(command);
    }
    #open(inside) {
        return { words: [], redirections: [], start: this.#at, end: this.#at, ...(inside && { inside }) };
    }
    #close(command) {
        const { words } = command;
        const first = words.findIndex(({ text }) => !RESERVED.has(text));
        words.splice(0, first < 0 ? words.length : first);
        if (words[0]?.text === "case" || words[0]?.text === "for")
            words.length = 0;
        let assignments = 0;
        for (const { text } of words) {
            if (!ASSIGNMENT.test(text))
                break;
            assignments++;
        }
        const isExport = words[0]?.text === "export";
        if (assignments === words.length || isExport)
            for (const { text } of words) {
                const [, name = "", value = ""] = ASSIGNMENT.exec(text) ?? [];
                if (name !== "")
                    this.#variables.set(name, value);
            }
        words.splice(0, assignments);
        command.start = words[0]?.at ?? command.start;
        command.end = Math.min(Math.max(command.start, command.end), this.#text.length);
        this.found.push(command);
    }
    #operator(command, finish) {
        const operator = /^(&&|\|\||\|&|;;|&>>?|[;&|()])/.exec(this.#text.slice(this.#at, this.#at + 3))?.[0] ?? ";";
        if (operator.startsWith("&>")) {
            this.#at++;
            return;
        }
        // The brackets of `name()` and of sub-shells only separate.
        if (command.words.length > 0 || command.redirections.length > 0)
            finish(operator === "|" || operator === "|&");
        this.#at += operator.length;
    }
    #isProcess() {
        return this.#text[this.#at + 1] === "(";
    }
    #redirection(command, depth) {
        const operator = /^(<<<|<<-?|<>|>>|>\||[<>]&|[<>])/.exec(this.#text.slice(this.#at, this.#at + 3))?.[0];
        this.#at += operator.length;
        while (/[ \t]/.test(this.#text[this.#at] ?? ""))
            this.#at++;
        // `2>file`: the number belongs to the redirection.
        const last = command.words.at(-1);
        if (last && /^\d$/.test(last.text) && last.at + 1 === this.#at - operator.length)
            command.words.pop();
        if (this.#at >= this.#text.length || /[\n;|()]/.test(this.#text[this.#at]))
            return;
        const target = this.#word(command, depth).text;
        if (operator.startsWith("<<") && operator !== "<<<")
            this.#documents.push(target);
        command.redirections.push({ operator, target });
    }
    /** The lines of here documents are the input of a command, not commands. */
    #skipDocuments() {
        for (const delimiter of this.#documents) {
            while (this.#at < this.#text.length) {
                const newline = this.#text.indexOf("\n", this.#at);
                const end = newline < 0 ? this.#text.length : newline;
                const line = this.#text.slice(this.#at, end).replace(/^\t+|\r$/g, "");
                this.#at = end + 1;
                if (line === delimiter)
                    break;
            }
        }
        this.#documents = [];
    }
    #skipTo(char) {
        const end = this.#text.indexOf(char, this.#at);
        this.#at = end < 0 ? this.#text.length : end;
    }
    #word(command, depth) {
        const at = this.#at;
        const parts = [];
        while (this.#at < this.#text.length) {
            const char = this.#text[this.#at];
            if (char === "`" && this.#closing === "`")
                break;
            if (char === "'")
                parts.push(this.#quoted());
            else if (char === '"')
                this.#doubleQuoted(parts, command, depth);
            else if (char === "\\") {
                const next = this.#text[this.#at + 1] ?? "";
                if (next !== "\n")
                    parts.push(next);
                this.#at += 2;
            }
            else if (char === "$" || char === "`")
                parts.push(this.#substitution(command, depth));
            else if (/[<>]/.test(char) && this.#isProcess() && this.#at === at) {
                this.#at++;
                parts.push(this.#inner(")", command, depth));
            }
            else if (/[\s;&|()<>]/.test(char))
                break;
            else {
                parts.push(char);
                this.#at++;
            }
        }
        if (this.#at === at)
            this.#at++;
        return { text: parts.join(""), at };
    }
    #quoted() {
        const end = this.#text.indexOf("'", this.#at + 1);
        const to = end < 0 ? this.#text.length : end;
        const text = this.#text.slice(this.#at + 1, to);
        this.#at = to + 1;
        return text;
    }
    #doubleQuoted(parts, command, depth) {
        this.#at++;
        while (this.#at < this.#text.length && this.#text[this.#at] !== '"') {
            const char = this.#text[this.#at];
            if (char === "\\") {
                const next = this.#text[this.#at + 1] ?? "";
                if (next !== "\n")
                    parts.push(/["\\$`]/.test(next) ? next : `\\${next}`);
                this.#at += 2;
            }
            else if (char === "$" || char === "`")
                parts.push(this.#substitution(command, depth));
            else {
                parts.push(char);
                this.#at++;
            }
        }
        this.#at++;
    }
    #substitution(command, depth) {
        const from = this.#at;
        const char = this.#text[this.#at++];
        if (char === "`")
            return this.#inner("`", command, depth);
        const next = this.#text[this.#at] ?? "";
        if (next === "(")
            return this.#inner(")", command, depth);
        if (next === "'")
            return this.#quoted();
        if (next === "{") {
            const written = /^\$\{(\w+)([^}]*)\}/.exec(this.#text.slice(from, from + MAX_VARIABLE));
            const [whole = "${", name = "", rest = ""] = written ?? [];
            this.#at = from + whole.length;
            return this.#value(name) ?? /^:?[-=](.*)$/s.exec(rest)?.[1] ?? whole;
        }
        let end = this.#at;
        while (/\w/.test(this.#text[end] ?? ""))
            end++;
        const name = this.#text.slice(this.#at, end);
        this.#at = end;
        return this.#value(name) ?? `$${name}`;
    }
    /** A variable's value, as long as all of them together do not blow the script up. */
    #value(name) {
        const value = this.#variables.get(name);
        this.#filledIn += value?.length ?? 0;
        return this.#filledIn > MAX_FILLED_IN ? undefined : value;
    }
    /** The commands between here and a closing character; what they put out is not known. */
    #inner(close, command, depth) {
        if (this.#text[this.#at] === "(")
            this.#at++;
        if (depth < MAX_DEPTH)
            this.commands(close, depth + 1, command);
        else
            this.#skipTo("\n");
        return OUTPUT;
    }
}


/***/ })

};
