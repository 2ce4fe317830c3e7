package org.defter.query.pages.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadTest {

    @Test
    void readsASignedNote() {
        String note = """
                example.org/defter
                495
                nyVWFNpJZqi6soY4C6Fzs6ajOLkJk5zOMNj5ILcpyGg=

                — example.org/defter fQQXKhnBZVTXa1u4
                — witness.example.org eG9yIGFzIHdlbGw=
                """;

        assertThat(Head.of(note))
                .contains(new Head(
                        "example.org/defter",
                        495,
                        "nyVWFNpJZqi6soY4C6Fzs6ajOLkJk5zOMNj5ILcpyGg=",
                        List.of("example.org/defter", "witness.example.org")));
    }

    @Test
    void isNoneWhereNothingIsSignedYet() {
        assertThat(Head.of("")).isEmpty();
    }
}
