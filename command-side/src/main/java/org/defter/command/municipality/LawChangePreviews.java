package org.defter.command.municipality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.defter.command.ActContext;
import org.defter.command.clock.PeriodPreview;
import org.defter.command.clock.PeriodPreviews;
import org.defter.command.platform.Facts;
import org.defter.kernel.access.Actor;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.ClockRecount;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.stereotype.Component;

/**
 * Takes an act on the law of a municipality to the point where it would be recorded: the same decision, refusals
 * included, then the running periods counted under the law it would lead to.
 */
@Component
class LawChangePreviews {

    private final Facts facts;
    private final PeriodPreviews periods;
    private final Clock clock;

    LawChangePreviews(Facts facts, PeriodPreviews periods, Clock clock) {
        this.facts = facts;
        this.periods = periods;
        this.clock = clock;
    }

    /** A municipality as it stands, and the version of its stream. */
    private record Seen(Municipality municipality, long version) {

        static Seen nothing() {
            return new Seen(Municipality.initial(), -1);
        }

        Seen evolve(MunicipalityEvent event) {
            return new Seen(municipality.evolve(event), version + 1);
        }
    }

    /**
     * What would follow.
     *
     * @param id the municipality
     * @param caller who asks
     * @param decision the decision on the act
     * @throws org.defter.command.Rejected as the act would be
     */
    LawChangePreview of(
            MunicipalityId id, Caller caller, BiFunction<Municipality, ActContext, List<MunicipalityEvent>> decision) {
        Seen seen = facts.fold(id.toString(), Seen.nothing(), MunicipalityEvent.class, Seen::evolve)
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        Actor actor = new Actor(caller.login(), caller.office(), null, null, Set.of());
        List<MunicipalityEvent> events =
                decision.apply(seen.municipality(), new ActContext(actor, LocalDate.now(clock)));
        if (events.isEmpty()) {
            return new LawChangePreview(seen.version(), false, 0, List.of());
        }
        Municipality changed = seen.municipality();
        for (MunicipalityEvent event : events) {
            changed = changed.evolve(event);
        }
        List<PeriodPreview> counted =
                periods.under(id, MunicipalityDecider.record(changed).law());
        long extended = counted.stream()
                .filter(period -> period.effect() == ClockRecount.Effect.EXTENDED)
                .count();
        return new LawChangePreview(seen.version(), true, extended, counted);
    }
}
