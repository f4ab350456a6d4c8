import { HOLE, type SyntaxNode } from "../text/python.ts";
import type { ContainerWorld } from "./container-world.ts";
import { CREATING, EVASIVE, isKeeping, ON_BUILDER, OPENING, QUERYING, REPLACING } from "./dagger.ts";
import { MAX_ROUNDS } from "./python/expressions.ts";
import type { Run } from "./python/interpreter.ts";
import {
  type Arguments,
  isKnown,
  itemsOf,
  list,
  NONE,
  oneOf,
  PLAIN,
  SECRET,
  text,
  textOf,
  unknown,
  type Value,
  variantsOf,
  waysOf,
} from "./python/value.ts";

/** A call of a function that Python or an import brings. */
interface Call {
  args: Arguments;
  first: Value;
  node: SyntaxNode;
  run: Run;
  world: ContainerWorld;
}

const one = (value: Value): Arguments => ({ positional: [value], named: new Map(), isOpen: false });
const sameText = ({ first }: Call) => text(textOf(first));
const sequence = ({ first, args }: Call) =>
  list([...(itemsOf(first) ?? [])], args.positional.length > 0 && !itemsOf(first));
const environment = ({ args }: Call) => oneOf(text(SECRET), ...args.positional.slice(1));

/** What calls give that a hook may well use. */
const GIVES: Readonly<Record<string, (call: Call) => Value>> = {
  str: sameText,
  "pathlib.Path": sameText,
  "pathlib.PurePosixPath": sameText,
  "textwrap.dedent": sameText,
  "inspect.cleandoc": sameText,
  "shlex.quote": sameText,
  "os.fspath": sameText,
  "typing.cast": ({ args }) => args.positional[1] ?? NONE,
  list: sequence,
  tuple: sequence,
  set: sequence,
  sorted: sequence,
  dict: ({ args: { named, positional, isOpen } }) => ({
    kind: "dict",
    entries: new Map(named),
    isOpen: isOpen || positional.length > 0,
  }),
  "shlex.split": ({ first }) => list(textOf(first).split(/\s+/).map(text)),
  "os.path.join": ({ args }) => text(args.positional.map(textOf).join("/")),
  "os.getenv": environment,
  "os.environ.get": environment,
  getattr: ({ first, args, node, run, world }) =>
    attributeNamed(first, args.positional[1] ?? unknown(""), node, run, world),
  "operator.attrgetter": ({ first: name, world, run }) => ({
    kind: "partial",
    call: ({ positional: [owner = NONE] }, node) => attributeNamed(owner, name, node, run, world),
  }),
  "operator.methodcaller": ({ first: name, args, world, run }) => ({
    kind: "partial",
    call: ({ positional: [owner = NONE] }, node) =>
      run.call(attributeNamed(owner, name, node, run, world), { ...args, positional: args.positional.slice(1) }, node),
  }),
  "functools.partial": ({ first, args, run }) => ({
    kind: "partial",
    call: (more, node) =>
      run.call(first, { ...args, positional: [...args.positional.slice(1), ...more.positional] }, node),
  }),
  "functools.reduce": ({ first, args, node, run }) => {
    const [, items, start = NONE] = args.positional;
    const known = items && itemsOf(items);
    if (!known || known.length > MAX_ROUNDS) return unknown(run.quoted(node));
    return known.reduce((sum, item) => run.call(first, { ...one(sum), positional: [sum, item] }, node), start);
  },
  int: () => PLAIN,
  len: () => PLAIN,
  bool: () => PLAIN,
  isinstance: () => PLAIN,
  print: () => NONE,
};

/** What calling an import or a built-in function does and gives. */
export function importedCall(path: string, args: Arguments, node: SyntaxNode, run: Run, world: ContainerWorld): Value {
  const [first = NONE, ...rest] = args.positional;
  const gives = Object.hasOwn(GIVES, path) ? GIVES[path] : undefined;
  if (gives) return gives({ args, first, node, run, world });

  const name = path.slice(path.lastIndexOf(".") + 1);
  // A method that is called on its class: `Container.from_(container, …)`.
  const isMethod = path.includes(".") && waysOf(first).some(({ kind }) => kind === "container");
  if (isMethod && (REPLACING.has(name) || isKeeping(name)))
    return world.method(first, name, { ...args, positional: rest }, node, run);
  // Dagger's client: `dagger.dag.container()`, and names that are imported from it.
  if (CREATING.has(name) || name === "from_" || isKeeping(name) || /^(http|git|set_secret|plaintext)$/.test(name))
    return world.method(unknown(path), name, args, node, run);

  const [, what] = ON_BUILDER.find(([pattern]) => pattern.test(path)) ?? [];
  if (what !== undefined) world.record({ kind: "builder", call: path, what }, node);
  else if (OPENING.test(path)) world.record({ kind: "opens", call: run.quoted(node) }, node);
  else if (EVASIVE.test(path) || QUERYING.test(name)) world.unfollowed(run.quoted(node), node);
  // Functions that are handed over will be called with something.
  for (const value of [...args.positional, ...args.named.values()])
    if (value.kind === "function") run.call(value, { positional: [], named: new Map(), isOpen: true }, node);
  return unknown(run.quoted(node));
}

/** `getattr(owner, name)`: a name that is not known could be any. */
export function attributeNamed(owner: Value, name: Value, node: SyntaxNode, run: Run, world: ContainerWorld): Value {
  const ways = variantsOf([name]).map(([way = HOLE]) => {
    if (isKnown(way)) return world.attribute(owner, way, node);
    world.unfollowed(run.quoted(node), node);
    return unknown(run.quoted(node));
  });
  return oneOf(...ways);
}
