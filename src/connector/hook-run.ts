import type { PythonFile, SyntaxNode } from "../text/python.ts";
import { ContainerWorld } from "./container-world.ts";
import { type Effect, HOOK_NAMES, type HookName } from "./hook-effects.ts";
import { type Ending, Interpreter } from "./python/interpreter.ts";
import { GIVEN, type Value } from "./python/value.ts";

/** A hook file, followed without running it. */
export interface FollowedHooks {
  effects: Effect[];
  /** What each hook that is a function of the file gives back, at each of its ends. */
  endings: Map<HookName, Ending[]>;
  /** The module's names and what they are. */
  names: ReadonlyMap<string, Value>;
  /** Whether all of the file was followed. */
  isComplete: boolean;
}

/** Follows what a `build_customization.py` would do: its import, its hooks, then whatever else it defines. Never throws. */
export function followHooks(file: PythonFile): FollowedHooks {
  const world = new ContainerWorld(file);
  const interpreter = new Interpreter(file, world);
  const endings = new Map<HookName, Ending[]>();
  let isComplete = true;
  try {
    interpreter.import();
    for (const hook of HOOK_NAMES) {
      const target = interpreter.module.names.get(hook);
      if (target?.kind !== "function") continue;
      world.hook = hook;
      endings.set(hook, interpreter.endingsOf(target, { positional: [GIVEN], named: new Map(), isOpen: false }));
    }
    world.hook = undefined;
    interpreter.enterOthers();
  } catch {
    // Its own bounds end it, or the stack that deeply nested calls fill. What was not seen counts as not followed.
    isComplete = false;
  }
  return { effects: world.effects, endings, names: interpreter.module.names, isComplete };
}

/** The place of a call that people look for: the method's name, not the beginning of a chain of calls. */
export function placeOf(node: SyntaxNode): SyntaxNode {
  const callee = node.name === "CallExpression" ? node.firstChild : node;
  return callee?.getChild("PropertyName") ?? node;
}
