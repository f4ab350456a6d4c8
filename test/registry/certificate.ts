import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

export interface Certificate {
  key: KeyObject;
  /** As PEM. */
  keyPem: string;
  certPem: string;
  /** As DER, in base64. */
  x5c: string;
}

const SHA256_WITH_RSA = sequence(oid("2a864886f70d01010b"), der(0x05));

/** A self-signed certificate for DNS names, made anew for each run: no key lies in the repository. */
export function makeCertificate(...names: string[]): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const name = sequence(der(0x31, sequence(oid("550403"), der(0x0c, Buffer.from("base-image-gate test")))));
  const alternatives = sequence(...names.map((host) => der(0x82, Buffer.from(host))));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    SHA256_WITH_RSA,
    name,
    // Such a span that no test depends on the day.
    sequence(der(0x17, Buffer.from("200101000000Z")), der(0x18, Buffer.from("20991231235959Z"))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(sequence(oid("551d11"), der(0x04, alternatives)))),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign("sha256", body, privateKey)]);
  const x5c = sequence(body, SHA256_WITH_RSA, der(0x03, signature)).toString("base64");
  return {
    key: privateKey,
    keyPem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    certPem: `-----BEGIN CERTIFICATE-----\n${x5c.match(/.{1,64}/g)?.join("\n")}\n-----END CERTIFICATE-----\n`,
    x5c,
  };
}

function der(tag: number, content: Buffer = Buffer.alloc(0)): Buffer {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, "hex"));
}
