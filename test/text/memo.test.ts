import { expect, test } from "vitest";
import { Recent } from "../../src/text/memo.ts";

test("of more values than fit, those that were used last are kept", () => {
  const recent = new Recent<string, number>(2);
  recent.set("a", 1);
  recent.set("b", 2);
  expect(recent.get("a")).toBe(1);
  recent.set("c", 3);
  expect(["a", "b", "c"].map((key) => recent.get(key))).toEqual([1, undefined, 3]);
});

test("what was asked for only long ago goes before what is new", () => {
  const recent = new Recent<string, number>(2);
  recent.set("a", 1);
  recent.get("a");
  for (const [key, value] of Object.entries({ b: 2, c: 3, d: 4, e: 5 })) recent.set(key, value);
  expect(["a", "b", "c", "d", "e"].map((key) => recent.get(key))).toEqual([undefined, undefined, undefined, 4, 5]);
});

test("values weigh what is said of them, also where one takes the place of another", () => {
  const recent = new Recent<string, string>(10, (text) => text.length);
  recent.set("a", "xxx");
  recent.set("a", "x");
  recent.set("b", "xxxx");
  recent.set("c", "x");
  recent.set("d", "xxxx");
  expect(["a", "b", "c", "d"].map((key) => recent.get(key))).toEqual(["x", undefined, "x", "xxxx"]);
  recent.set("d", "xxxxxx");
  expect(recent.get("d")).toBeUndefined();
});
