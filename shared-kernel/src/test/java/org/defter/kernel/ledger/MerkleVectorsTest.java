package org.defter.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public vectors of RFC 6962 proofs, and the tree hashes every implementation of Certificate Transparency agrees on. */
class MerkleVectorsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void agreesWithEveryInclusionVector() throws Exception {
        List<String> differing = new ArrayList<>();
        for (Path file : ReferenceVectors.files("rfc6962/inclusion", 40)) {
            JsonNode vector = JSON.readTree(file.toFile());
            boolean accepted = accepts(() -> MerkleProof.verifyInclusion(
                    Decimal.parse(vector.get("leafIdx").toString()),
                    Decimal.parse(vector.get("treeSize").toString()),
                    hash(vector.get("leafHash")),
                    hashes(vector.get("proof")),
                    hash(vector.get("root"))));
            if (accepted == vector.get("wantErr").booleanValue()) {
                differing.add(file.toString());
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void agreesWithEveryConsistencyVector() throws Exception {
        List<String> differing = new ArrayList<>();
        for (Path file : ReferenceVectors.files("rfc6962/consistency", 20)) {
            JsonNode vector = JSON.readTree(file.toFile());
            boolean accepted = accepts(() -> MerkleProof.verifyConsistency(
                    Decimal.parse(vector.get("size1").toString()),
                    Decimal.parse(vector.get("size2").toString()),
                    hashes(vector.get("proof")),
                    hash(vector.get("root1")),
                    hash(vector.get("root2"))));
            if (accepted == vector.get("wantErr").booleanValue()) {
                differing.add(file.toString());
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void computesTheRootsOfTheTreeEveryoneKnows() {
        List<String> leaves = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        CompactRange range = new CompactRange();
        List<String> roots = new ArrayList<>();
        roots.add(range.root().toString());
        for (String leaf : leaves) {
            range.append(Hash.ofLeaf(java.util.HexFormat.of().parseHex(leaf)));
            roots.add(range.root().toString());
        }

        assertThat(roots)
                .containsExactly(
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    /** The vectors hold hashes of wrong length too; reading one is where they fail. */
    private static boolean accepts(Runnable check) {
        try {
            check.run();
            return true;
        } catch (MalformedLedger e) {
            return false;
        }
    }

    private static Hash hash(JsonNode text) {
        return Hash.fromBase64(text.isNull() ? "" : text.stringValue());
    }

    private static List<Hash> hashes(JsonNode proof) {
        return proof == null || proof.isNull()
                ? List.of()
                : Stream.of(proof.valueStream().toArray(JsonNode[]::new))
                        .map(MerkleVectorsTest::hash)
                        .toList();
    }
}
