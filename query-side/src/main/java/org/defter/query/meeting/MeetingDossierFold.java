package org.defter.query.meeting;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.defter.kernel.council.meeting.ExtraordinaryMeetingCalled;
import org.defter.kernel.council.meeting.MeetingCalled;
import org.defter.kernel.council.meeting.MeetingClosed;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.meeting.MeetingOpened;
import org.defter.kernel.council.meeting.MonthLapsed;
import org.defter.kernel.council.meeting.SittingAdded;
import org.defter.kernel.council.meeting.SittingPostponed;
import org.defter.kernel.law.MeetingKind;
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
            case ExtraordinaryMeetingCalled e -> called(e, stamp);
            case SittingAdded e ->
                DossierFold.begun(view, e)
                        .sitting(new MeetingDossierView.MeetingSittingView(
                                e.sittingId(), e.day(), e.time(), e.ordinal(), null, null, 0));
            case SittingPostponed e ->
                DossierFold.begun(view, e)
                        .sitting(new MeetingDossierView.MeetingSittingView(
                                e.next().sittingId(),
                                e.next().day(),
                                e.next().time(),
                                e.next().ordinal(),
                                e.adjourned(),
                                e.cause(),
                                e.next().postponements()));
            case MeetingOpened e -> DossierFold.begun(view, e).opened(e.occurredOn());
            case MonthLapsed e ->
                DossierFold.begun(view, e)
                        .lapsed(new MeetingDossierView.LapseView(
                                e.occurredOn(), e.sittingId(), e.notHeld(), e.explanation()));
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
                null,
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    private static MeetingDossierView called(ExtraordinaryMeetingCalled e, EventStamp stamp) {
        return new MeetingDossierView(
                e.meetingId(),
                stamp.version(),
                e.councilId(),
                e.municipalityId(),
                MeetingKind.EXTRAORDINARY,
                YearMonth.from(e.day()),
                MeetingState.CALLED,
                e.occurredOn(),
                e.day(),
                e.ruleset(),
                new MeetingDossierView.ExtraordinaryView(e.ordinal(), e.items(), e.explanation()),
                List.of(),
                null,
                null,
                null,
                List.of());
    }
}
