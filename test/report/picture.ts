/** Sizes in pixels of a font that most systems have in this proportion. */
const FONT = 13;
const COLUMN = 7.83;
const LINE = 18;
const MARGIN = 16;

/** Light and dark, each at least 4.5 : 1 on its background. */
const COLORS: Record<string, [light: string, dark: string]> = {
  background: ["#ffffff", "#0d1117"],
  border: ["#d1d9e0", "#3d444d"],
  text: ["#1f2328", "#e6edf3"],
  dim: ["#59636e", "#9198a1"],
  red: ["#c21c2c", "#ff7b72"],
  green: ["#116329", "#56d364"],
  yellow: ["#7d4e00", "#e3b341"],
  blue: ["#0550ae", "#79c0ff"],
  magenta: ["#8250df", "#d2a8ff"],
  cyan: ["#0e6478", "#56d4dd"],
};

/** What an ANSI code sets or ends (https://nodejs.org/api/util.html#modifiers). */
const CODES: Record<number, [what: "weight" | "color", value: string | undefined]> = {
  ...{ 1: ["weight", "bold"], 2: ["weight", "dim"], 22: ["weight", undefined], 39: ["color", undefined] },
  ...{ 31: ["color", "red"], 32: ["color", "green"], 33: ["color", "yellow"] },
  ...{ 34: ["color", "blue"], 35: ["color", "magenta"], 36: ["color", "cyan"] },
};

/** A text with ANSI colours as a picture of a terminal, in the colours that its reader prefers. */
export function picture(text: string, columns: number, title: string): string {
  const lines = text.trimEnd().split("\n");
  const [width, height] = [Math.ceil(columns * COLUMN) + 2 * MARGIN, lines.length * LINE + 2 * MARGIN];
  const style = (index: 0 | 1) =>
    Object.entries(COLORS)
      .map(([name, colors]) => rule(name, colors[index]))
      .join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<style>
text{font:${FONT}px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;white-space:pre}
.bold{font-weight:bold}
${style(0)}
@media (prefers-color-scheme:dark){${style(1)}}
</style>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6"/>
${lines
  .map((line, index) => lineOf(line, index, columns))
  .filter(Boolean)
  .join("\n")}
</svg>
`;
}

const RULES: Record<string, string> = { background: "rect{fill:", border: "rect{stroke:", text: "text{fill:" };

function rule(name: string, color: string): string {
  return `${RULES[name] ?? `.${name}{fill:`}${color}}`;
}

/**
 * Every run stands at its own column and is as wide as its characters, whatever font a sign is taken from. What is wider
 * than the picture ends with an ellipsis.
 */
function lineOf(line: string, index: number, columns: number): string {
  const now: { weight?: string | undefined; color?: string | undefined } = {};
  let column = 0;
  const runs = [];
  for (const [, code, whole = ""] of line.matchAll(/\u001b\[(\d+)m|([^\u001b]+)/g)) {
    const set = CODES[Number(code)];
    if (set) now[set[0]] = set[1];
    else if (code !== undefined) throw new Error(`the picture does not know the ANSI code ${code}`);
    const room = columns - column;
    const text = [...whole].length > room ? `${[...whole].slice(0, room - 1).join("")}…` : whole;
    const length = [...text].length;
    if (text.trim() !== "") runs.push(runOf(text, column, length, [now.color, now.weight].filter(Boolean).join(" ")));
    column += length;
  }
  const y = MARGIN + index * LINE + FONT;
  return runs.length === 0 ? "" : `<text y="${y}">${runs.join("")}</text>`;
}

function runOf(text: string, column: number, length: number, classes: string): string {
  const lead = text.length - text.trimStart().length;
  const shown = length - lead - (text.length - text.trimEnd().length);
  const x = (MARGIN + (column + lead) * COLUMN).toFixed(1);
  const attribute = classes && ` class="${classes}"`;
  return `<tspan x="${x}" textLength="${(shown * COLUMN).toFixed(1)}" lengthAdjust="spacingAndGlyphs"${attribute}>${escaped(text.trim())}</tspan>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
