// Whether the verifier of the page agrees with a public vector; run by Node and in a browser alike.
async function agreesWithProof(path, text) {
  const vector = JSON.parse(text);
  // Numbers up to 2^64 are in there; JSON.parse would round them.
  const number = (name) => DefterVerifier.decimal(new RegExp('"' + name + '":\\s*([0-9]+)').exec(text)[1]);
  const hash = (member) => DefterVerifier.hash(vector[member] ?? "");
  let accepted = true;
  try {
    const proof = (vector.proof ?? []).map((it) => DefterVerifier.hash(it ?? ""));
    if (path.includes("inclusion")) {
      await DefterVerifier.verifyInclusion(number("leafIdx"), number("treeSize"), hash("leafHash"), proof, hash("root"));
    } else {
      await DefterVerifier.verifyConsistency(number("size1"), number("size2"), proof, hash("root1"), hash("root2"));
    }
  } catch (e) {
    if (!(e instanceof DefterVerifier.Malformed)) throw e;
    accepted = false;
  }
  return accepted !== vector.wantErr;
}
function agreesWithCanonical(text, expected) {
  const sorted = (value) => Array.isArray(value) ? "[" + value.map(sorted).join() + "]"
    : value !== null && typeof value === "object"
      ? "{" + Object.keys(value).sort().map((k) => JSON.stringify(k) + ":" + sorted(value[k])).join() + "}"
      : JSON.stringify(value);
  const value = JSON.parse(text);
  const flat = !Array.isArray(value) && Object.values(value).every((it) => it === null || typeof it !== "object");
  return (flat ? DefterVerifier.canonical(value) : sorted(value)) === expected;
}
