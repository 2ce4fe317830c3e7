package org.defter.command.council.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.command.Acts.assertRefused;
import static org.defter.command.council.sitting.Situations.ACT;
import static org.defter.command.council.sitting.Situations.CLOSED;
import static org.defter.command.council.sitting.Situations.OPEN;
import static org.defter.command.council.sitting.Situations.after;
import static org.defter.command.council.sitting.Situations.inPerson;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.defter.command.CommonRejection;
import org.defter.kernel.council.sitting.MinutesSigned;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.council.sitting.SittingClosed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The end of a sitting and the signatures on its minutes (B08). */
class ClosingTest {

    @Test
    void endsOnItsDay() {
        LocalTime late = LocalTime.of(23, 15);

        assertThat(SittingDecider.close(new CloseSitting(SITTING, 0L, late), after(OPEN), List.of()))
                .containsExactly(new SittingClosed(SITTING, late, DAY));
    }

    @Test
    void isSignedByChairAndClerks() {
        assertThat(SittingDecider.sign(signing(1, DAY), after(CLOSED), ACT))
                .containsExactly(new MinutesSigned(SITTING, person(1), SignatoryCapacity.CHAIR, DAY));
        assertThat(SittingDecider.sign(signing(5, null), after(CLOSED), ACT))
                .containsExactly(new MinutesSigned(SITTING, person(5), SignatoryCapacity.CLERK, DAY.plusDays(1)));
    }

    @Test
    void isSignedByNobodyElse() {
        assertRefused(SittingRejection.NOT_A_SIGNATORY, () -> SittingDecider.sign(signing(6, DAY), after(CLOSED), ACT));
        assertThat(SittingRejection.NOT_A_SIGNATORY.rule()).isEqualTo("B08");
    }

    @Test
    void isSignedOnceByEach() {
        Sitting signed = after(CLOSED.signed(4, SignatoryCapacity.CLERK));

        assertThat(SittingDecider.sign(signing(4, DAY), signed, ACT)).isEmpty();
        assertThat(SittingDecider.sign(signing(5, DAY), signed, ACT)).hasSize(1);
    }

    @Test
    void isSignedFromItsDayOn() {
        assertRefused(
                CommonRejection.OCCURRED_BEFORE_CAUSE,
                () -> SittingDecider.sign(signing(1, DAY.minusDays(1)), after(CLOSED), ACT));
        assertRefused(
                CommonRejection.OCCURRED_IN_FUTURE,
                () -> SittingDecider.sign(signing(1, DAY.plusDays(2)), after(CLOSED), ACT));
    }

    @Test
    void isSignedByACouncillorInPersonOnly() {
        assertThat(SittingDecider.sign(signing(4, DAY), after(CLOSED), inPerson(4)))
                .hasSize(1);
        assertRefused(
                CommonRejection.NOT_YOUR_PERSON,
                () -> SittingDecider.sign(signing(4, DAY), after(CLOSED), inPerson(5)));
    }

    private static SignMinutes signing(int k, @Nullable LocalDate occurredOn) {
        return new SignMinutes(SITTING, 0L, person(k), occurredOn);
    }
}
