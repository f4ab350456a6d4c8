export const id = 112;
export const ids = [112];
export const modules = {

/***/ 3112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   callsFor: () => (/* binding */ callsFor),
/* harmony export */   hookCodeFor: () => (/* binding */ hookCodeFor)
/* harmony export */ });
/* harmony import */ var _text_edits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(494);
/* harmony import */ var _text_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(816);
/* harmony import */ var _text_python_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4021);
/* harmony import */ var _text_shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6933);
/* harmony import */ var _hook_effects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9091);
/* harmony import */ var _hook_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6987);






const HEAD = `from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dagger import Container
`;
const WHEN = {
    pre_connector_install: "before the connector is installed",
    post_connector_install: "after the connector is installed",
};
/**
 * The text of a `build_customization.py` that does these steps. Steps of kind `other`, and folders to be copied, are what
 * no hook can do plainly: they are left out.
 * @param existing the text of the file as it is: the steps are added to its hooks. A text that cannot be read, or whose
 *   hooks return nothing that could be added to, comes back as it is.
 */
function hookCodeFor(steps, existing = "") {
    const isNew = existing.trim() === "";
    const calls = new Map(_hook_effects_js__WEBPACK_IMPORTED_MODULE_2__/* .HOOK_NAMES */ .F.map((hook) => [hook, callsFor(steps.filter((step) => step.hook === hook))]));
    const mainFile = steps.find(({ kind }) => kind === "main-file")?.name;
    if (mainFile === undefined && [...calls.values()].every((list) => list.length === 0))
        return existing;
    const code = isNew ? newFile(calls, steps, mainFile) : extended(existing, calls, steps, mainFile);
    return code !== undefined && (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePython */ .w_)(code).ok ? code : existing;
}
/** The calls of the container that do some steps; packages of the system are installed at once. */
function callsFor(steps) {
    const packages = steps.flatMap(({ kind, name }) => (kind === "apt" ? [(0,_text_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .shellQuoted */ .x)(name)] : []));
    const install = `apt-get update && apt-get install -y ${packages.join(" ")} && rm -rf /var/lib/apt/lists/*`;
    const first = packages.length > 0 ? [`with_exec(${list("sh", "-c", install)})`] : [];
    return [...first, ...steps.flatMap(callFor)];
}
function callFor({ kind, name, value = "" }) {
    switch (kind) {
        case "env":
            return [`with_env_variable(${text(name)}, ${text(value)})`];
        case "pip":
            return [`with_exec(${list("pip", "install", name)})`];
        case "nltk":
            return [`with_exec(${list("python", "-c", `import nltk; nltk.download('${name}')`)})`];
        case "run":
            return [`with_exec(${list("sh", "-c", name)})`];
        case "copy":
            // A hook has no other way to the files of its folder than to read them.
            return isFile(name) ? [`with_new_file(${text(value)}, (Path(__file__).parent / ${text(name)}).read_text())`] : [];
        default:
            return [];
    }
}
function isFile(name) {
    return /[^/.]\.\w+$/.test(name) && !/[*?[\]]/.test(name);
}
/** A Python string; JSON's are the same. */
function text(value) {
    return JSON.stringify(value);
}
function list(...words) {
    return `[${words.map(text).join(", ")}]`;
}
function readsFiles(steps) {
    return steps.some(({ kind, name }) => kind === "copy" && isFile(name));
}
function newFile(calls, steps, mainFile) {
    const head = readsFiles(steps) ? HEAD.replace("from typing", "from pathlib import Path\nfrom typing") : HEAD;
    const constant = mainFile === undefined ? [] : [`MAIN_FILE_NAME = ${text(mainFile)}\n`];
    const hooks = [...calls].flatMap(([hook, list]) => (list.length > 0 ? [`\n${functionFor(hook, list, true)}`] : []));
    return [hooks.length > 0 ? head : "", ...constant, ...hooks].filter((part) => part !== "").join("\n");
}
function functionFor(hook, calls, isTyped) {
    const parameter = _hook_effects_js__WEBPACK_IMPORTED_MODULE_2__/* .PARAMETERS */ .z[hook];
    const signature = isTyped ? `${parameter}: Container) -> Container` : `${parameter})`;
    const doc = `"""What the Dockerfile did ${WHEN[hook]}, when there was one."""`;
    return `async def ${hook}(${signature}:\n    ${doc}\n    return ${chained(parameter, calls, "    ")}\n`;
}
/** An expression with calls, one a line where there are several. */
function chained(expression, calls, indent) {
    const [first, ...rest] = calls;
    if (rest.length === 0)
        return `${expression}.${first}`;
    return `(\n${indent}    ${expression}.${[first, ...rest].join(`\n${indent}    .`)}\n${indent})`;
}
function extended(existing, calls, steps, mainFile) {
    const parsed = (0,_hook_file_js__WEBPACK_IMPORTED_MODULE_3__.parseHooks)(existing);
    if (!parsed.ok)
        return undefined;
    const hooks = parsed.value;
    const end = (0,_text_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .lineEnd */ .kd)(existing);
    const replacements = [];
    let added = "";
    for (const [hook, list] of calls) {
        if (list.length === 0)
            continue;
        const code = (0,_hook_file_js__WEBPACK_IMPORTED_MODULE_3__/* .hookFunction */ .g)(hooks, hook);
        if (!code) {
            added += `${end}${end}${functionFor(hook, list, isKnown(hooks, "Container")).replaceAll("\n", end)}`;
            continue;
        }
        const returned = returnsIn(code.statement);
        if (returned.length === 0)
            return undefined;
        for (const node of returned) {
            const indent = " ".repeat(hooks.file.range(node.parent).start.column - 1);
            const longer = lengthened(hooks, node, list, indent);
            replacements.push({ range: hooks.file.range(node), text: longer.replaceAll(/\r?\n/g, end) });
        }
    }
    if (mainFile !== undefined && !isKnown(hooks, "MAIN_FILE_NAME"))
        added += `${end}${end}MAIN_FILE_NAME = ${text(mainFile)}${end}`;
    if (readsFiles(steps) && !isKnown(hooks, "Path")) {
        const place = importPlace(hooks);
        replacements.push({ range: { start: place, end: place }, text: `from pathlib import Path${end}` });
    }
    const edited = (0,_text_edits_js__WEBPACK_IMPORTED_MODULE_5__/* .applyReplacements */ .C)(existing, replacements);
    return edited === undefined ? undefined : added === "" ? edited : edited.replace(/\s*$/, end) + added;
}
const PLAIN = /^(VariableName|CallExpression|MemberExpression)$/;
/** What is returned with calls added; a chain in brackets grows inside of them. */
function lengthened({ file }, node, calls, indent) {
    const inner = node.name === "ParenthesizedExpression" ? node.firstChild?.nextSibling : undefined;
    if (inner && PLAIN.test(inner.name) && inner.nextSibling?.name === ")" && file.text(node).includes("\n"))
        return `(\n${indent}    ${[file.text(inner), ...calls].join(`\n${indent}    .`)}\n${indent})`;
    const source = file.text(node);
    return chained(inner || PLAIN.test(node.name) ? source : `(${source})`, calls, indent);
}
function isKnown({ definitions }, wanted) {
    return definitions.some(({ name }) => name === wanted);
}
/** Imports may stand after the docstring and what is imported from the future. */
function importPlace({ file }) {
    const first = (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(file.root).find((node) => node.name === "ImportStatement" && !file.text(node).includes("__future__"));
    const node = first ??
        (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(file.root).find(({ name }) => name !== "ExpressionStatement" && name !== "ImportStatement" && name !== "Comment");
    return node ? file.range(node).start : { line: 1, column: 1 };
}
/** What a function returns, at each of its own returns; nothing where one returns no value. */
function returnsIn(code) {
    const values = [];
    const pending = (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(code.getChild("Body") ?? code);
    for (let node = pending.shift(); node; node = pending.shift()) {
        if (node.name === "FunctionDefinition" || node.name === "LambdaExpression" || node.name === "ClassDefinition")
            continue;
        if (node.name === "ReturnStatement") {
            const [, value, ...more] = (0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(node);
            if (!value || more.length > 0)
                return [];
            values.push(value);
        }
        else
            pending.push(...(0,_text_python_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(node));
    }
    return values;
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
