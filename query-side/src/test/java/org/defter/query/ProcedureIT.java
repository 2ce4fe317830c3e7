package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.defter.kernel.council.Councils.person;
import static org.defter.kernel.council.sitting.Sittings.DAY;
import static org.defter.kernel.council.sitting.Sittings.SITTING;
import static org.defter.kernel.council.sitting.Sittings.TIME;

import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.council.meeting.Meetings;
import org.defter.kernel.council.sitting.ChairChange;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ProceduralMotion;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.kernel.law.MeetingKind;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** An item added at the sitting (A06), decided without a commission (A05), under a deputy (A08), as the views tell it. */
@DirtiesContext
class ProcedureIT extends ViewsOnPostgres {

    @Test
    void showsWhatTheCouncilDecidedAboutItsProcedure() {
        Meetings meeting = Meetings.metropolitan(MeetingKind.ORDINARY, DAY).sitting(DAY);
        Sittings sitting = Sittings.metropolitan(DAY)
                .item(1, RealCase.ADOPTION, ItemPurpose.REFERRAL)
                .announced()
                .opened(31, 17)
                .procedure(ProceduralMotion.ADD_ITEM, 12, RealCase.AUTHORITY, 17, 9)
                .item(12, RealCase.AUTHORITY, ItemPurpose.REFERRAL)
                .procedure(ProceduralMotion.WAIVE_COMMISSION, 12, RealCase.AUTHORITY, 17, 9)
                .waived(12, RealCase.AUTHORITY)
                .movedToClose(17, 9)
                .withoutPublic()
                .publicAgain()
                .chaired(2, ChairChange.LEFT);
        List<DomainEvent> story = new ArrayList<>(meeting.events());
        story.addAll(sitting.events());
        recorded(story);

        JsonNode dossier = asPublic("/api/sittings/" + SITTING).json();
        assertThat(dossier.at("/course/procedure/0/motion").asString()).isEqualTo("ADD_ITEM");
        assertThat(dossier.at("/course/procedure/1/record/outcome/result").asString())
                .isEqualTo("ACCEPTED");
        JsonNode closedSession = dossier.at("/course/closedSessions/0");
        assertThat(closedSession.at("/record/outcome/result").asString()).isEqualTo("ACCEPTED");
        assertThat(closedSession.at("/reasons").asString()).isEqualTo("Kişisel veriler görüşülecek");
        assertThat(closedSession.at("/from").asString()).startsWith(TIME.toString());
        assertThat(closedSession.at("/until").asString())
                .startsWith(TIME.plusMinutes(30).toString());
        assertThat(dossier.at("/course/chairs/0/chair").asString())
                .isEqualTo(person(2).toString());
        assertThat(dossier.at("/agenda/1/purpose").asString()).isEqualTo("DECISION");

        JsonNode items = asPublic("/api/agenda?date=" + DAY).json().at("/items/0/items");
        assertThat(items).hasSize(2);
        assertThat(items.at("/1/announced").asBoolean()).isFalse();
        assertThat(items.at("/1/addedAtSitting").asBoolean()).isTrue();
        assertThat(items.at("/0/addedAtSitting").asBoolean()).isFalse();

        assertThat(as("office", "/api/worklist?role=council-office")
                        .json()
                        .at("/items")
                        .valueStream())
                .filteredOn(task -> task.at("/task").asString().equals("TREAT_ITEM"))
                .extracting(task ->
                        task.at("/detail").asString() + " " + task.at("/rule").asString())
                .contains("12 B02");

        recorded(List.of(sitting.closed().events().getLast()));
        JsonNode closed = asPublic("/api/sittings/" + SITTING).json();
        assertThat(closed.at("/minutesMissing/0/personId").asString())
                .isEqualTo(person(2).toString());

        var before = rowHashes();
        replayed();
        assertThat(rowHashes()).isEqualTo(before);
    }
}
