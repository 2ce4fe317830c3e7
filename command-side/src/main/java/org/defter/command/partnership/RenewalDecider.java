package org.defter.command.partnership;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.partnership.PartnershipDecisionTookNoEffect;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipNoEffect;
import org.defter.kernel.partnership.PartnershipRenewed;
import org.defter.kernel.partnership.RenewalDecided;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the renewal of a partnership: the council decides, and whom the decision names signs the extension (I09). One
 * whose last day is over can still be renewed, as long as its end has not been recorded.
 *
 * <table>
 * <caption>Events, nothing, or a refusal; of Unproposed every command is refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Proposed</th><th>Decided</th><th>Permitted</th><th>Signed</th><th>Active</th>
 * <th>Suspended</th><th>Ended</th></tr>
 * <tr><td>RecordRenewalDecision</td>
 * <td colspan="3">nothing the second time, PartnershipDecisionTookNoEffect</td>
 * <td colspan="2">RenewalDecided, nothing the second time</td>
 * <td>RenewalDecided if it is signed, else PartnershipDecisionTookNoEffect; nothing the second time</td>
 * <td>nothing the second time, PartnershipDecisionTookNoEffect</td></tr>
 * <tr><td>RenewPartnership</td><td colspan="3">PARTNERSHIP_NOT_SIGNED</td>
 * <td colspan="2">PartnershipRenewed, nothing the second time, RENEWAL_NOT_DECIDED, PARTNERSHIP_NOT_PERMITTED, PARTNERSHIP_OTHER_SIGNATORY,
 * PARTNERSHIP_MANDATE_RAN_OUT, VALIDITY_TOO_SHORT</td><td>PARTNERSHIP_IS_SUSPENDED</td><td>PARTNERSHIP_HAS_ENDED</td></tr>
 * </table>
 */
final class RenewalDecider {

    private RenewalDecider() {}

    static List<PartnershipEvent> decided(RecordRenewalDecision c, Partnership partnership) {
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw PartnershipDecider.unknown(c);
            case Partnership.Known known
            when known.file().settled().contains(c.decision().proposalId()) -> List.of();
            case Partnership.Unsigned _ -> noEffect(c, PartnershipNoEffect.NOT_SIGNED);
            case ExecutedPartnership _ ->
                List.of(new RenewalDecided(c.partnershipId(), c.decision(), c.mandate(), c.occurredOn()));
            case Suspended suspended -> decided(c, suspended.standing());
            case Ended _ -> noEffect(c, PartnershipNoEffect.PARTNERSHIP_ENDED);
        };
    }

    private static List<PartnershipEvent> noEffect(RecordRenewalDecision c, PartnershipNoEffect cause) {
        return List.of(new PartnershipDecisionTookNoEffect(
                c.partnershipId(),
                cause,
                c.decision().proposalId(),
                c.decision().number(),
                c.occurredOn()));
    }

    static List<PartnershipEvent> renew(RenewPartnership c, Partnership partnership, LawInForce law, ActContext act) {
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw PartnershipDecider.unknown(c);
            case Partnership.Unsigned _ -> throw SignatureDecider.notSigned();
            case ExecutedPartnership executed ->
                renewed(c, executed, executed.course().renewal(), law, act);
            case Suspended _ -> throw PartnershipDecider.suspended();
            case Ended ended -> throw PartnershipDecider.ended(ended);
        };
    }

    private static List<PartnershipEvent> renewed(
            RenewPartnership c, ExecutedPartnership executed, @Nullable Grant renewal, LawInForce law, ActContext act) {
        PartnershipFile file = executed.file();
        act.requireUnit(file.unitId());
        if (renewal == null) {
            return renewedBefore(c, executed.course());
        }
        LocalDate day = act.occurredOn(c.occurredOn(), renewal.decision().inForceOn());
        Law ofDay = law.on(day);
        Computation<Boolean> permitted =
                ofDay.permittedOn(file.kind(), executed.course().permittedOn(), day);
        Rejected.unless(permitted, PartnershipRejection.PARTNERSHIP_NOT_PERMITTED, "day", day);
        SignatureDecider.requireMandate(renewal, c.signature(), day);
        requireLonger(executed.course().until(), c.signature().validUntil());
        return List.of(new PartnershipRenewed(
                c.partnershipId(),
                renewal.decision(),
                c.signature(),
                ofDay.ruleset().ref(),
                permitted.steps(),
                day));
    }

    private static List<PartnershipEvent> renewedBefore(RenewPartnership c, Course course) {
        if (course.terms().size() == 1
                || !c.signature().equals(course.terms().getLast().signature())) {
            throw Rejected.because(PartnershipRejection.RENEWAL_NOT_DECIDED);
        }
        return List.of();
    }

    private static void requireLonger(@Nullable LocalDate before, @Nullable LocalDate now) {
        if (before != null && now != null && !now.isAfter(before)) {
            throw Rejected.because(PartnershipRejection.VALIDITY_TOO_SHORT, "validUntil", now, "after", before);
        }
    }
}
