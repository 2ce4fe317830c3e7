package org.defter.query.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.defter.kernel.access.Role;
import org.hibernate.annotations.Immutable;

/** A task that somebody of its office has taken on. Not a row of a view: the side that is told of acts keeps it (ADR 0076). */
@Entity
@Immutable
@Table(schema = "feeds", name = "claimed_task")
class ClaimedTask {

    @Id
    @Column(name = "task_key")
    String key = "";

    /** Place in the record of the event that opened the task which was taken on. */
    long opened;

    @Enumerated(EnumType.STRING)
    Role role = Role.SYSTEM;

    UUID accountId = new UUID(0, 0);

    String subject = "";

    Instant claimedAt = Instant.EPOCH;

    /** For the persistence provider. */
    protected ClaimedTask() {}
}
