import type { SyntaxNode } from "../text/python.ts";

/** The functions that the build calls. */
export const HOOK_NAMES = ["pre_connector_install", "post_connector_install"] as const;
/** One of {@link HOOK_NAMES}. */
export type HookName = (typeof HOOK_NAMES)[number];

/** The name of the parameter that the build's documentation gives each hook. */
export const PARAMETERS: Readonly<Record<HookName, string>> = {
  pre_connector_install: "base_image_container",
  post_connector_install: "connector_container",
};

/** What a call does, as far as it is known; texts have holes where they are not. */
export type Deed =
  /** A command is run in the container. */
  | { kind: "run"; words: string[] }
  | { kind: "variable"; name: string; value: string; isSecret: boolean }
  | { kind: "file"; path: string; contents: string }
  /** Files are put into the container. */
  | { kind: "copy"; path: string }
  /** Another image comes in; `owner` is the container that the method is called on. */
  | { kind: "image"; method: string; image: string; owner: "given" | "other" | "unknown" }
  /** Something is downloaded by Dagger. */
  | { kind: "fetch"; url: string; pinned: boolean }
  /** A secret is made or read; the text completes "it …". */
  | { kind: "secret"; what: string }
  /** Something happens on the builder and not in the container. */
  | { kind: "builder"; call: string; what: string }
  | { kind: "opens"; call: string }
  /** Any other customization of the container. */
  | { kind: "setting"; method: string; words: string[] }
  /** Nobody uses the customized container that a method gives. */
  | { kind: "unused"; method: string }
  /** It could do what cannot be seen. */
  | { kind: "unfollowed"; what: string };

/** Something that a hook does, in the order in which it would happen. */
export interface Effect<D extends Deed = Deed> {
  deed: D;
  /** Where it is called. */
  node: SyntaxNode;
  /** In which hook; absent for what the import does and for functions that no hook is seen to call. */
  hook?: HookName;
}
