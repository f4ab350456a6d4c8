// What is known about Dagger containers (https://docs.dagger.io/api/reference) and about Python's ways to the builder.
// Data, no control flow.

/** They give a container with another image than the one that they are called on. */
export const REPLACING: ReadonlySet<string> = new Set(["from_", "build", "import_", "with_rootfs"]);

/** They give a container that was made from no other. */
export const CREATING: ReadonlySet<string> = new Set(["container", "docker_build", "load_container_from_id"]);

const KEEPING: ReadonlySet<string> = new Set(["sync", "pipeline", "terminal"]);

/** Whether a method of a container gives the same container, customized. */
export function isKeeping(method: string): boolean {
  return !REPLACING.has(method) && (/^(experimental_)?with(out)?_/.test(method) || KEEPING.has(method));
}

/** They put a name and a value into the image. */
export const NAMING: ReadonlySet<string> = new Set(["with_env_variable", "with_secret_variable"]);

/** They put files into the image. */
export const COPYING: ReadonlySet<string> = new Set([
  "with_file",
  "with_files",
  "with_directory",
  "with_mounted_file",
  "with_mounted_directory",
]);

/** Functions that do something on the builder itself, and what. */
export const ON_BUILDER: readonly (readonly [RegExp, string])[] = [
  [
    /^os\.(system|popen|exec\w*|spawn\w*|posix_spawn\w*|fork\w*)$|^(subprocess|pty|multiprocessing)\./,
    "runs a program",
  ],
  [/\.create_subprocess_\w+$/, "runs a program"],
  [/^(requests|httpx|aiohttp|urllib3?|http|socket|ftplib|smtplib|paramiko|websockets?)\./, "uses the network"],
  [/^(eval|exec|compile|__import__)$|^(importlib|runpy|imp|pickle|marshal|ctypes|code|builtins)\./, "runs other code"],
  [/^os\.(remove|unlink|rename|replace|rmdir|removedirs|putenv|chmod|chown|link|symlink|kill)$/, "changes the builder"],
  [/^shutil\.(?!which$)/, "changes the builder"],
];

/** Reading a file of the folder is what a template needs. */
export const OPENING = /^(open|io\.open|.*\.(read_text|read_bytes))$/;

/** Ways around names: what they lead to is only known when the hook runs. */
export const EVASIVE = /^(globals|locals|vars|setattr|delattr|type|sys|inspect|gc|__builtins__)\b|\._|^_|\.Connection$/;

/** What Dagger's own query language is sent with. */
export const QUERYING = /^(_.*|query|execute(_sync|_async)?|select|connect)$/;
