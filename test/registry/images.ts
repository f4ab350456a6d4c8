import { createHash } from "node:crypto";

/** An image to make. One platform makes a manifest unless `index` is set; several make an index. */
export interface ImageSpec {
  platforms?: string[];
  index?: boolean;
  created?: string;
  python?: string;
  /** Docker's media types instead of OCI's. */
  docker?: boolean;
  /** Tells images apart that are the same otherwise. */
  salt?: string;
}

export interface Blob {
  digest: string;
  type: string;
  bytes: Buffer;
}

/** The parts of an image, and the digests that tests ask for. */
export interface Image {
  digest: string;
  type: string;
  blobs: Blob[];
  /** Children before their index. */
  manifests: Blob[];
  /** The digest of each platform's manifest. */
  children: Record<string, string>;
}

const OCI = {
  index: "application/vnd.oci.image.index.v1+json",
  manifest: "application/vnd.oci.image.manifest.v1+json",
  config: "application/vnd.oci.image.config.v1+json",
  layer: "application/vnd.oci.image.layer.v1.tar+gzip",
};
const DOCKER = {
  index: "application/vnd.docker.distribution.manifest.list.v2+json",
  manifest: "application/vnd.docker.distribution.manifest.v2+json",
  config: "application/vnd.docker.container.image.v1+json",
  layer: "application/vnd.docker.image.rootfs.diff.tar.gzip",
};

export function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

export function makeImage(spec: ImageSpec = {}): Image {
  const { platforms = ["linux/amd64", "linux/arm64"], created = "2025-07-15T10:00:00.123456789Z", salt = "" } = spec;
  const types = spec.docker ? DOCKER : OCI;
  const blob = (type: string, content: unknown): Blob => {
    const bytes = Buffer.from(typeof content === "string" ? content : JSON.stringify(content));
    return { digest: sha256(bytes), type, bytes };
  };
  const descriptor = ({ digest, type, bytes }: Blob) => ({ mediaType: type, digest, size: bytes.length });
  const layer = blob(types.layer, `layer ${salt}`);
  const made = platforms.map((platform) => {
    const [os, architecture, variant] = platform.split("/");
    const named = { os, architecture, ...(variant && { variant }) };
    const config = blob(types.config, {
      ...named,
      created,
      config: { Env: ["PATH=/bin", ...(spec.python ? [`PYTHON_VERSION=${spec.python}`] : [])] },
      rootfs: { type: "layers", diff_ids: [layer.digest] },
    });
    const manifest = blob(types.manifest, {
      schemaVersion: 2,
      mediaType: types.manifest,
      config: descriptor(config),
      layers: [descriptor(layer)],
    });
    return { platform, named, config, manifest };
  });
  const blobs = [layer, ...made.map(({ config }) => config)];
  const manifests = made.map(({ manifest }) => manifest);
  const children = Object.fromEntries(made.map(({ platform, manifest }) => [platform, manifest.digest]));
  if (made.length === 1 && !spec.index) {
    const [only] = manifests as [Blob];
    return { digest: only.digest, type: only.type, blobs, manifests, children };
  }
  // As buildx makes it: an attestation stands beside the images.
  const [attested] = made;
  const attestation = attested &&
    !spec.docker && { ...descriptor(attested.manifest), platform: { os: "unknown", architecture: "unknown" } };
  const index = blob(types.index, {
    schemaVersion: 2,
    mediaType: types.index,
    manifests: [
      ...made.map(({ manifest, named }) => ({ ...descriptor(manifest), platform: named })),
      ...(attestation ? [attestation] : []),
    ],
  });
  return { digest: index.digest, type: index.type, blobs, manifests: [...manifests, index], children };
}

/** Pushes an image as the specification has it, with plain requests. `base` is such as `http://127.0.0.1:5000`. */
export async function push(
  base: string,
  repository: string,
  tag: string,
  spec: ImageSpec = {},
  headers: Record<string, string> = {},
): Promise<Image> {
  const image = makeImage(spec);
  for (const { digest, bytes } of image.blobs) {
    const start = await fetch(`${base}/v2/${repository}/blobs/uploads/`, { method: "POST", headers });
    const place = new URL(start.headers.get("location") ?? "", base);
    place.searchParams.set("digest", digest);
    await expectStatus(await fetch(place, { method: "PUT", body: new Uint8Array(bytes), headers }), 201);
  }
  for (const { digest, type, bytes } of image.manifests) {
    const reference = digest === image.digest ? tag : digest;
    const request = { method: "PUT", body: new Uint8Array(bytes), headers: { ...headers, "content-type": type } };
    await expectStatus(await fetch(`${base}/v2/${repository}/manifests/${reference}`, request), 201);
  }
  return image;
}

async function expectStatus(response: Response, status: number): Promise<void> {
  const text = await response.text();
  if (response.status !== status) throw new Error(`HTTP ${response.status} to a push: ${text}`);
}
