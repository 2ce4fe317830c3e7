package org.defter.query.pages.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.timeline.Difference.Change;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void takesApartWhatIsNew() {
        Json vote = new Json().with("yes", 20L).with("no", 1L);
        List<Difference> all = Difference.of(List.of(field("/decisions/0", null, new Json().with("vote", vote))));
        assertThat(all)
                .extracting(Difference::path, Difference::change, Difference::after)
                .containsExactly(
                        tuple(List.of("decisions", "0", "vote", "yes"), Change.ADDED, 20L),
                        tuple(List.of("decisions", "0", "vote", "no"), Change.ADDED, 1L));
    }

    @Test
    void keepsTogetherWhatIsReadAsOneThing() {
        Json number = new Json().with("councilId", "c").with("year", 2024L).with("number", 1L);
        assertThat(Difference.of(List.of(field("/number", number, null))))
                .containsExactly(new Difference(List.of("number"), Change.REMOVED, number, null, List.of()));
    }

    @Test
    void countsOldAndNewAsAChange() {
        List<Difference> all = Difference.of(List.of(field("/state", "SENT", "IN_FORCE"), field("/a~1b", null, "x")));
        assertThat(Difference.count(all, Change.CHANGED)).isEqualTo(1);
        assertThat(Difference.count(all, Change.ADDED)).isEqualTo(1);
        assertThat(all.getLast().path()).containsExactly("a/b");
    }

    @Test
    void saysNothingOfWhatMayComeNext() {
        assertThat(Difference.of(List.of(field("/nextActs/0/act", "SUBMIT", "WITHDRAW"))))
                .isEmpty();
    }

    @Test
    void callsAnEventByTheWordsOfItsSentence() {
        Locale turkish = Locale.of("tr");
        assertThat(EventNames.name("Teklif gündeme alındı: {title}; gün: {sittingDay}", turkish))
                .isEqualTo("Teklif gündeme alındı");
        assertThat(EventNames.name("{itemNumber}. madde komisyona havale edildi: {proposalId}", turkish))
                .isEqualTo("Madde komisyona havale edildi");
        assertThat(EventNames.name("{a}. ilgili{b?, x: %}", turkish)).isEqualTo("İlgili");
    }

    private static Json field(String pointer, Object before, Object after) {
        return new Json().with("pointer", pointer).with("before", before).with("after", after);
    }
}
