package org.defter.query.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.defter.kernel.RealCase;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.ProceduralMotion;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.Sittings;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A10: of what goes on without the public, the public is told that it did, and nothing else")
class ClosedSessionTest {

    private static final LocalDate DAY = Sittings.DAY;

    @Test
    @DisplayName("votes taken while the public was out are not shown to it, those before and after are")
    void votes() {
        Sittings sitting = Sittings.metropolitan(DAY)
                .item(1, RealCase.ADOPTION, ItemPurpose.DECISION)
                .item(2, RealCase.AUTHORITY, ItemPurpose.DECISION)
                .item(3, RealCase.UPDATE, ItemPurpose.DECISION)
                .announced()
                .opened(31, 17);
        Sittings told = sitting.voted(1, RealCase.ADOPTION, Sittings.accepted(sitting.law(), 31, 17, 12))
                .movedToClose(17, 9)
                .withoutPublic()
                .recused(5, 2, RealCase.AUTHORITY)
                .procedure(ProceduralMotion.WAIVE_COMMISSION, 2, RealCase.AUTHORITY, 17, 9)
                .voted(2, RealCase.AUTHORITY, Sittings.accepted(sitting.law(), 31, 17, 12))
                .publicAgain()
                .voted(3, RealCase.UPDATE, Sittings.accepted(sitting.law(), 31, 17, 12));

        SittingDossierView house = folded(told.events());
        SittingDossierView open = house.forPublic().orElseThrow();

        assertThat(house.agenda()).extracting(item -> item.votes().size()).containsExactly(1, 1, 1);
        assertThat(open.agenda()).extracting(item -> item.votes().size()).containsExactly(1, 0, 1);
        assertThat(open.agenda()).extracting(AgendaItemView::closedSession).containsExactly(null, true, null);
        assertThat(open.agenda().get(1).recusals()).isEmpty();
        assertThat(house.course().procedure()).hasSize(1);
        assertThat(open.course().procedure()).isEmpty();
        assertThat(open.course().closedSessions()).isEqualTo(house.course().closedSessions());
    }

    @Test
    @DisplayName("a sitting that was public throughout is shown as it is, and none before its agenda is announced")
    void open() {
        Sittings announced = Sittings.metropolitan(DAY)
                .item(1, RealCase.ADOPTION, ItemPurpose.DECISION)
                .announced();
        SittingDossierView view = folded(announced.opened(31, 17).events());
        assertThat(view.forPublic()).contains(view);

        assertThat(folded(List.of(announced.events().getFirst())).forPublic()).isEmpty();
    }

    private static SittingDossierView folded(List<SittingEvent> events) {
        @Nullable SittingDossierView view = null;
        long version = 0;
        for (SittingEvent event : events) {
            EventStamp stamp = new EventStamp(version, version, Instant.EPOCH, "event-" + version, Map.of());
            SittingDossierView before = view;
            SittingDossierView after = new SittingDossierFold().evolve(before, event, stamp);
            view = after.at(version++);
        }
        return Objects.requireNonNull(view);
    }
}
