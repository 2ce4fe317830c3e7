// Runs the verifier of the page outside of a browser: the script itself is taken out of the page as it is shipped.
//   node run.mjs PAGE vectors FOLDER          the vectors it disagrees with, one a line
//   node run.mjs PAGE bundles FOLDER [POLICY]  for each zip: its name, then the checks that found something
//   node run.mjs PAGE proof ENTRY PROOF POLICY "accepted" or "refused"
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const [page, mode, ...rest] = process.argv.slice(2);
const script = /<script id="verifier">([\s\S]*?)<\/script>/.exec(readFileSync(page, "utf8"))[1];
const verifier = vm.runInThisContext(script + "\n;DefterVerifier");
const files = (folder, ending) => readdirSync(folder).sort().flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? files(path, ending) : name.endsWith(ending) ? [path] : [];
});

if (mode === "vectors") {
  let seen = 0;
  for (const path of files(join(rest[0], "rfc6962"), ".json")) {
    const text = readFileSync(path, "utf8");
    const vector = JSON.parse(text);
    // Numbers up to 2^64 are in there; JSON.parse would round them.
    const number = (name) => verifier.decimal(new RegExp('"' + name + '":\\s*([0-9]+)').exec(text)[1]);
    let accepted = true;
    try {
      const proof = (vector.proof ?? []).map((it) => verifier.hash(it ?? ""));
      if (path.includes("inclusion")) {
        await verifier.verifyInclusion(number("leafIdx"), number("treeSize"), verifier.hash(vector.leafHash ?? ""), proof,
          verifier.hash(vector.root ?? ""));
      } else {
        await verifier.verifyConsistency(number("size1"), number("size2"), proof, verifier.hash(vector.root1 ?? ""),
          verifier.hash(vector.root2 ?? ""));
      }
    } catch (e) {
      if (!(e instanceof verifier.Malformed)) throw e;
      accepted = false;
    }
    seen++;
    if (accepted === vector.wantErr) console.log(path);
  }
  for (const path of files(join(rest[0], "rfc8785", "input"), ".json")) {
    const sorted = (value) => Array.isArray(value) ? "[" + value.map(sorted).join() + "]"
      : value !== null && typeof value === "object"
        ? "{" + Object.keys(value).sort().map((k) => JSON.stringify(k) + ":" + sorted(value[k])).join() + "}"
        : JSON.stringify(value);
    const value = JSON.parse(readFileSync(path, "utf8"));
    const expected = readFileSync(path.replace("input", "output"), "utf8");
    const flat = !Array.isArray(value) && Object.values(value).every((it) => it === null || typeof it !== "object");
    if ((flat ? verifier.canonical(value) : sorted(value)) !== expected) console.log(path);
    seen++;
  }
  console.log("seen " + seen);
} else if (mode === "bundles") {
  const policy = rest[1] ? readFileSync(rest[1], "utf8") : null;
  for (const path of files(rest[0], ".zip")) {
    const result = await verifier.verify(new Uint8Array(readFileSync(path)), policy);
    const checks = [...new Set(result.findings.map((it) => it.check))].sort();
    console.log([path.split("/").pop(), ...checks].join(" "));
  }
} else if (mode === "proof") {
  try {
    await verifier.verifyProof(new Uint8Array(readFileSync(rest[1])), new Uint8Array(readFileSync(rest[0])),
      readFileSync(rest[2], "utf8"));
    console.log("accepted");
  } catch (e) {
    if (!(e instanceof verifier.Malformed)) throw e;
    console.log("refused");
  }
}
