package org.defter.query.commission;

import java.util.List;
import java.util.Set;
import org.defter.kernel.commission.CommissionAbsenceExcused;
import org.defter.kernel.commission.CommissionAttendanceRecorded;
import org.defter.kernel.commission.CommissionChairElected;
import org.defter.kernel.commission.CommissionDeputyElected;
import org.defter.kernel.commission.CommissionEnded;
import org.defter.kernel.commission.CommissionEvent;
import org.defter.kernel.commission.CommissionFormed;
import org.defter.kernel.commission.CommissionMemberElected;
import org.defter.kernel.commission.CommissionSeatLost;
import org.defter.kernel.commission.CommissionSeatVacated;
import org.defter.kernel.commission.CommissionVacancyFilled;
import org.defter.kernel.commission.Mandates;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/** How the events of a commission add up to its dossier; the seats by the kernel's {@link Mandates}. */
public final class CommissionDossierFold implements DossierFold<CommissionDossierView, CommissionEvent> {

    private static final Set<Class<? extends CommissionEvent>> IGNORES = Set.of();

    @Override
    public Class<CommissionEvent> root() {
        return CommissionEvent.class;
    }

    @Override
    public Set<Class<? extends CommissionEvent>> ignores() {
        return IGNORES;
    }

    @Override
    public CommissionDossierView evolve(@Nullable CommissionDossierView view, CommissionEvent event, EventStamp stamp) {
        if (event instanceof CommissionFormed e) {
            return CommissionDossierView.of(Mandates.initial(e), stamp.version());
        }
        return after(DossierFold.begun(view, event), event);
    }

    private static CommissionDossierView after(CommissionDossierView view, CommissionEvent event) {
        CommissionDossierView next = view.with(view.seats().evolve(event), event.occurredOn());
        return switch (event) {
            case CommissionFormed _,
                    CommissionMemberElected _,
                    CommissionVacancyFilled _,
                    CommissionChairElected _,
                    CommissionDeputyElected _ -> next;
            case CommissionSeatVacated e ->
                next.vacated(new CommissionDossierView.VacancyView(
                        e.personId(), e.reason(), List.of(), List.of(), e.occurredOn()));
            case CommissionSeatLost e ->
                next.vacated(new CommissionDossierView.VacancyView(
                        e.personId(),
                        null,
                        e.absences(),
                        e.explanation(),
                        e.occurredOn().plusDays(1)));
            case CommissionAttendanceRecorded e ->
                next.attended(e.occurredOn(), day -> day.met(e.attendees(), e.absent()));
            case CommissionAbsenceExcused e -> next.attended(e.meetingDay(), day -> day.excusing(e.personId()));
            case CommissionEnded e -> next.ended(e.reason());
        };
    }
}
