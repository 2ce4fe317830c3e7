package org.defter.query.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.law.measure.PartnershipKind;
import org.defter.kernel.partnership.RegisterPaper;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership was signed or is active without.
 *
 * @param missing what it lacks
 * @param rule the rule that asks for it
 * @param since since when it has been signed or active; none if that is not known either
 * @param unknownToSource whether it was imported from a source that does not say, which does not mean it was not there
 */
public record PartnershipViolation(
        MissingPaper missing, String rule, @Nullable LocalDate since, boolean unknownToSource) {

    /** What the partnership lacks as it is on record; nothing of one that was not signed. */
    static List<PartnershipViolation> of(PartnershipDossierView view) {
        if (!view.signedOnce()) {
            return List.of();
        }
        LocalDate since = view.since();
        List<PartnershipViolation> all = new ArrayList<>();
        lacking(view.decisionPaper(), since, MissingPaper.COUNCIL_DECISION)
                .ifPresent(lack -> all.add(new PartnershipViolation(
                        lack, ruleOfDecision(view.profile().kind()), since, unknown(view, lack))));
        if (view.permissionNeeded()) {
            lacking(view.permissionPaper(), since, MissingPaper.PERMISSION)
                    .ifPresent(lack -> all.add(new PartnershipViolation(lack, "I03", since, unknown(view, lack))));
        }
        return List.copyOf(all);
    }

    private static Optional<MissingPaper> lacking(
            @Nullable RegisterPaper paper, @Nullable LocalDate since, MissingPaper none) {
        boolean decision = none == MissingPaper.COUNCIL_DECISION;
        if (paper == null) {
            return Optional.of(none);
        }
        if (paper.day() == null) {
            return Optional.of(decision ? MissingPaper.DAY_OF_DECISION : MissingPaper.DAY_OF_PERMISSION);
        }
        return since != null && paper.day().isAfter(since)
                ? Optional.of(decision ? MissingPaper.DECISION_CAME_LATER : MissingPaper.PERMISSION_CAME_LATER)
                : Optional.empty();
    }

    private static boolean unknown(PartnershipDossierView view, MissingPaper lack) {
        return view.imported() != null
                && switch (lack) {
                    case COUNCIL_DECISION, DAY_OF_DECISION, PERMISSION, DAY_OF_PERMISSION -> true;
                    case DECISION_CAME_LATER, PERMISSION_CAME_LATER -> false;
                };
    }

    private static String ruleOfDecision(PartnershipKind kind) {
        return switch (kind) {
            case INTERNATIONAL_MEMBERSHIP -> "I01";
            case FOREIGN_COOPERATION, DOMESTIC_COOPERATION -> "I02";
            case DOMESTIC_SISTER_CITY -> "I05";
        };
    }
}
