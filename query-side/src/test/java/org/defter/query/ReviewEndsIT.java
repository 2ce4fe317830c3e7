package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.commission.CommissionAbsenceExcused;
import org.defter.kernel.commission.CommissionAttendanceRecorded;
import org.defter.kernel.commission.CommissionSeatLost;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.commission.review.ReviewClockExtended;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.law.Clock;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.law.calendar.CalendarCorrection;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.proposal.ProposalClosedWithTerm;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/**
 * The real case goes another way once the commission's time runs: a leave extends it, a seat is lost by absences, and the
 * term ends before there is a report.
 */
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewEndsIT extends ViewsOnPostgres {

    private static final PersonId ABSENT = RealCase.person(2024, 17);
    private static final PersonId EXCUSED = RealCase.person(2024, 18);

    private ReviewOpened opened;
    private ReviewClockStarted started;
    private Clock later;
    private LocalDate ended;

    @BeforeAll
    void tell() {
        List<DomainEvent> story = RealCase.story();
        int first = 0;
        while (!(story.get(first) instanceof ReviewClockStarted)) {
            first++;
        }
        started = (ReviewClockStarted) story.get(first);
        opened = RealCase.eventsOf(ReviewOpened.class).stream()
                .filter(event -> event.reviewId().equals(started.reviewId()))
                .findFirst()
                .orElseThrow();
        LocalDate leave = started.occurredOn().plusDays(3);
        LawInForce law = LawInForce.initial(MunicipalityKind.METROPOLITAN)
                .withCalendarCorrection(new CalendarCorrection(leave, false, "İdari izin", "Genelge"));
        later = law.on(started.clock().startedOn())
                .clock(started.clock().kind(), started.clock().startedOn())
                .result();
        ended = later.lastDay();
        List<DomainEvent> events = new ArrayList<>(story.subList(0, first + 1));
        events.add(new CalendarCorrected(RealCase.MUNICIPALITY, leave, false, "İdari izin", "Genelge", leave));
        events.add(new ReviewClockExtended(
                started.reviewId(),
                started.clock(),
                later,
                LawChange.calendar(leave, "İdari izin"),
                false,
                List.of(),
                leave));
        events.add(new CommissionAttendanceRecorded(
                RealCase.NEW_COMMISSION,
                started.reviewId(),
                List.of(RealCase.person(2024, 10)),
                List.of(ABSENT, EXCUSED),
                leave.plusDays(1)));
        events.add(
                new CommissionAbsenceExcused(RealCase.NEW_COMMISSION, EXCUSED, leave.plusDays(1), leave.plusDays(1)));
        events.add(new CommissionSeatLost(
                RealCase.NEW_COMMISSION,
                ABSENT,
                List.of(leave.minusDays(8), leave.minusDays(7), leave.plusDays(1)),
                started.clock().ruleset(),
                law.on(leave).seatLost(3).steps(),
                leave.plusDays(1)));
        events.add(new ReviewClockStopped(started.reviewId(), later, ended));
        events.add(new ReviewLapsed(
                started.reviewId(), opened.proposalId(), LapseReason.TERM_ENDED, RealCase.NEW_COUNCIL, ended));
        events.add(new ProposalClosedWithTerm(opened.proposalId(), RealCase.NEW_COUNCIL, ended));
        recorded(events);
    }

    @Test
    void theReviewShowsItsExtensionAndHowItEnded() {
        JsonNode review = as("secretary", "/api/reviews/" + started.reviewId()).json();

        assertThat(later.lastDay()).isAfter(started.clock().lastDay());
        assertThat(review.at("/state").asString()).isEqualTo("LAPSED");
        assertThat(review.at("/lapse/reason").asString()).isEqualTo("TERM_ENDED");
        assertThat(review.at("/lapse/lapsedOn").asString()).isEqualTo(ended.toString());
        assertThat(review.at("/clock/standing").asString()).isEqualTo("STOPPED");
        assertThat(review.at("/clock/clock/lastDay").asString())
                .isEqualTo(later.lastDay().toString());
        assertThat(review.at("/clock/extensions/0/from").asString())
                .isEqualTo(started.clock().lastDay().toString());
        assertThat(review.at("/clock/extensions/0/cause/kind").asString()).isEqualTo("CALENDAR_CORRECTED");
    }

    @Test
    void theListOfPeriodsKeepsTheFirstLastDay() {
        JsonNode line = as("auditor", "/api/clocks?subject=" + started.reviewId())
                .json()
                .at("/items/0");

        assertThat(line.at("/lastDay").asString()).isEqualTo(later.lastDay().toString());
        assertThat(line.at("/extendedFrom").asString())
                .isEqualTo(started.clock().lastDay().toString());
        assertThat(line.at("/calendarVersion").asString()).isEqualTo(later.calendarVersion());
    }

    @Test
    void theProposalIsClosedAndListedUnderTheCouncil() {
        JsonNode proposal = as("clerk", "/api/proposals/" + opened.proposalId()).json();
        JsonNode listed = as("office", "/api/proposals?closedWith=" + RealCase.NEW_COUNCIL)
                .json();

        assertThat(proposal.at("/state").asString()).isEqualTo("CLOSED_WITH_TERM");
        assertThat(proposal.at("/nextActs").size()).isZero();
        assertThat(listed.at("/total").asLong()).isEqualTo(1);
        assertThat(listed.at("/items/0/id").asString())
                .isEqualTo(opened.proposalId().toString());
        assertThat(as("office", "/api/councils/" + RealCase.NEW_COUNCIL + "/closed-referrals")
                        .json()
                        .at("/items")
                        .toString())
                .isEqualTo(listed.at("/items").toString());
        assertThat(as("office", "/api/councils/" + UUID.randomUUID() + "/closed-referrals")
                        .status())
                .isEqualTo(404);
        assertThat(as("office", "/api/proposals?closedWith=" + RealCase.OLD_COUNCIL)
                        .json()
                        .at("/total")
                        .asLong())
                .isZero();
    }

    @Test
    void theCommissionShowsWhoLostASeatAndWhoWasExcused() {
        JsonNode commission =
                as("office", "/api/commissions/" + RealCase.NEW_COMMISSION).json();

        JsonNode lost = commission.at("/vacancies/0");
        assertThat(lost.at("/personId").asString()).isEqualTo(ABSENT.toString());
        assertThat(lost.at("/absences").size()).isEqualTo(3);
        assertThat(lost.at("/explanation/0/rule").asString()).isEqualTo("C02");
        assertThat(commission.at("/meetings/0/absent").toString())
                .contains(ABSENT.toString())
                .doesNotContain(EXCUSED.toString());
        assertThat(commission.at("/meetings/0/excused/0").asString()).isEqualTo(EXCUSED.toString());
    }

    @Test
    void nothingIsLeftToDoForTheCommission() {
        assertThat(as("secretary", "/api/worklist?subject=" + started.reviewId())
                        .json()
                        .at("/total")
                        .asLong())
                .isZero();
        assertThat(as("office", "/api/worklist?subject=" + opened.proposalId())
                        .json()
                        .at("/total")
                        .asLong())
                .isZero();
    }
}
