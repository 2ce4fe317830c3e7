package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.commission.Commissions.persons;
import static org.defter.kernel.council.sitting.Sittings.MEETING;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.council.Councils;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.AgendaTakenOver;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.council.sitting.RollCallFailed;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.QuorumKind;
import org.defter.kernel.municipality.Municipalities;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** A meeting whose sitting finds no quorum, is postponed and fails again (B03), as the views tell it. */
@DirtiesContext
class MeetingsIT extends ViewsOnPostgres {

    private static final LocalDate FIRST = LocalDate.of(2024, 3, 11);
    private static final Sittings ANNOUNCED = Sittings.metropolitan(FIRST)
            .item(56, RealCase.AUTHORITY, ItemPurpose.REFERRAL)
            .announced();
    private static final NextSitting NEXT = ANNOUNCED.next(3, 1);

    private final List<DomainEvent> untold = new ArrayList<>();

    @Test
    void failsIsPostponedAndLapses() {
        Meetings meeting = Meetings.metropolitan(MeetingKind.ORDINARY, FIRST).sitting(FIRST);
        tell(meeting.events(), ANNOUNCED.failed(31, 15, NEXT).events());
        MeetingEvent postponed = meeting.postponed(AdjournmentCause.NO_QUORUM, NEXT, FIRST)
                .events()
                .getLast();
        tell(List.of(postponed), goesOn());
        recorded(untold);
        showsThePostponedSitting();

        MeetingEvent lapsed = meeting.lapsed(NEXT.day()).events().getLast();
        recorded(List.of(fails(), adjournedForGood(), lapsed));
        showsTheLapse();
        tellsItAsHistory();

        var before = rowHashes();
        replayed();
        assertThat(rowHashes()).isEqualTo(before);
    }

    private void showsThePostponedSitting() {
        JsonNode failed = asPublic("/api/sittings/" + SITTING).json();
        assertThat(failed.at("/state").asString()).isEqualTo("ADJOURNED");
        assertThat(failed.at("/course/failedRollCall/quorum").asInt()).isEqualTo(16);
        assertThat(failed.at("/course/adjournment/next/day").asString()).isEqualTo("2024-03-14");

        JsonNode next = asPublic("/api/sittings/" + NEXT.sittingId()).json();
        assertThat(next.at("/state").asString()).isEqualTo("ANNOUNCED");
        assertThat(next.at("/course/goesOnFor/sittingId").asString()).isEqualTo(SITTING.toString());
        assertThat(next.at("/agenda/0/itemNumber").asInt()).isEqualTo(56);

        JsonNode meeting = as("office", "/api/meetings/" + MEETING).json();
        assertThat(meeting.at("/sittings/1/goesOnFor").asString()).isEqualTo(SITTING.toString());
        assertThat(meeting.at("/sittings/1/cause").asString()).isEqualTo("NO_QUORUM");
        assertThat(fate("2024-03-11")).isEqualTo("CARRIED_OVER");

        JsonNode hold = task("HOLD_SITTING");
        assertThat(hold.at("/subjectId").asString()).isEqualTo(NEXT.sittingId().toString());
        assertThat(hold.at("/dueOn").asString()).isEqualTo("2024-03-14");
        assertThat(hold.at("/rule").asString()).isEqualTo("B03");
    }

    private void showsTheLapse() {
        JsonNode meeting = as("office", "/api/meetings/" + MEETING).json();
        assertThat(meeting.at("/state").asString()).isEqualTo("LAPSED");
        assertThat(meeting.at("/lapse/lapsedOn").asString()).isEqualTo("2024-03-14");
        assertThat(meeting.at("/lapse/explanation/0/rule").asString()).isEqualTo("B03");
        assertThat(as("office", "/api/meetings?state=LAPSED")
                        .json()
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(fate("2024-03-14")).isEqualTo("NOT_TREATED");
        assertThat(as("office", "/api/worklist?role=council-office")
                        .json()
                        .at("/items")
                        .valueStream()
                        .filter(task -> !task.at("/subject").asString().equals("PROPOSAL")))
                .isEmpty();
    }

    private void tellsItAsHistory() {
        JsonNode history =
                as("auditor", "/api/sittings/" + SITTING + "/history").json().at("/items");
        List<String> sentences = history.valueStream()
                .map(line -> line.at("/sentence").asString() + " " + line.at("/rules"))
                .toList();
        assertThat(sentences)
                .anySatisfy(sentence -> assertThat(sentence).contains("15", "31", "16", "B01"))
                .anySatisfy(sentence -> assertThat(sentence).contains("B03"));
    }

    private String fate(String day) {
        return as("office", "/api/agenda?date=" + day)
                .json()
                .at("/items/0/items/0/outcome/fate")
                .asString();
    }

    private JsonNode task(String task) {
        return as("office", "/api/worklist?role=council-office")
                .json()
                .at("/items")
                .valueStream()
                .filter(line -> line.at("/task").asString().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private void tell(List<? extends DomainEvent> meeting, List<? extends DomainEvent> sitting) {
        untold.addAll(meeting);
        untold.addAll(sitting);
    }

    private static List<SittingEvent> goesOn() {
        return List.of(
                new SittingScheduled(
                        NEXT.sittingId(),
                        MEETING,
                        Councils.METROPOLITAN,
                        Municipalities.METROPOLITAN,
                        NEXT.day(),
                        TIME,
                        1,
                        FIRST),
                new AgendaTakenOver(NEXT.sittingId(), SITTING, AdjournmentCause.NO_QUORUM, 1, FIRST),
                new AgendaItemAdded(
                        NEXT.sittingId(),
                        56,
                        RealCase.AUTHORITY,
                        "Örnek madde",
                        ItemPurpose.REFERRAL,
                        NEXT.day(),
                        FIRST),
                new AgendaPublished(
                        NEXT.sittingId(), List.of(56), law().ruleset().ref(), FIRST));
    }

    private static RollCallFailed fails() {
        return new RollCallFailed(
                NEXT.sittingId(),
                MEETING,
                null,
                persons(1, 7),
                31,
                8,
                TIME,
                law().ruleset().ref(),
                law().quorumMet(QuorumKind.POSTPONED, 31, 7).steps(),
                NEXT.day());
    }

    private static SittingAdjourned adjournedForGood() {
        return new SittingAdjourned(
                NEXT.sittingId(),
                MEETING,
                AdjournmentCause.NO_QUORUM,
                null,
                null,
                List.of(56),
                TIME,
                law().ruleset().ref(),
                law().postponable(1).steps(),
                NEXT.day());
    }

    private static Law law() {
        return Sittings.law(Municipalities.METROPOLITAN, NEXT.day());
    }
}
