import { parseReference } from "../image/reference.ts";
import type { Policy } from "./policy.ts";

/**
 * The repository of the official image: that of the first language that the policy has one for. Where it has none, an
 * official image that is declared all the same is held to be what it says it is.
 * @param declaredImage the value of `baseImage`
 */
export function officialRepository(
  languages: readonly string[],
  declaredImage: string | undefined,
  policy: Policy,
): string | undefined {
  const official = policy["base-images"];
  const language = languages.find((one) => Object.hasOwn(official, one));
  if (language !== undefined) return official[language];
  const declared = parseReference(declaredImage ?? "");
  return declared.ok && Object.values(official).includes(declared.value.repository)
    ? declared.value.repository
    : undefined;
}
