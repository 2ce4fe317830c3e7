package org.defter.query.meeting;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.query.platform.Page;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.DossierFilter;
import org.defter.query.platform.dossier.DossierList;
import org.defter.query.platform.dossier.DossierLists;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Keeps the dossiers of meetings. */
@Component
@ProcessingGroup("view-meeting-dossier")
class MeetingDossierProjection extends DossierProjection<MeetingDossierView, MeetingEvent, MeetingDossierEntry> {

    private final DossierLists lists;

    MeetingDossierProjection(MeetingDossierRepository rows, DossierLists lists, Batches batches, Streams streams) {
        super(new MeetingDossierFold(), rows, MeetingDossierEntry::new, batches, streams);
        this.lists = lists;
    }

    @EventHandler
    void on(MeetingEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }

    @QueryHandler
    Optional<MeetingDossierView> find(FindMeetingDossier query) {
        return view(query.meetingId().value(), query.moment());
    }

    @QueryHandler
    Page<MeetingSummaryView> find(FindMeetings query) {
        return lists.find(
                new DossierList<>(MeetingDossierEntry.class, MeetingPastEntry.class, MeetingSummaryView.class),
                query.filter().conditions(),
                DossierFilter.all(),
                query.filter().sortAttribute(),
                query.paging(),
                query.moment());
    }
}
