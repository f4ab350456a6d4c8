import { z } from "zod";
import { SEVERITIES } from "../model/finding.ts";
import { parseDay } from "../text/day.ts";
import { DEFAULT_POLICY, type Policy, SUPPORT_LEVELS } from "./policy.ts";

/** Rules that a policy can neither soften nor exempt: without readable metadata nothing is judged at all. */
export const FIXED_RULES: ReadonlySet<string> = new Set(["metadata-valid"]);

const repositoryPattern = /^[a-z0-9.-]+(:\d+)?(\/[a-z0-9._-]+)+$/;
const folder = z.string().regex(/^[^/*]+(\/[^/*]+)*$/, "expected a folder below the root, such as docs");
const day = z.string().refine((text) => parseDay(text) !== undefined, "expected a day, such as 2027-01-31");

/**
 * The shape of the policy file. Every key is optional and has the default of the guide; unknown keys are refused.
 * @param ruleIds the rules that a policy can name
 */
export function policySchema(ruleIds: readonly string[]) {
  const settable = ruleIds.filter((id) => !FIXED_RULES.has(id));
  const rule = z.enum(settable as [string, ...string[]]);
  const d = DEFAULT_POLICY;
  const section = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape);
  return section({
    connectors: z
      .string()
      .regex(/^([^/*]+\/)+[^/*]*\*[^/*]*$/, "expected a folder and a pattern for names, such as connectors/*")
      .default(d.connectors)
      .describe("The connectors' folders; the last part is a pattern."),
    docs: section({
      "url-prefix": z
        .string()
        .regex(/^https?:\/\/[^?#]+\/$/, "expected the address that pages are published below, with a / at its end")
        .default(d.docs["url-prefix"])
        .describe("What `documentationUrl` starts with."),
      root: folder.default(d.docs.root).describe("The folder of the pages in the repository."),
    })
      .prefault({})
      .describe("Where the documentation pages are."),
    enforce: section({
      languages: z.array(z.string()).default(d.enforce.languages).describe("Languages whose connectors are in scope."),
      "support-levels": z
        .array(z.enum(SUPPORT_LEVELS))
        .default(d.enforce["support-levels"])
        .describe("Support levels whose connectors are in scope."),
    })
      .prefault({})
      .describe("The connectors that are held to the rules even when a change leaves their image alone."),
    "base-images": z
      .record(z.string(), z.string().regex(repositoryPattern, "expected host/repository without a tag"))
      .default(d["base-images"])
      .describe("The repository of the official base image, by language."),
    latest: section({
      "grace-period": z
        .string()
        .regex(/^\d{1,4}d$/, "expected a number of days, such as 14d")
        .default(d.latest["grace-period"])
        .describe("How long an older version is accepted after a newer one was published."),
      compatible: z
        .boolean()
        .default(d.latest.compatible)
        .describe("Whether versions whose Python the connector excludes are passed over."),
      platforms: z.array(z.string()).default(d.latest.platforms).describe("Platforms that an image must have."),
      "when-unverifiable": z
        .enum(["fail", "warn"])
        .default(d.latest["when-unverifiable"])
        .describe("What an unanswered question to the catalog does."),
    })
      .prefault({})
      .describe("What counts as the latest base image."),
    "version-bump": z
      .enum(["patch", "increase"])
      .default(d["version-bump"])
      .describe("Whether a change of the image needs a patch bump or any increase."),
    rules: z.partialRecord(rule, z.enum(SEVERITIES)).default(d.rules).describe("The severity of single rules."),
    review: section({
      name: z.string().min(1).max(100).default(d.review.name).describe("What the reviewers are called in messages."),
      team: z
        .string()
        .regex(/^([A-Za-z0-9-]+\/)?[A-Za-z0-9_.-]+$/, "expected a team's slug, such as my-org/reviewers, without @")
        .nullable()
        .default(d.review.team)
        .describe("The slug of the reviewers' team, such as my-org/reviewers."),
      reviewers: z
        .array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, "expected a login, without @"))
        .default(d.review.reviewers)
        .describe("Logins whose approval counts as well."),
      permission: z
        .enum(["triage", "write", "maintain", "admin"])
        .default(d.review.permission)
        .describe("The permission on the repository from which an approval counts as well."),
      label: z
        .string()
        .min(1)
        .max(50)
        .default(d.review.label)
        .describe("The label of pull requests that need the review."),
      "require-approval": z
        .boolean()
        .default(d.review["require-approval"])
        .describe("Whether a needed review holds the pull request back."),
    })
      .prefault({})
      .describe("Who reviews build hooks, downgrades and the policy."),
    ci: section({
      checks: z
        .array(
          z.union([z.string().min(1), section({ name: z.string().min(1), app: z.string().min(1).optional() })], {
            error: "expected the name of a check, or { name: …, app: <the App's slug> }",
          }),
        )
        .default(d.ci.checks)
        .describe(
          "The checks that build and test connectors: their names, or { name, app } for those of one App. `{connector}` stands for the connector's name.",
        ),
      required: z.boolean().default(d.ci.required).describe("Whether they must have succeeded."),
    })
      .refine(({ checks, required }) => !required || checks.length > 0, {
        path: ["required"],
        message: "it takes the names of checks in ci.checks",
      })
      .prefault({})
      .describe("What CI must have done."),
    library: z.array(folder).default(d.library).describe("The folders of the base image library."),
    exemptions: z
      .array(
        section({
          connector: z.string().min(1).describe("The connector's name."),
          rules: z.array(rule).min(1).describe("The rules that it may break."),
          until: day.describe("The last day of the exemption."),
          reason: z.string().trim().min(1).describe("Why."),
        }),
      )
      .default(d.exemptions)
      .describe("Connectors that may break rules for a while."),
  });
}

/** The policy as JSON Schema (https://json-schema.org/draft/2020-12), for editors. */
export function policyJsonSchema(ruleIds: readonly string[]): object {
  return {
    ...z.toJSONSchema(policySchema(ruleIds), { io: "input" }),
    title: "Base Image Gate policy",
    description: "Stands at .github/base-image-policy.yml on the base branch. Every key is optional.",
  };
}

/** A policy, or what is wrong with what a file says; the `path` of an issue leads to it. */
export type Validated = { ok: true; policy: Policy } | { ok: false; issues: z.core.$ZodIssue[] };

/** Validates what a policy file says and fills in the defaults. */
export function validatePolicy(data: unknown, ruleIds: readonly string[]): Validated {
  const result = policySchema(ruleIds).safeParse(data);
  return result.success ? { ok: true, policy: result.data as Policy } : { ok: false, issues: result.error.issues };
}
