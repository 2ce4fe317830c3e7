package org.defter.query.worklist;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.defter.kernel.access.LoginId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * Who has taken on which tasks of their office, today. A claim holds for the opening of the task it was made for, and only if it was made in the
 * office that has to do it.
 */
@Component
class Claims {

    private final EntityManager entities;
    private final WorklistNotes notes;

    Claims(EntityManager entities, WorklistNotes notes) {
        this.entities = entities;
        this.notes = notes;
    }

    /** Whether a task of an office has been taken on by one of its people. */
    enum Claimed {
        /** By the caller. */
        ME,
        /** By anybody. */
        ANYBODY,
        /** By nobody: tasks of an office that wait. */
        NOBODY
    }

    /** The tasks that were taken on, or not. */
    static Specification<WorklistColumns> of(Claimed claimed, @Nullable LoginId caller) {
        UUID account = caller == null ? null : caller.accountId().value();
        return (task, query, cb) -> {
            var held = query.subquery(Integer.class);
            var claim = held.from(ClaimedTask.class);
            var holds = cb.and(
                    cb.equal(claim.get("key"), task.get("key")),
                    cb.equal(claim.get("opened"), task.get("opened")),
                    cb.equal(claim.get("role"), task.get("role")));
            held.select(cb.literal(1));
            return switch (claimed) {
                case ME ->
                    account == null
                            ? cb.disjunction()
                            : cb.exists(held.where(cb.and(holds, cb.equal(claim.get("accountId"), account))));
                case ANYBODY -> cb.exists(held.where(holds));
                case NOBODY -> cb.and(cb.isNull(task.get("personId")), cb.not(cb.exists(held.where(holds))));
            };
        };
    }

    /** The claims that hold, by the key of their task. */
    Map<String, WorklistView.Claim> on(Collection<? extends WorklistColumns> tasks, @Nullable LoginId reader) {
        Map<String, WorklistColumns> open = tasks.stream()
                .filter(task -> task.doneOn == null && task.personId == null)
                .collect(Collectors.toMap(task -> task.key, Function.identity()));
        if (open.isEmpty()) {
            return Map.of();
        }
        List<ClaimedTask> claims = entities
                .createQuery("select c from ClaimedTask c where c.key in :keys", ClaimedTask.class)
                .setParameter("keys", open.keySet())
                .getResultList()
                .stream()
                .filter(claim -> holds(claim, open.get(claim.key)))
                .toList();
        Map<UUID, String> names =
                notes.holders(claims.stream().map(claim -> claim.accountId).toList());
        UUID own = reader == null ? null : reader.accountId().value();
        Map<String, WorklistView.Claim> shown = new HashMap<>();
        claims.forEach(claim -> shown.put(
                claim.key,
                new WorklistView.Claim(
                        claim.accountId,
                        names.getOrDefault(claim.accountId, claim.subject),
                        claim.claimedAt,
                        claim.accountId.equals(own))));
        return shown;
    }

    private static boolean holds(ClaimedTask claim, @Nullable WorklistColumns task) {
        return task != null && claim.opened == task.opened && claim.role == task.role;
    }
}
