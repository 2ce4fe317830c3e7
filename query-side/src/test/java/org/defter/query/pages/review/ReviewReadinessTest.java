package org.defter.query.pages.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.defter.query.pages.council.WhyNot;
import org.defter.query.pages.review.ReviewReadiness.Deed;
import org.defter.query.pages.review.ReviewReadiness.Stage;
import org.junit.jupiter.api.Test;

class ReviewReadinessTest {

    @Test
    void draftsOnlyAfterEveryCommissionHasMet() {
        assertThat(new ReviewReadiness(Stage.OPEN, List.of("İmar Komisyonu"), List.of(), 0, 5).whyNot(Deed.DRAFT))
                .contains(new WhyNot("council.review.whynot.notMet", "C07", "İmar Komisyonu"));
        assertThat(new ReviewReadiness(Stage.OPEN, List.of(), List.of(), 0, 5).whyNot(Deed.DRAFT))
                .isEmpty();
    }

    @Test
    void collectsPositionsOnlyOnADraft() {
        assertThat(new ReviewReadiness(Stage.OPEN, List.of(), List.of(), 0, 5).whyNot(Deed.POSITION))
                .isPresent();
        assertThat(new ReviewReadiness(Stage.DRAFTED, List.of(), List.of("Üye 1"), 0, 5).whyNot(Deed.POSITION))
                .isEmpty();
    }

    @Test
    void issuesWhenEverybodyHasSaidAndEnoughHaveSigned() {
        assertThat(new ReviewReadiness(Stage.DRAFTED, List.of(), List.of("Üye 1", "Üye 2"), 7, 5).whyNot(Deed.ISSUE))
                .contains(new WhyNot("council.review.whynot.missing", "C08", "Üye 1, Üye 2"));
        assertThat(new ReviewReadiness(Stage.DRAFTED, List.of(), List.of(), 4, 5).whyNot(Deed.ISSUE))
                .contains(new WhyNot("council.review.whynot.signatures", "C07", "4 / 5"));
        assertThat(new ReviewReadiness(Stage.DRAFTED, List.of(), List.of(), 5, 5).whyNot(Deed.ISSUE))
                .isEmpty();
    }

    @Test
    void endsWithTheReport() {
        for (Deed deed : Deed.values()) {
            assertThat(new ReviewReadiness(Stage.ISSUED, List.of(), List.of(), 9, 5).whyNot(deed))
                    .isPresent();
            assertThat(new ReviewReadiness(Stage.LAPSED, List.of(), List.of(), 9, 5).whyNot(deed))
                    .isPresent();
        }
    }
}
