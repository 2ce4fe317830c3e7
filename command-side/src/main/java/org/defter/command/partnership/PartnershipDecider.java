package org.defter.command.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.CommonRejection;
import org.defter.command.Rejected;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.partnership.ImportSupplemented;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipImported;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.PartnershipProposed;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.partnership.ServedPlan;
import org.defter.kernel.plan.PlanContent;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the beginnings of a partnership: its proposal, or its import from an older register. What it needs until it is
 * active is decided by {@link SignatureDecider}, what it carries by {@link MembershipDecider}, its renewal by
 * {@link RenewalDecider}, what the courts do by {@link PartnershipCourtDecider}, and its end by
 * {@link PartnershipEndDecider}.
 *
 * <table>
 * <caption>Events, nothing, or a refusal. Of Unproposed ProposePartnership and ImportPartnership are taken, all other
 * commands on a partnership refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Proposed</th><th>Decided</th><th>Permitted</th><th>Signed</th><th>Active</th>
 * <th>Suspended</th><th>Ended</th></tr>
 * <tr><td>ProposePartnership</td><td colspan="7">nothing if it is the same, else PARTNERSHIP_ALREADY_ENTERED</td></tr>
 * <tr><td>ImportPartnership</td><td colspan="3">PARTNERSHIP_ALREADY_ENTERED</td>
 * <td colspan="4">nothing if it is the same, else PARTNERSHIP_ALREADY_ENTERED</td></tr>
 * <tr><td>SupplementImport</td><td colspan="3">PARTNERSHIP_NOT_IMPORTED</td>
 * <td colspan="4">ImportSupplemented of an imported one, nothing if that is known, IMPORT_SAYS_OTHERWISE;
 * PARTNERSHIP_NOT_IMPORTED of any other</td></tr>
 * </table>
 */
final class PartnershipDecider {

    private PartnershipDecider() {}

    /**
     * Proposes.
     *
     * @param served what the plan says that it is to serve; none if it serves none
     */
    static List<PartnershipEvent> propose(
            ProposePartnership c,
            Partnership partnership,
            UnitTree units,
            Optional<PlanContent> served,
            ActContext act) {
        act.requireUnit(c.unitId());
        LocalDate day = act.occurredOn(c.occurredOn());
        requireUnit(c.unitId(), units, day);
        requireServed(c.profile(), served);
        return once(
                partnership,
                new PartnershipProposed(c.partnershipId(), c.municipalityId(), c.unitId(), c.profile(), day));
    }

    /**
     * Enters one of before this record: what its source says is taken as it is, and shown as imported.
     *
     * @param served what the plan says that it is to serve; none if it serves none
     */
    static List<PartnershipEvent> importOne(
            ImportPartnership c,
            Partnership partnership,
            UnitTree units,
            Optional<PlanContent> served,
            ActContext act) {
        act.requireUnit(c.unitId());
        LocalDate day = act.occurredOn(c.occurredOn());
        requireUnit(c.unitId(), units, day);
        requireServed(c.profile(), served);
        requirePast(c.record(), day);
        return once(
                partnership,
                new PartnershipImported(
                        c.partnershipId(), c.municipalityId(), c.unitId(), c.profile(), c.record(), c.source(), day));
    }

    private static void requireUnit(UnitId unit, UnitTree units, LocalDate day) {
        if (!units.exists(unit, day)) {
            throw Rejected.because(PartnershipRejection.PARTNERSHIP_UNIT_UNKNOWN, "unit", unit, "day", day);
        }
    }

    private static void requireServed(PartnershipProfile profile, Optional<PlanContent> served) {
        ServedPlan serves = profile.serves();
        if (serves != null && !served.filter(content -> holds(content, serves)).isPresent()) {
            throw Rejected.because(PartnershipRejection.SERVED_PLAN_UNKNOWN, "plan", serves.planId());
        }
    }

    private static boolean holds(PlanContent content, ServedPlan serves) {
        return (serves.goalId() == null || content.goal(serves.goalId()).isPresent())
                && (serves.activityId() == null
                        || content.activity(serves.activityId()).isPresent());
    }

    private static void requirePast(ImportedRecord record, LocalDate day) {
        requirePast(record.since(), day);
        requirePast(record.decision(), day);
        requirePast(record.permission(), day);
    }

    private static void requirePast(@Nullable RegisterPaper paper, LocalDate day) {
        requirePast(paper == null ? null : paper.day(), day);
    }

    private static void requirePast(@Nullable LocalDate said, LocalDate day) {
        if (said != null && said.isAfter(day)) {
            throw Rejected.because(PartnershipRejection.IMPORTED_FROM_THE_FUTURE, "said", said, "day", day);
        }
    }

    private static List<PartnershipEvent> once(Partnership partnership, PartnershipEvent event) {
        return switch (partnership) {
            case Partnership.Unproposed _ -> List.of(event);
            case Partnership.Known known -> {
                if (!known.file().origin().equals(event)) {
                    throw Rejected.because(PartnershipRejection.PARTNERSHIP_ALREADY_ENTERED);
                }
                yield List.of();
            }
        };
    }

    static List<PartnershipEvent> supplement(SupplementImport c, Partnership partnership, ActContext act) {
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw unknown(c);
            case Partnership.Known known -> supplemented(c, known.file(), act);
        };
    }

    private static List<PartnershipEvent> supplemented(SupplementImport c, PartnershipFile file, ActContext act) {
        ImportedRecord known = file.imported();
        if (known == null) {
            throw Rejected.because(PartnershipRejection.PARTNERSHIP_NOT_IMPORTED);
        }
        act.requireUnit(file.unitId());
        LocalDate day = act.occurredOn(c.occurredOn(), file.origin().occurredOn());
        requirePast(c.decision(), day);
        requirePast(c.permission(), day);
        requireAgreement(known.decision(), c.decision());
        requireAgreement(known.permission(), c.permission());
        return known.with(c.decision(), c.permission()).equals(known)
                ? List.of()
                : List.of(new ImportSupplemented(c.partnershipId(), c.decision(), c.permission(), c.source(), day));
    }

    private static void requireAgreement(@Nullable RegisterPaper known, @Nullable RegisterPaper found) {
        if (known != null && found != null && known.contradicts(found)) {
            throw Rejected.because(PartnershipRejection.IMPORT_SAYS_OTHERWISE);
        }
    }

    static Rejected unknown(PartnershipCommand c) {
        return Rejected.because(CommonRejection.NOT_FOUND, "partnership", c.partnershipId());
    }

    static Rejected suspended() {
        return Rejected.because(PartnershipRejection.PARTNERSHIP_IS_SUSPENDED);
    }

    static Rejected ended(Ended ended) {
        return Rejected.because(PartnershipRejection.PARTNERSHIP_HAS_ENDED, "endedOn", ended.endedOn());
    }
}
