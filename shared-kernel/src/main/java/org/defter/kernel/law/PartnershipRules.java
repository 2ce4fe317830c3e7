package org.defter.kernel.law;

import java.time.LocalDate;
import org.defter.kernel.law.measure.PartnershipKind;
import org.jspecify.annotations.Nullable;

/** What a partnership needs before it is signed (I01, I02, I03, I05). */
final class PartnershipRules {

    private PartnershipRules() {}

    static Computation<Integer> councilDecisions(Ruleset law, PartnershipKind kind) {
        RulesetKey key = switch (kind) {
            case INTERNATIONAL_MEMBERSHIP -> RulesetKey.MEMBERSHIP_COUNCIL_DECISIONS;
            case FOREIGN_COOPERATION, DOMESTIC_COOPERATION -> RulesetKey.FOREIGN_COUNCIL_DECISIONS;
            case DOMESTIC_SISTER_CITY -> RulesetKey.DOMESTIC_COUNCIL_DECISIONS;
        };
        int needed = law.whole(key);
        return Computation.of(needed, Explanation.of(key.rule(), "councilDecisions", "rule", needed, "kind", kind));
    }

    static Computation<Boolean> permissionNeeded(Ruleset law, PartnershipKind kind) {
        RulesetKey key = switch (kind) {
            case INTERNATIONAL_MEMBERSHIP, FOREIGN_COOPERATION -> RulesetKey.MINISTRY_PERMISSION_NEEDED;
            case DOMESTIC_SISTER_CITY, DOMESTIC_COOPERATION -> RulesetKey.DOMESTIC_PERMISSION_NEEDED;
        };
        boolean needed = law.flag(key);
        return Computation.of(needed, Explanation.of(key.rule(), "permissionNeeded", "rule", needed, "kind", kind));
    }

    static Computation<String> permittingMinistry(Ruleset law) {
        String name = law.value(RulesetKey.MINISTRY).value();
        return Computation.of(name, Explanation.of("I03", "permittingMinistry", "rule", name));
    }

    static Computation<Boolean> permittedOn(
            Ruleset law, PartnershipKind kind, @Nullable LocalDate permission, LocalDate day) {
        Computation<Boolean> needed = permissionNeeded(law, kind);
        boolean holds = !needed.result() || (permission != null && !day.isBefore(permission));
        return Computation.after(
                needed.steps(),
                holds,
                Explanation.of(
                        needed.steps().getFirst().rule(),
                        "permittedOn",
                        "day ≥ permission",
                        holds,
                        "day",
                        day,
                        "permission",
                        permission == null ? "NONE" : permission));
    }
}
