package org.defter.query.project;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.defter.kernel.project.ProjectEvent;
import org.defter.query.platform.Page;
import org.defter.query.platform.batch.Batches;
import org.defter.query.platform.dossier.DossierFilter;
import org.defter.query.platform.dossier.DossierList;
import org.defter.query.platform.dossier.DossierLists;
import org.defter.query.platform.dossier.DossierProjection;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.platform.dossier.Streams;
import org.springframework.stereotype.Component;

/** Keeps the dossiers of projects. */
@Component
@ProcessingGroup("view-project-dossier")
class ProjectDossierProjection extends DossierProjection<ProjectDossierView, ProjectEvent, ProjectDossierEntry> {

    private final DossierLists lists;

    ProjectDossierProjection(ProjectDossierRepository rows, DossierLists lists, Batches batches, Streams streams) {
        super(new ProjectDossierFold(), rows, ProjectDossierEntry::new, batches, streams);
        this.lists = lists;
    }

    @EventHandler
    void on(ProjectEvent event, EventStamp stamp) {
        add(event, stamp);
    }

    @ResetHandler
    void reset() {
        clear();
    }

    @QueryHandler
    Optional<ProjectDossierView> find(FindProjectDossier query) {
        return view(query.projectId().value(), query.moment());
    }

    @QueryHandler
    Page<ProjectSummaryView> find(FindProjects query) {
        return lists.find(
                new DossierList<>(ProjectDossierEntry.class, ProjectPastEntry.class, ProjectSummaryView.class),
                query.filter().conditions(),
                DossierFilter.all(),
                query.filter().sortAttribute(),
                query.paging(),
                query.moment());
    }
}
