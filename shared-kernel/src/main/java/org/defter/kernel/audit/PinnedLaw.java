package org.defter.kernel.audit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.law.calendar.DayOutsideRange;
import org.defter.kernel.municipality.MunicipalityEvent;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.MunicipalityRecord;
import org.defter.kernel.proposal.ProposalDrafted;

/** The law events were decided under: the ruleset they name, with settings and calendar as the record stood then. */
final class PinnedLaw {

    private final CaseFile file;
    private final Optional<MunicipalityId> municipality;

    PinnedLaw(CaseFile file) {
        this.file = file;
        this.municipality = file.all(ProposalDrafted.class).stream().findFirst().map(ProposalDrafted::municipalityId);
    }

    /** The law of a day under a ruleset, as known before an event; none if the record has no such ruleset. */
    Optional<Law> of(RulesetRef ref, LocalDate day, CaseEvent at) {
        return inForce(at).flatMap(known -> under(known, ref, day));
    }

    private static Optional<Law> under(LawInForce known, RulesetRef ref, LocalDate day) {
        return known.ruleset(ref)
                .flatMap(ruleset -> on(known, day).map(then -> new Law(ruleset, then.settings(), then.calendar())));
    }

    /**
     * Checks that the ruleset an event names was in force on its day, and goes on under it.
     *
     * @param then what to do with the law; left out if the record has no such ruleset
     */
    void under(RulesetRef ref, LocalDate day, CaseEvent at, Checks checks, Consumer<Law> then) {
        Optional<LawInForce> inForce = inForce(at);
        Optional<Law> law = inForce.flatMap(known -> under(known, ref, day));
        if (law.isEmpty()) {
            checks.impossible(at, "LAW", CheckSubject.RULESET_IN_FORCE, ref);
            return;
        }
        checks.same(
                at,
                "LAW",
                CheckSubject.RULESET_IN_FORCE,
                ref,
                inForce.flatMap(known -> on(known, day))
                        .map(known -> known.ruleset().ref()));
        then.accept(law.get());
    }

    /** Rulesets, settings and corrections as known before an event. */
    Optional<LawInForce> inForce(CaseEvent at) {
        return municipality
                .flatMap(id -> file.before(
                        at.position(),
                        id,
                        MunicipalityEvent.class,
                        first -> MunicipalityRecord.initial((MunicipalityFounded) first),
                        MunicipalityRecord::evolve))
                .map(MunicipalityRecord::law);
    }

    private static Optional<Law> on(LawInForce law, LocalDate day) {
        try {
            return Optional.of(law.on(day));
        } catch (DayOutsideRange e) {
            return Optional.empty();
        }
    }
}
