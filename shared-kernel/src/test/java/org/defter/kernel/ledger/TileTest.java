package org.defter.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    @ParameterizedTest
    @CsvSource({
        "0,0,256,0/000",
        "0,1234067,256,0/x001/x234/067",
        "1,273,5,1/273.p/5",
        "-1,999,256,entries/999",
        "-1,1000,255,entries/x001/000.p/255"
    })
    void hasOnePath(int level, long n, int width, String path) {
        Tile tile = new Tile(level, n, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.parse(path)).contains(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/0",
                "0/00",
                "00/000",
                "0/x000/000",
                "0/1234",
                "0/001.p/0",
                "0/001.p/256",
                "0/001.p/01",
                "0/001.p/",
                "8/000",
                "64/000",
                "0/../000",
                "entries/000/",
                "/0/000",
                "0/x999/x999/x999/x999/x999/x999/x999/x999/x999/x999/x999/999",
                ""
            })
    void readsNoOther(String path) {
        assertThat(Tile.parse(path)).isEmpty();
    }

    /** The example of C2SP tlog-tiles. */
    @Test
    void knowsTheTilesOfASize() {
        assertThat(Tile.in(70_000, 0, 272)).contains(new Tile(0, 272, 256));
        assertThat(Tile.in(70_000, 0, 273)).contains(new Tile(0, 273, 112));
        assertThat(Tile.in(70_000, 1, 1)).contains(new Tile(1, 1, 17));
        assertThat(Tile.in(70_000, 2, 0)).contains(new Tile(2, 0, 1));
        assertThat(Tile.in(256, 1, 0)).contains(new Tile(1, 0, 1));
        assertThat(Tile.in(256, 0, 1)).isEqualTo(Optional.empty());
        assertThat(Tile.in(70_000, Tile.ENTRIES, 273)).contains(new Tile(Tile.ENTRIES, 273, 112));
    }

    @Test
    void readsTheEntriesOfABundle() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[300]);
        byte[] bundle = EntryBundle.encode(entries);

        assertThat(EntryBundle.decode(bundle, 3))
                .usingElementComparator(java.util.Arrays::compare)
                .isEqualTo(entries);
        assertThatThrownBy(() -> EntryBundle.decode(bundle, 2)).isInstanceOf(MalformedLedger.class);
        assertThatThrownBy(() -> EntryBundle.decode(java.util.Arrays.copyOf(bundle, bundle.length - 1), 3))
                .isInstanceOf(MalformedLedger.class);
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[65_536]))).isInstanceOf(MalformedLedger.class);
    }
}
