package org.defter.command.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.command.NumberSource;
import org.defter.command.platform.NumberSeries;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.plan.FrozenPlan;
import org.junit.jupiter.api.Test;

/**
 * Many random walks, each by a seed of its own that stands in the failure. {@code -Ddefter.walks=} sets how many,
 * {@code -Ddefter.walk.seed=} walks one again.
 */
class RandomWalksTest {

    private static final int EVERYDAY = 300;
    private static final int WALKS = Integer.getInteger("defter.walks", EVERYDAY);
    private static final Pattern SEED = Pattern.compile("-Ddefter\\.walk\\.seed=(-?\\d+)");

    @Test
    void everyRecordHoldsWhateverIsTried() {
        String one = System.getProperty("defter.walk.seed");
        Walks walks = Walks.by(one == null ? Walks.seeds(WALKS) : List.of(Long.valueOf(one)), Town::new);

        if (one == null && WALKS >= EVERYDAY) {
            assertThat(walks.recorded())
                    .as("the walks come far enough")
                    .contains(
                            "PlanAdopted",
                            "PlanReturnedForChanges",
                            "PlanUpdateOpened",
                            "DecisionEnteredIntoForce",
                            "DecisionAnnounced",
                            "DecisionInsisted",
                            "DecisionLapsed",
                            "DecisionRectified",
                            "DecisionAnnulled",
                            "ProposalAmended",
                            "LotsDrawn",
                            "MemberRecused",
                            "ChairChanged",
                            "CommissionWaived",
                            "AgendaItemRemoved",
                            "AgendaItemMoved",
                            "RemovedFromAgenda",
                            "SittingPostponed",
                            "MonthLapsed",
                            "ExtraordinaryMeetingCalled",
                            "ReviewClockRanOut",
                            "ReportIssued",
                            "MinutesSigned",
                            "MeetingClosed");
            assertThat(walks.outcomes())
                    .as("and try what is refused")
                    .containsKeys(
                            "TakeVote NUMBER_TAKEN",
                            "SubmitProposal AUTHORITY_ALREADY_ASKED",
                            "MoveAgendaItem AGENDA_ANNOUNCED",
                            "OpenSitting QUORUM_NOT_MET");
        }
    }

    /** What is wrong is found, told with its seed, and found again by that seed alone. */
    @Test
    void aNumberGivenTwiceIsFound() {
        AssertionError found = catchThrowableOfType(
                AssertionError.class, () -> Walks.by(Walks.seeds(WALKS), () -> new Town(OneNumber::new)));

        assertThat(found).hasMessageContaining("decision numbers").hasMessageContaining("TakeVote[");
        Matcher seed = SEED.matcher(Objects.requireNonNull(found.getMessage()));
        assertThat(seed.find()).isTrue();
        List<Long> again = List.of(Long.valueOf(seed.group(1)));
        assertThatThrownBy(() -> Walks.by(again, () -> new Town(OneNumber::new)))
                .hasMessage(found.getMessage());
        Walks.by(again, Town::new);
    }

    /** Every decision is the first of its year. */
    private record OneNumber(NumberSeries series) implements NumberSeries {

        @Override
        public NumberSource decisions(CouncilId council) {
            return (_, _) -> 1;
        }

        @Override
        public NumberSource extraordinaryMeetings(CouncilId council) {
            return series.extraordinaryMeetings(council);
        }

        @Override
        public NumberSource reports(CommissionId commission) {
            return series.reports(commission);
        }

        @Override
        public boolean claim(FrozenPlan version) {
            return series.claim(version);
        }
    }
}
