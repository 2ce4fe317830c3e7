// Runs the verifier of the page outside of a browser: the script itself is taken out of the page as it is shipped.
//   node run.mjs PAGE vectors FOLDER          the vectors it disagrees with, one a line
//   node run.mjs PAGE bundles FOLDER [POLICY]  for each zip: its name, then the checks that found something
//   node run.mjs PAGE tampered ZIP POLICY FROM STRIDE  for each byte from the first, by strides, what is said when it is changed
//   node run.mjs PAGE proof ENTRY PROOF POLICY "accepted" or "refused"
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const [page, mode, ...rest] = process.argv.slice(2);
const script = /<script id="verifier">([\s\S]*?)<\/script>/.exec(readFileSync(page, "utf8"))[1];
const more = ["vectors.js", "tampered.js"].map((name) => readFileSync(new URL(name, import.meta.url), "utf8")).join("\n");
const { verifier, agreesWithProof, agreesWithCanonical, tampered } = vm.runInThisContext(
  script + more + "\n;({ verifier: DefterVerifier, agreesWithProof, agreesWithCanonical, tampered })");
const files = (folder, ending) => readdirSync(folder).sort().flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? files(path, ending) : name.endsWith(ending) ? [path] : [];
});

if (mode === "vectors") {
  let seen = 0;
  for (const path of files(join(rest[0], "rfc6962"), ".json")) {
    if (!(await agreesWithProof(path, readFileSync(path, "utf8")))) console.log(path);
    seen++;
  }
  for (const path of files(join(rest[0], "rfc8785", "input"), ".json")) {
    const expected = readFileSync(path.replace("input", "output"), "utf8");
    if (!agreesWithCanonical(readFileSync(path, "utf8"), expected)) console.log(path);
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
} else if (mode === "tampered") {
  const bundle = new Uint8Array(readFileSync(rest[0]));
  for (const line of await tampered(bundle, readFileSync(rest[1], "utf8"), Number(rest[2]), Number(rest[3]))) console.log(line);
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
