package org.defter.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random trees of 0 to 5,000 leaves: every proof holds, and none survives the change of one bit. */
class MerkleTreesTest {

    private static final int LARGEST = 5_000;
    private static final Grown TREE = new Grown(LARGEST);

    /** A tree grown leaf by leaf, with the tiles it handed out and the roots it had. */
    private static final class Grown {

        final List<Hash> leaves = new ArrayList<>();
        final List<Hash> roots = new ArrayList<>();
        final Map<String, byte[]> full = new HashMap<>();

        Grown(int size) {
            Random random = new Random(6962);
            CompactRange range = new CompactRange();
            TileEdge edge = new TileEdge(0, List.of());
            roots.add(range.root());
            for (int i = 0; i < size; i++) {
                byte[] entry = new byte[random.nextInt(40)];
                random.nextBytes(entry);
                Hash leaf = Hash.ofLeaf(entry);
                leaves.add(leaf);
                range.append(leaf);
                edge.append(leaf, (tile, hashes) -> full.put(tile.path(), hashes));
                roots.add(range.root());
            }
        }

        /** Tiles of a size, computed from the leaves by the definition, not by the edge. */
        byte[] hashes(Tile tile) {
            if (tile.level() == 0) {
                ByteBuffer bytes = ByteBuffer.allocate(tile.width() * Hash.LENGTH);
                for (int i = 0; i < tile.width(); i++) {
                    bytes.put(leaves.get((int) (tile.n() * Tile.WIDTH + i)).bytes());
                }
                return bytes.array();
            }
            ByteBuffer bytes = ByteBuffer.allocate(tile.width() * Hash.LENGTH);
            for (int i = 0; i < tile.width(); i++) {
                Tile below = new Tile(tile.level() - 1, tile.n() * Tile.WIDTH + i, Tile.WIDTH);
                bytes.put(TiledTree.rootOfFullTile(hashes(below)).bytes());
            }
            return bytes.array();
        }

        TiledTree of(long size) {
            return new TiledTree(size, this::hashes);
        }
    }

    /** The root by the recursive definition of RFC 6962 section 2.1. */
    private static Hash definition(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(definition(leaves.subList(0, split)), definition(leaves.subList(split, leaves.size())));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 255, 256, 257, 511, 512, 1000, 4095, 4096, 4999, 5000})
    void hasTheRootOfTheDefinition(int size) {
        assertThat(TREE.roots.get(size)).isEqualTo(definition(TREE.leaves.subList(0, size)));
        assertThat(TREE.of(size).root()).isEqualTo(TREE.roots.get(size));
        assertThat(TREE.of(size).range().root()).isEqualTo(TREE.roots.get(size));
    }

    @Test
    void provesEveryLeafOfRandomTrees() {
        Random random = new Random(9162);
        for (int round = 0; round < 60; round++) {
            int size = 1 + random.nextInt(round < 20 ? 40 : LARGEST);
            TiledTree tree = TREE.of(size);
            for (int i = 0; i < 25; i++) {
                int index = random.nextInt(size);
                List<Hash> proof = tree.inclusionProof(index);
                assertThatCode(() -> MerkleProof.verifyInclusion(
                                index, size, TREE.leaves.get(index), proof, TREE.roots.get(size)))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void provesThatRandomTreesGoOnFromOlderOnes() {
        Random random = new Random(2026);
        for (int round = 0; round < 500; round++) {
            int size = 1 + random.nextInt(round < 200 ? 40 : LARGEST);
            int old = 1 + random.nextInt(size);
            List<Hash> proof = TREE.of(size).consistencyProof(old);
            assertThatCode(() ->
                            MerkleProof.verifyConsistency(old, size, proof, TREE.roots.get(old), TREE.roots.get(size)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void noInclusionProofSurvivesTheChangeOfOneBit() {
        Random random = new Random(1);
        for (int round = 0; round < 40; round++) {
            int size = 2 + random.nextInt(LARGEST - 2);
            int index = random.nextInt(size);
            List<Hash> proof = TREE.of(size).inclusionProof(index);
            for (int changed = 0; changed < proof.size(); changed++) {
                List<Hash> forged = new ArrayList<>(proof);
                forged.set(changed, flipped(proof.get(changed), random));
                refuses(() ->
                        MerkleProof.verifyInclusion(index, size, TREE.leaves.get(index), forged, TREE.roots.get(size)));
            }
            refuses(() -> MerkleProof.verifyInclusion(
                    index, size, flipped(TREE.leaves.get(index), random), proof, TREE.roots.get(size)));
            refuses(() -> MerkleProof.verifyInclusion(
                    index, size, TREE.leaves.get(index), proof, flipped(TREE.roots.get(size), random)));
            refuses(() -> MerkleProof.verifyInclusion(
                    index, size, TREE.leaves.get(index), proof.subList(1, proof.size()), TREE.roots.get(size)));
            List<Hash> longer = new ArrayList<>(proof);
            longer.add(TREE.leaves.getFirst());
            refuses(() ->
                    MerkleProof.verifyInclusion(index, size, TREE.leaves.get(index), longer, TREE.roots.get(size)));
        }
    }

    @Test
    void noConsistencyProofSurvivesTheChangeOfOneBit() {
        Random random = new Random(2);
        for (int round = 0; round < 60; round++) {
            int size = 2 + random.nextInt(LARGEST - 2);
            int old = 1 + random.nextInt(size - 1);
            List<Hash> proof = TREE.of(size).consistencyProof(old);
            for (int changed = 0; changed < proof.size(); changed++) {
                List<Hash> forged = new ArrayList<>(proof);
                forged.set(changed, flipped(proof.get(changed), random));
                refuses(() ->
                        MerkleProof.verifyConsistency(old, size, forged, TREE.roots.get(old), TREE.roots.get(size)));
            }
            refuses(() -> MerkleProof.verifyConsistency(
                    old, size, proof, flipped(TREE.roots.get(old), random), TREE.roots.get(size)));
            refuses(() -> MerkleProof.verifyConsistency(
                    old, size, proof, TREE.roots.get(old), flipped(TREE.roots.get(size), random)));
        }
    }

    @Test
    void proofsBeyondTheTreeAreRefused() {
        Hash leaf = TREE.leaves.getFirst();
        refuses(() -> MerkleProof.verifyInclusion(0, 0, leaf, List.of(), Hash.EMPTY_TREE));
        refuses(() -> MerkleProof.verifyInclusion(1, 1, leaf, List.of(), leaf));
        refuses(() -> MerkleProof.verifyInclusion(-1, 1, leaf, List.of(), leaf));
        refuses(() -> MerkleProof.verifyConsistency(0, 0, List.of(), Hash.EMPTY_TREE, Hash.EMPTY_TREE));
        refuses(() -> MerkleProof.verifyConsistency(0, 1, List.of(), Hash.EMPTY_TREE, leaf));
        refuses(() -> MerkleProof.verifyConsistency(1, 1, List.of(leaf), leaf, leaf));
        refuses(() -> MerkleProof.verifyConsistency(2, 1, List.of(), leaf, leaf));
        List<Hash> tooLong = java.util.Collections.nCopies(64, leaf);
        assertThatThrownBy(() -> MerkleProof.verifyInclusion(0, Long.MAX_VALUE, leaf, tooLong, leaf))
                .hasMessageContaining("at most 63");
        assertThatThrownBy(() -> MerkleProof.verifyConsistency(1, 2, tooLong, leaf, leaf))
                .hasMessageContaining("at most 63");
        refuses(() -> TREE.of(5).inclusionProof(5));
        refuses(() -> TREE.of(5).consistencyProof(6));
    }

    @Test
    void theEdgeHandsOutTheTilesOfTheDefinition() {
        assertThat(TREE.full.keySet()).contains("0/000", "0/018").doesNotContain("0/019", "1/000");
        TREE.full.forEach((path, hashes) -> assertThat(hashes)
                .as(path)
                .isEqualTo(TREE.hashes(Tile.parse(path).orElseThrow())));
    }

    @Test
    void anEdgeGoesOnWhereAnotherStopped() {
        TileEdge whole = new TileEdge(0, List.of());
        TileEdge parts = new TileEdge(0, List.of());
        Map<String, byte[]> tiles = new HashMap<>();
        for (int i = 0; i < 70_000; i++) {
            Hash leaf = TREE.leaves.get(i % LARGEST);
            whole.append(leaf, (tile, hashes) -> tiles.put(tile.path(), hashes));
            if (i % 997 == 0) {
                parts = new TileEdge(parts.size(), parts.levels());
            }
            parts.append(leaf, (tile, hashes) -> assertThat(hashes).isEqualTo(tiles.get(tile.path())));
        }
        assertThat(parts.levels()).usingElementComparator(Arrays::compare).isEqualTo(whole.levels());
        assertThat(tiles).containsKey("1/000").hasSize(273 + 1);
        assertThat(whole.levels()).extracting(it -> it.length / 32).containsExactly(112, 17, 1);
        refuses(() -> new TileEdge(1, List.of()));
        refuses(() -> new TileEdge(0, List.of(new byte[32])));
    }

    private static Hash flipped(Hash hash, Random random) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.fromBytes(bytes);
    }

    private static void refuses(Runnable check) {
        assertThatThrownBy(check::run).isInstanceOf(MalformedLedger.class);
    }
}
