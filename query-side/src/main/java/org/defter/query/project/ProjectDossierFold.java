package org.defter.query.project;

import java.util.Set;
import org.defter.kernel.project.ProjectConceived;
import org.defter.kernel.project.ProjectEvent;
import org.defter.kernel.project.ProjectRecord;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/** How the events of a project add up to its dossier: by the kernel's {@link ProjectRecord}. */
public final class ProjectDossierFold implements DossierFold<ProjectDossierView, ProjectEvent> {

    @Override
    public Class<ProjectEvent> root() {
        return ProjectEvent.class;
    }

    @Override
    public Set<Class<? extends ProjectEvent>> ignores() {
        return Set.of();
    }

    @Override
    public ProjectDossierView evolve(@Nullable ProjectDossierView view, ProjectEvent event, EventStamp stamp) {
        ProjectRecord project = event instanceof ProjectConceived e
                ? ProjectRecord.initial(e)
                : DossierFold.begun(view, event).project().evolve(event);
        return ProjectDossierView.of(project, stamp.version());
    }
}
