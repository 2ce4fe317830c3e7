package org.defter.query.pages.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.review.Panel.Seat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PanelTest {

    private static final LocalDate DAY = LocalDate.parse("2024-03-14");

    private static final Json COMMISSION = new Json()
            .with("id", "c")
            .with("name", "Plan ve Bütçe Komisyonu")
            .with("size", 5L)
            .with(
                    "mandates",
                    List.of(
                            mandate("a", null),
                            mandate("b", null),
                            mandate("c", null),
                            mandate("gone", "2024-03-14"),
                            mandate("later", null).with("from", "2024-04-08")))
            .with(
                    "headships",
                    List.of(
                            head("CHAIR", "a", "2023-04-10"),
                            head("CHAIR", "c", "2024-01-08"),
                            head("DEPUTY", "b", "2023-04-10")));

    @Test
    void seatsThoseOfTheDayUnderTheirHeads() {
        assertThat(Panel.of(COMMISSION, DAY, List.of()).members())
                .extracting(Seat::personId, Seat::capacity)
                .containsExactly(tuple("c", "CHAIR"), tuple("b", "DEPUTY"), tuple("a", "MEMBER"));
    }

    @Test
    void countsADissenterAsSignedAndAnAbsentOneNot() {
        Panel panel = Panel.of(COMMISSION, DAY, List.of(position("a", "DISSENTED"), position("b", "ABSENT")));

        assertThat(panel.signatures()).isOne();
        assertThat(panel.missing()).containsExactly("Üye c");
    }

    private static Json mandate(String person, @Nullable String left) {
        return new Json()
                .with("personId", person)
                .with("name", "Üye " + person)
                .with("from", "2023-04-10")
                .with("until", "2024-04-09")
                .with("leftOn", left);
    }

    private static Json head(String capacity, String person, String from) {
        return new Json().with("capacity", capacity).with("personId", person).with("from", from);
    }

    private static Json position(String person, String stance) {
        return new Json().with("personId", person).with("stance", stance);
    }
}
