package org.defter.query.project;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.defter.kernel.project.ProjectEvent;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.PastProjection;
import org.defter.query.platform.dossier.PastRows;
import org.springframework.stereotype.Component;

/** Keeps what lists of projects showed at any moment. */
@Component
@ProcessingGroup("view-project-past")
class ProjectPastProjection extends PastProjection<ProjectDossierView, ProjectEvent, ProjectPastEntry> {

    ProjectPastProjection(PastRows rows) {
        super(new ProjectDossierFold(), ProjectPastEntry::new, rows);
    }

    @EventHandler
    void on(ProjectEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }
}
