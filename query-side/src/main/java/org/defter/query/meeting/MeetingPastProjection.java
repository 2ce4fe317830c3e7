package org.defter.query.meeting;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastProjection;
import org.defter.query.platform.dossier.PastRows;
import org.springframework.stereotype.Component;

/** Keeps what lists of meetings showed at any moment. */
@Component
@ProcessingGroup("view-meeting-past")
class MeetingPastProjection extends PastProjection<MeetingDossierView, MeetingEvent, MeetingPastEntry> {

    MeetingPastProjection(PastRows rows) {
        super(new MeetingDossierFold(), MeetingPastEntry::new, rows);
    }

    @EventHandler
    void on(MeetingEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }
}
