package org.defter.query.meeting;

import java.util.List;
import java.util.Set;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.MeetingOpened;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/** How the events of a meeting add up to its dossier. */
public final class MeetingDossierFold implements DossierFold<MeetingDossierView, MeetingEvent> {

    private static final Set<Class<? extends MeetingEvent>> IGNORES = Set.of();

    @Override
    public Class<MeetingEvent> root() {
        return MeetingEvent.class;
    }

    @Override
    public Set<Class<? extends MeetingEvent>> ignores() {
        return IGNORES;
    }

    @Override
    public MeetingDossierView evolve(@Nullable MeetingDossierView view, MeetingEvent event, EventStamp stamp) {
        return switch (event) {
            case MeetingCalled e -> called(e, stamp);
            case SittingAdded e ->
                DossierFold.begun(view, e)
                        .sitting(new MeetingDossierView.MeetingSittingView(
                                e.sittingId(), e.day(), e.time(), e.ordinal()));
            case MeetingOpened e -> DossierFold.begun(view, e).opened(e.occurredOn());
            case MeetingClosed e -> DossierFold.begun(view, e).closed(e.occurredOn(), e.referredReviews());
        };
    }

    private static MeetingDossierView called(MeetingCalled e, EventStamp stamp) {
        return new MeetingDossierView(
                e.meetingId(),
                stamp.version(),
                e.councilId(),
                e.municipalityId(),
                e.kind(),
                e.month(),
                MeetingState.CALLED,
                e.occurredOn(),
                e.firstDay(),
                e.ruleset(),
                List.of(),
                null,
                null,
                List.of());
    }
}
