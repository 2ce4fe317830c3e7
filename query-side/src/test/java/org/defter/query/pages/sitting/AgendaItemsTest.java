package org.defter.query.pages.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.defter.kernel.council.sitting.Motion;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.sitting.AgendaItems.Fate;
import org.defter.query.pages.sitting.AgendaItems.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaItemsTest {

    @ParameterizedTest
    @CsvSource({
        "ADOPT, ACCEPTED, ACCEPTED",
        "ADOPT, REJECTED, REJECTED",
        "ADOPT_WITH_CHANGES, ACCEPTED, ACCEPTED",
        "ADOPT_WITH_CHANGES, REJECTED, PENDING",
        "AMENDMENT, ACCEPTED, PENDING",
        "POSTPONE, REJECTED, PENDING",
        "INSIST, ACCEPTED, INSISTED",
        "INSIST, REJECTED, NOT_INSISTED",
        "ADOPT, TIE_REPEAT, TIE_REPEAT",
        "ADOPT, TIE_LOTS, TIE_LOTS"
    })
    void readsTheFateOfAnItemFromItsLastVote(Motion motion, String result, Fate fate) {
        Item item = only(item(56).with("votes", List.of(vote(Motion.AMENDMENT, "ACCEPTED"), vote(motion, result))));

        assertThat(item.fate()).isEqualTo(fate);
        assertThat(item.votes().getFirst().text("motion")).isEqualTo(motion.name());
        assertThat(item.round()).isEqualTo(fate == Fate.TIE_REPEAT ? 2 : 1);
    }

    @Test
    void takesTheLotForTheTie() {
        Json tied = vote(Motion.ADOPT, "TIE_LOTS");
        Json drawn = vote(Motion.ADOPT, "ACCEPTED").object("record");
        Item item = only(item(1).with("votes", List.of(tied.with("lot", new Json().with("record", drawn)))));

        assertThat(item.fate()).isEqualTo(Fate.ACCEPTED);
    }

    @Test
    void findsTheItemTheSittingIsAtAndTheNextNumber() {
        Json postponed = item(1).with("postponed", true);
        List<Item> items = AgendaItems.of(new Json().with("agenda", List.of(item(7), postponed, item(3))));

        assertThat(items).extracting(Item::number).containsExactly(1L, 3L, 7L);
        assertThat(Objects.requireNonNull(AgendaItems.current(items)).number()).isEqualTo(3);
        assertThat(AgendaItems.next(items)).isEqualTo(8);
    }

    @Test
    void movesAnItemByOnePlacePastWhatWasWithdrawn() {
        Json withdrawn = item(3).with("withdrawal", new Json());

        assertThat(AgendaItems.neighbours(
                        AgendaItems.of(new Json().with("agenda", List.of(item(7), withdrawn, item(1), item(9))))))
                .isEqualTo(Map.of(
                        1L, new AgendaItems.Neighbours(null, 7L),
                        7L, new AgendaItems.Neighbours(1L, 9L),
                        9L, new AgendaItems.Neighbours(7L, null)));
    }

    @Test
    void keepsTheLastVoteBeforeTheHall() {
        Json adopted = item(1).with("votes", List.of(vote(Motion.ADOPT, "ACCEPTED")));
        Json rejected = item(2).with("votes", List.of(vote(Motion.ADOPT, "REJECTED")));
        List<Item> items = AgendaItems.of(new Json().with("agenda", List.of(adopted, rejected, item(3))));

        assertThat(Objects.requireNonNull(AgendaItems.lastVotedOn(items)).number())
                .isEqualTo(2);
        assertThat(AgendaItems.lastVotedOn(List.of(only(item(3))))).isNull();
    }

    /** What the API leaves out is unknown, not an error: most items have nothing to say of a closed session (A10). */
    @Test
    void saysNoMoreThanThatAnItemWasDealtWithBehindClosedDoors() {
        Json closed = item(1).with("closedSession", true);

        assertThat(only(item(1)).behindClosedDoors()).isFalse();
        assertThat(only(closed).behindClosedDoors()).isTrue();
        assertThat(only(closed.with("votes", List.of(vote(Motion.ADOPT, "ACCEPTED"))))
                        .behindClosedDoors())
                .isFalse();
    }

    private static Json item(long number) {
        return new Json().with("itemNumber", number).with("purpose", "DECISION");
    }

    private static Json vote(Motion motion, String result) {
        return new Json()
                .with("motion", motion.name())
                .with("record", new Json().with("outcome", new Json().with("result", result)));
    }

    private static Item only(Json item) {
        return AgendaItems.of(new Json().with("agenda", List.of(item))).getFirst();
    }
}
