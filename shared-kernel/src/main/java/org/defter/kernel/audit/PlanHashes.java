package org.defter.kernel.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.council.sitting.AmendmentMoved;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.AmendmentResult;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanVersions;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of the plan versions that are decided on, computed again from what the stream of the plan says. A version
 * the council makes by its amendments is not in that stream before the decision on it is final, and often never: it is
 * made again of the version it changes.
 */
final class PlanHashes {

    private static final String RULE = "C11";

    private final CaseFile file;
    private final Checks checks;

    PlanHashes(CaseFile file, Checks checks) {
        this.file = file;
        this.checks = checks;
    }

    /** A version as it was submitted, or as the council adopted it; none where it is not about a plan. */
    void check(CaseEvent at, @Nullable FrozenPlan frozen) {
        if (frozen != null) {
            checks.same(
                    at,
                    RULE,
                    CheckSubject.TEXT_HASH,
                    frozen.contentHash(),
                    submitted(at, frozen).or(() -> adopted(at, frozen)).map(PlanContent::hash));
        }
    }

    /** A version that comes of changing another one. */
    void changed(CaseEvent at, @Nullable FrozenPlan base, List<Amendment> changes, @Nullable FrozenPlan frozen) {
        check(at, base);
        if (frozen != null) {
            checks.same(
                    at,
                    RULE,
                    CheckSubject.TEXT_HASH,
                    frozen.contentHash(),
                    Optional.ofNullable(base)
                            .flatMap(changed -> submitted(at, changed))
                            .flatMap(content -> amended(content, changes))
                            .map(PlanContent::hash));
        }
    }

    /** The version a vote is on: with the amendments that are put to it, where it is about changing something. */
    void voted(CaseEvent at, VoteTaken e, @Nullable FrozenPlan proposed) {
        if (e.motion().changes()) {
            changed(at, proposed, moved(at, e.sittingId(), e.itemNumber(), e.amendments()), e.frozenPlan());
        } else {
            check(at, e.frozenPlan());
        }
    }

    private List<Amendment> moved(CaseEvent at, SittingId sitting, int item, List<Integer> numbers) {
        return before(at, file.stream(sitting), AmendmentMoved.class)
                .filter(moved -> moved.itemNumber() == item && numbers.contains(moved.number()))
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .flatMap(moved -> moved.changes().stream())
                .toList();
    }

    private Optional<PlanContent> submitted(CaseEvent at, FrozenPlan frozen) {
        return file.before(
                        at.position(),
                        frozen.planId(),
                        PlanEvent.class,
                        first -> PlanVersions.initial().evolve(first),
                        PlanVersions::evolve)
                .flatMap(versions -> Optional.ofNullable(versions.frozen().get(frozen.version())));
    }

    private Optional<PlanContent> adopted(CaseEvent at, FrozenPlan frozen) {
        return before(at, file.events().toList(), AmendmentsAdopted.class)
                .filter(adopted -> adopted.proposalId().equals(file.proposalId()) && named(adopted, frozen))
                .reduce((first, second) -> second)
                .flatMap(adopted -> Optional.ofNullable(adopted.base())
                        .flatMap(base -> submitted(at, base))
                        .flatMap(content -> amended(content, adopted.changes())));
    }

    private static boolean named(AmendmentsAdopted adopted, FrozenPlan frozen) {
        FrozenPlan made = adopted.frozenPlan();
        return made != null && made.planId().equals(frozen.planId()) && made.version() == frozen.version();
    }

    private static Optional<PlanContent> amended(PlanContent content, List<Amendment> changes) {
        return switch (content.amended(changes)) {
            case AmendmentResult.Amended done -> Optional.of(done.content());
            case AmendmentResult.Unfit _ -> Optional.empty();
        };
    }

    private static <E extends DomainEvent> Stream<E> before(CaseEvent at, List<CaseEvent> events, Class<E> kind) {
        return events.stream()
                .filter(recorded -> recorded.position() < at.position())
                .map(CaseEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
