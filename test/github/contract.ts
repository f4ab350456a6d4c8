import { readFileSync } from "node:fs";
import type { ErrorObject } from "ajv";
import { buildSchema, type GraphQLSchema, parse, validate } from "graphql";
import { type Document, OpenAPIBackend } from "openapi-backend";

/** A request as the contract sees it. `path` has no query. */
export interface WireRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  body: unknown;
}

/** The operation that a request is, its path's parameters decoded, and what is wrong with it. */
export interface Matched {
  operation: string;
  params: Record<string, string>;
  violations: string[];
}

const api = new OpenAPIBackend({
  definition: JSON.parse(readFileSync(new URL("openapi.json", import.meta.url), "utf8")) as Document,
  quick: true,
  strict: false,
  coerceTypes: true,
  ajvOpts: { strict: false, validateFormats: false, discriminator: true },
});
const ready = api.init();

/** All operations that the contract knows. */
export async function operations(): Promise<string[]> {
  await ready;
  return api.getOperations().flatMap(({ operationId }) => operationId ?? []);
}

/** Finds the operation of GitHub's OpenAPI description and checks the request against it; `undefined` for an unknown path. */
export async function matchRest(request: WireRequest): Promise<Matched | undefined> {
  await ready;
  const { method, query, body } = request;
  const path = oneSegment(request.path);
  const headers = { "content-type": "application/json" };
  const found = api.matchOperation({ method, path, headers, query });
  if (!found?.operationId) return undefined;
  const { errors } = api.validateRequest({ method, path, headers, query, body }, found);
  return {
    operation: found.operationId,
    params: paramsOf(found.path, path),
    violations: (errors ?? []).map(problemOf),
  };
}

/** What GitHub's description says against an answer that the emulated GitHub makes itself. */
export async function answerProblems(operation: string, status: number, body: unknown): Promise<string[]> {
  await ready;
  const { errors } = api.validateResponse(body ?? null, operation, status);
  return (errors ?? []).map(problemOf);
}

function problemOf({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath} ${message} ${JSON.stringify(params)}`;
}

/** GitHub takes slashes in the last parameter of these paths; OpenAPI cannot say so. */
function oneSegment(path: string): string {
  const found = /^(\/repos\/[^/]+\/[^/]+\/(?:contents|compare|git\/ref|git\/matching-refs|branches)\/)(.+)$/.exec(path);
  return found ? found[1] + (found[2] as string).split("/").join("%2F") : path;
}

function paramsOf(template: string, path: string): Record<string, string> {
  const values = path.split("/");
  return Object.fromEntries(
    template.split("/").flatMap((part, index) => {
      const name = /^\{(.+)\}$/.exec(part)?.[1];
      return name ? [[name, decodeURIComponent(values[index] as string)]] : [];
    }),
  );
}

let schema: GraphQLSchema | undefined;

/** GitHub's GraphQL schema; built when it is first needed. */
export function githubSchema(): GraphQLSchema {
  if (!schema) {
    const file = new URL("../../node_modules/@octokit/graphql-schema/schema.graphql", import.meta.url);
    schema = buildSchema(readFileSync(file, "utf8"), { assumeValid: true });
  }
  return schema;
}

/** What is wrong with a query according to GitHub's schema. */
export function graphqlProblems(query: string): string[] {
  try {
    return validate(githubSchema(), parse(query)).map(({ message }) => message);
  } catch (error) {
    return [String(error)];
  }
}
