package org.defter.kernel.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Votes in the words of many towns, and what is told of others or is no vote. */
class VotesTest {

    @Test
    void readsModesAndCounts() {
        Map<String, StatedVote> votes = new LinkedHashMap<>();
        votes.put("oy birliği ile", vote(StatedVote.Mode.UNANIMOUS, null, null, null));
        votes.put("mevcudun ittifakıyla", vote(StatedVote.Mode.UNANIMOUS, null, null, null));
        votes.put("ekseriyetle", vote(StatedVote.Mode.MAJORITY, null, null, null));
        votes.put("14 kabul, 6 ret, 1 çekimser oyla", vote(null, 14, 6, 1));
        votes.put("Kabul edenler 9, kabul etmeyenler 12.", vote(null, 9, 12, null));
        votes.put("on iki kabul üç ret oyla", vote(null, 12, 3, null));
        votes.put("6'ya karşı 7 oyla", vote(null, 7, 6, null));
        votes.forEach((text, vote) -> assertThat(read(text)).as(text).isEqualTo(vote));
    }

    @Test
    void leavesUnknownWhatIsNoVoteOfThisBody() {
        for (String text : List.of(
                "teklifin kabulüne karar verildi",
                "Encümenin oy birliği ile aldığı karar okundu",
                "kabul ve ret yazıları dosyasındadır",
                "3 kabulhane ve 2 retorik")) {
            assertThat(read(text)).as(text).isNull();
        }
    }

    @Test
    void endsAListOfThoseAgainstWhereTheNextLabelBegins() {
        StatedVote vote = read("""
                Kabul oyu kullananlar: Cihan GÜREL, Tamer ALP
                Ret oyu kullananlar: Vildan SERTER, Nusret AKGÜN
                Çekimser: Rana ÖZLÜ
                """);

        assertThat(vote).isNotNull();
        assertThat(vote.against()).containsExactly("Vildan SERTER", "Nusret AKGÜN");
    }

    private static StatedVote vote(
            StatedVote.@Nullable Mode mode, @Nullable Integer yes, @Nullable Integer no, @Nullable Integer abstain) {
        return new StatedVote(mode, yes, no, abstain, List.of());
    }

    private static @Nullable StatedVote read(String text) {
        Source source = Source.of(text);
        Votes.Found found = Votes.in(source, 0, source.length());
        return found == null ? null : found.vote();
    }
}
