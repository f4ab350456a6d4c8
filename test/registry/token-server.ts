import { sign } from "node:crypto";
import type { Certificate } from "./certificate.ts";
import { type Listening, listen } from "./server.ts";

export interface TokenServer extends Listening {
  realm: string;
}

/**
 * Hands out tokens as https://distribution.github.io/distribution/spec/auth/jwt/ has them: to everybody for pulling, and
 * for what else is asked to `login`. With `onlyLogin` nobody else gets any.
 */
export async function startTokenServer(
  certificate: Certificate,
  { login = "pusher:s3cret", onlyLogin = false, seconds = 300 } = {},
): Promise<TokenServer> {
  const server = await listen((request, response) => {
    const known = request.headers.authorization === `Basic ${Buffer.from(login).toString("base64")}`;
    if (onlyLogin && !known) {
      response.writeHead(401, { "content-type": "application/json" }).end('{"errors":[{"code":"UNAUTHORIZED"}]}');
      return;
    }
    const { searchParams } = new URL(request.url ?? "", "http://localhost");
    const access = searchParams.getAll("scope").map((scope) => {
      const [type, name, actions = ""] = scope.split(":");
      return { type, name, actions: actions.split(",").filter((action) => known || action === "pull") };
    });
    const token = jwt(certificate, searchParams.get("service") ?? "", access);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ token, expires_in: seconds }));
  });
  return { ...server, realm: `${server.base}/token` };
}

/** A token that may do everything with a repository, for pushing. */
export function pushToken(certificate: Certificate, repository: string): string {
  return jwt(certificate, "test-registry", [{ type: "repository", name: repository, actions: ["pull", "push"] }]);
}

function jwt({ key, x5c }: Certificate, audience: string, access: unknown): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = {
    iss: "test-issuer",
    sub: "",
    aud: audience,
    exp: now + 900,
    nbf: now - 60,
    iat: now,
    jti: "1",
    access,
  };
  const signed = `${part({ typ: "JWT", alg: "RS256", x5c: [x5c] })}.${part(claims)}`;
  return `${signed}.${sign("sha256", Buffer.from(signed), key).toString("base64url")}`;
}
