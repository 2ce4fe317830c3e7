package org.defter.command.project;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.defter.kernel.id.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Record the ministry's permission for a foreign joint project.
 *
 * @param projectId the project
 * @param expectedVersion version the caller saw; none = no check
 * @param number number of the permission
 * @param occurredOn day it happened; none = today
 */
public record RecordProjectPermission(
        @TargetAggregateIdentifier ProjectId projectId,
        @TargetAggregateVersion @Nullable Long expectedVersion,
        String number,
        @Nullable LocalDate occurredOn)
        implements ProjectAuthorityCommand {}
