// What the verifier of the page says of a bundle of which one byte was changed, for each of them; run by Node and in a browser alike.
// A line for each: which byte, the checks that found something, and what was found in the container.
async function tampered(bundle, policy, from, stride) {
  const lines = [];
  for (let at = from; at < bundle.length; at += stride) {
    const changed = bundle.slice();
    changed[at] ^= 1 << at % 8;
    const { findings } = await DefterVerifier.verify(changed, policy);
    const checks = [...new Set(findings.map((it) => it.check))].sort();
    const container = findings.filter((it) => it.check === "CONTAINER").map((it) => it.what).sort();
    lines.push([at, checks.join(" "), ...container].join("\t"));
  }
  return lines;
}
