package org.defter.query.project;

import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.project.ProjectStage;
import org.jspecify.annotations.Nullable;

/**
 * A project as one line of a list.
 *
 * @param id the project
 * @param version version of its stream
 * @param municipalityId the municipality
 * @param unitId the leading unit
 * @param planId the plan whose activity it carries out
 * @param title title
 * @param stage how far it has come
 * @param conceivedOn day it was conceived
 * @param endsOn planned last day
 * @param withoutAuthority whether it goes on without an authority that stands (I15)
 * @param violated whether anything about it must not be
 */
public record ProjectSummaryView(
        UUID id,
        long version,
        UUID municipalityId,
        UUID unitId,
        @Nullable UUID planId,
        String title,
        ProjectStage stage,
        LocalDate conceivedOn,
        LocalDate endsOn,
        boolean withoutAuthority,
        boolean violated) {}
