package org.defter.query.council;

import java.util.List;
import java.util.Set;
import org.defter.kernel.council.CouncilConvened;
import org.defter.kernel.council.CouncilEvent;
import org.defter.kernel.council.CouncilTermEnded;
import org.defter.kernel.council.MemberSeated;
import org.defter.kernel.council.OfficerElected;
import org.defter.kernel.council.RecessDecided;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.SeatVacated;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/** How the events of a council add up to its dossier; seats and offices by the kernel's {@link Roster}. */
public final class CouncilDossierFold implements DossierFold<CouncilDossierView, CouncilEvent> {

    private static final Set<Class<? extends CouncilEvent>> IGNORES = Set.of();

    @Override
    public Class<CouncilEvent> root() {
        return CouncilEvent.class;
    }

    @Override
    public Set<Class<? extends CouncilEvent>> ignores() {
        return IGNORES;
    }

    @Override
    public CouncilDossierView evolve(@Nullable CouncilDossierView view, CouncilEvent event, EventStamp stamp) {
        if (event instanceof CouncilConvened e) {
            return CouncilDossierView.of(Roster.initial(e), List.of(), stamp.version());
        }
        return after(DossierFold.begun(view, event), event);
    }

    private static CouncilDossierView after(CouncilDossierView view, CouncilEvent event) {
        CouncilDossierView next = view.with(view.roster().evolve(event));
        return switch (event) {
            case CouncilConvened _, MemberSeated _, OfficerElected _, RecessDecided _, CouncilTermEnded _ -> next;
            case SeatVacated e ->
                next.vacated(new CouncilDossierView.VacancyView(e.personId(), e.reason(), e.occurredOn()));
        };
    }
}
