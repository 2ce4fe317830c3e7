package org.defter.command.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.law.Computation;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.Law;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.partnership.PartnerDecision;
import org.defter.kernel.partnership.PartnerDecisionRecorded;
import org.defter.kernel.partnership.PartnershipActivated;
import org.defter.kernel.partnership.PartnershipDecided;
import org.defter.kernel.partnership.PartnershipDecisionTookNoEffect;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipNoEffect;
import org.defter.kernel.partnership.PartnershipPermitted;
import org.defter.kernel.partnership.PartnershipSigned;
import org.defter.kernel.partnership.Permission;
import org.defter.kernel.partnership.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Decides on what a partnership needs until it is active: the council's decision in force (I01, I02), the decision of the
 * partner's council too where the law asks for two (I05), the ministry's prior permission abroad (I03), and the signature of
 * whom the decision names, until when it says (I09). What the council decided takes the day of that decision as it is: the
 * proposal has checked it. A decision whose mandate ran out unused can be replaced by another.
 *
 * <table>
 * <caption>Events, nothing, or a refusal; of Unproposed every command is refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Proposed</th><th>Decided</th><th>Permitted</th><th>Signed</th><th>Active</th>
 * <th>Suspended</th><th>Ended</th></tr>
 * <tr><td>RecordCouncilDecision</td><td>PartnershipDecided, nothing if that decision was annulled</td>
 * <td colspan="2">nothing if it is the same decision; PartnershipDecided once the mandate has run out, else
 * PartnershipDecisionTookNoEffect</td>
 * <td colspan="4">nothing if it is the same decision, else PartnershipDecisionTookNoEffect</td></tr>
 * <tr><td>RecordPartnerDecision</td>
 * <td colspan="3">PartnerDecisionRecorded; nothing the second time, PARTNER_DECISION_ALREADY_RECORDED if another</td>
 * <td colspan="2">PARTNERSHIP_ALREADY_SIGNED</td><td>PARTNERSHIP_IS_SUSPENDED</td><td>PARTNERSHIP_HAS_ENDED</td></tr>
 * <tr><td>RecordPermission</td><td>MEMBERSHIP_NOT_DECIDED, COOPERATION_NOT_DECIDED, SISTER_CITY_NOT_DECIDED</td>
 * <td>PartnershipPermitted, PARTNERSHIP_NEEDS_NO_PERMISSION</td><td>nothing if it is the same, PARTNERSHIP_ALREADY_PERMITTED</td>
 * <td colspan="2">PARTNERSHIP_ALREADY_SIGNED</td><td>PARTNERSHIP_IS_SUSPENDED</td><td>PARTNERSHIP_HAS_ENDED</td></tr>
 * <tr><td>SignPartnership</td><td>MEMBERSHIP_NOT_DECIDED, COOPERATION_NOT_DECIDED, SISTER_CITY_NOT_DECIDED</td>
 * <td>PartnershipSigned where no permission is needed, PARTNERSHIP_NOT_PERMITTED, PARTNER_NOT_DECIDED, PARTNERSHIP_OTHER_SIGNATORY,
 * PARTNERSHIP_MANDATE_RAN_OUT, VALIDITY_TOO_SHORT</td>
 * <td>PartnershipSigned, PARTNERSHIP_NOT_PERMITTED before the permission, PARTNER_NOT_DECIDED, PARTNERSHIP_OTHER_SIGNATORY, PARTNERSHIP_MANDATE_RAN_OUT,
 * VALIDITY_TOO_SHORT</td>
 * <td colspan="2">nothing if it is the same signature, else PARTNERSHIP_ALREADY_SIGNED</td>
 * <td>PARTNERSHIP_IS_SUSPENDED</td><td>PARTNERSHIP_HAS_ENDED</td></tr>
 * <tr><td>ActivatePartnership</td><td colspan="3">PARTNERSHIP_NOT_SIGNED</td>
 * <td>PartnershipActivated, PARTNERSHIP_NOT_PERMITTED, PARTNERSHIP_HAS_EXPIRED</td><td>nothing</td><td>PARTNERSHIP_IS_SUSPENDED</td>
 * <td>PARTNERSHIP_HAS_ENDED</td></tr>
 * </table>
 */
final class SignatureDecider {

    private SignatureDecider() {}

    static List<PartnershipEvent> decided(RecordCouncilDecision c, Partnership partnership) {
        PartnershipDecided decided =
                new PartnershipDecided(c.partnershipId(), c.decision(), c.mandate(), c.occurredOn());
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw PartnershipDecider.unknown(c);
            case Partnership.Known known
            when known.file().settled().contains(c.decision().proposalId()) -> List.of();
            case Partnership.Proposed _ -> List.of(decided);
            case Partnership.Granted granted ->
                granted.grant().ranOut(c.occurredOn())
                        ? List.of(decided)
                        : noEffect(c, PartnershipNoEffect.ALREADY_DECIDED);
            case ExecutedPartnership _, Suspended _ -> noEffect(c, PartnershipNoEffect.ALREADY_DECIDED);
            case Ended _ -> noEffect(c, PartnershipNoEffect.PARTNERSHIP_ENDED);
        };
    }

    private static List<PartnershipEvent> noEffect(RecordCouncilDecision c, PartnershipNoEffect cause) {
        return List.of(new PartnershipDecisionTookNoEffect(
                c.partnershipId(),
                cause,
                c.decision().proposalId(),
                c.decision().number(),
                c.occurredOn()));
    }

    static List<PartnershipEvent> partnerDecided(RecordPartnerDecision c, Partnership partnership, ActContext act) {
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw PartnershipDecider.unknown(c);
            case Partnership.Unsigned unsigned -> partnerDecided(c, unsigned.file(), act);
            case ExecutedPartnership _ -> throw alreadySigned();
            case Suspended _ -> throw PartnershipDecider.suspended();
            case Ended ended -> throw PartnershipDecider.ended(ended);
        };
    }

    private static List<PartnershipEvent> partnerDecided(
            RecordPartnerDecision c, PartnershipFile file, ActContext act) {
        act.requireUnit(file.unitId());
        PartnerDecision known = file.partnerDecision();
        if (known == null) {
            LocalDate day = act.occurredOn(c.occurredOn(), c.decision().decidedOn());
            return List.of(new PartnerDecisionRecorded(c.partnershipId(), c.decision(), day));
        }
        if (!known.equals(c.decision())) {
            throw Rejected.because(PartnershipRejection.PARTNER_DECISION_ALREADY_RECORDED, "number", known.number());
        }
        return List.of();
    }

    static List<PartnershipEvent> permit(RecordPermission c, Partnership partnership, LawInForce law, ActContext act) {
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw PartnershipDecider.unknown(c);
            case Partnership.Proposed proposed -> throw notDecided(proposed, law, act);
            case Partnership.Decided decided -> List.of(permitted(c, decided, law, act));
            case Partnership.Permitted permitted -> {
                LocalDate day = act.occurredOn(c.occurredOn());
                if (!permitted.number().equals(c.number())
                        || !permitted.permittedOn().equals(day)) {
                    throw Rejected.because(
                            PartnershipRejection.PARTNERSHIP_ALREADY_PERMITTED, "number", permitted.number());
                }
                yield List.of();
            }
            case ExecutedPartnership _ -> throw alreadySigned();
            case Suspended _ -> throw PartnershipDecider.suspended();
            case Ended ended -> throw PartnershipDecider.ended(ended);
        };
    }

    private static PartnershipPermitted permitted(
            RecordPermission c, Partnership.Decided decided, LawInForce law, ActContext act) {
        PartnershipFile file = decided.file();
        act.requireUnit(file.unitId());
        LocalDate day = act.occurredOn(c.occurredOn(), file.since());
        Law ofDay = law.on(day);
        Computation<Boolean> needed = ofDay.permissionNeeded(file.kind());
        Rejected.unless(needed, PartnershipRejection.PARTNERSHIP_NEEDS_NO_PERMISSION);
        Computation<String> ministry = ofDay.permittingMinistry();
        return new PartnershipPermitted(
                c.partnershipId(),
                new Permission(ministry.result(), c.number(), day),
                ofDay.ruleset().ref(),
                both(needed.steps(), ministry.steps()),
                day);
    }

    static List<PartnershipEvent> sign(SignPartnership c, Partnership partnership, LawInForce law, ActContext act) {
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw PartnershipDecider.unknown(c);
            case Partnership.Proposed proposed -> throw notDecided(proposed, law, act);
            case Partnership.Decided decided -> List.of(signed(c, decided, null, law, act));
            case Partnership.Permitted permitted -> List.of(signed(c, permitted, permitted.permittedOn(), law, act));
            case ExecutedPartnership executed -> {
                if (!c.signature().equals(executed.course().terms().getFirst().signature())) {
                    throw alreadySigned();
                }
                yield List.of();
            }
            case Suspended _ -> throw PartnershipDecider.suspended();
            case Ended ended -> throw PartnershipDecider.ended(ended);
        };
    }

    private static PartnershipSigned signed(
            SignPartnership c,
            Partnership.Granted granted,
            @Nullable LocalDate permission,
            LawInForce law,
            ActContext act) {
        PartnershipFile file = granted.file();
        act.requireUnit(file.unitId());
        LocalDate day = act.occurredOn(c.occurredOn(), file.since());
        Law ofDay = law.on(day);
        Computation<Boolean> permitted = ofDay.permittedOn(file.kind(), permission, day);
        Rejected.unless(permitted, PartnershipRejection.PARTNERSHIP_NOT_PERMITTED, "day", day);
        Computation<Integer> councils = ofDay.councilDecisions(file.kind());
        requireCouncils(councils, file.partnerDecision(), day);
        requireMandate(granted.grant(), c.signature(), day);
        return new PartnershipSigned(
                c.partnershipId(),
                c.signature(),
                ofDay.ruleset().ref(),
                both(councils.steps(), permitted.steps()),
                day);
    }

    private static void requireCouncils(Computation<Integer> needed, @Nullable PartnerDecision partner, LocalDate day) {
        boolean both = partner != null && !partner.decidedOn().isAfter(day);
        int taken = both ? 2 : 1;
        if (taken < needed.result()) {
            throw Rejected.because(
                    PartnershipRejection.PARTNER_NOT_DECIDED,
                    needed.steps(),
                    "needed",
                    needed.result(),
                    "taken",
                    taken);
        }
    }

    /** Whom the decision names may sign, and not after it says (I09); nor is anything signed that is over. */
    static void requireMandate(Grant grant, Signature signature, LocalDate day) {
        if (!grant.names(signature)) {
            throw Rejected.because(
                    PartnershipRejection.PARTNERSHIP_OTHER_SIGNATORY,
                    "signatory",
                    grant.mandate().signatory(),
                    "office",
                    grant.mandate().office());
        }
        if (grant.ranOut(day)) {
            throw Rejected.because(
                    PartnershipRejection.PARTNERSHIP_MANDATE_RAN_OUT,
                    "until",
                    grant.mandate().until(),
                    "day",
                    day);
        }
        LocalDate until = signature.validUntil();
        if (until != null && until.isBefore(day)) {
            throw Rejected.because(PartnershipRejection.VALIDITY_TOO_SHORT, "validUntil", until, "after", day);
        }
    }

    static List<PartnershipEvent> activate(
            ActivatePartnership c, Partnership partnership, LawInForce law, ActContext act) {
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw PartnershipDecider.unknown(c);
            case Partnership.Unsigned _ -> throw notSigned();
            case ExecutedPartnership.Signed signed -> List.of(activated(c, signed, law, act));
            case ExecutedPartnership.Active active -> {
                act.requireUnit(active.file().unitId());
                yield List.of();
            }
            case Suspended _ -> throw PartnershipDecider.suspended();
            case Ended ended -> throw PartnershipDecider.ended(ended);
        };
    }

    private static PartnershipActivated activated(
            ActivatePartnership c, ExecutedPartnership.Signed signed, LawInForce law, ActContext act) {
        PartnershipFile file = signed.file();
        act.requireUnit(file.unitId());
        LocalDate day = act.occurredOn(c.occurredOn(), file.since());
        Law ofDay = law.on(day);
        Computation<Boolean> permitted =
                ofDay.permittedOn(file.kind(), signed.course().permittedOn(), day);
        Rejected.unless(permitted, PartnershipRejection.PARTNERSHIP_NOT_PERMITTED, "day", day);
        requireRunning(signed.course(), day);
        return new PartnershipActivated(
                c.partnershipId(), c.reference(), ofDay.ruleset().ref(), permitted.steps(), day);
    }

    /** Refuses what is begun after the last day. */
    static void requireRunning(Course course, LocalDate day) {
        if (course.expired(day)) {
            throw Rejected.because(
                    PartnershipRejection.PARTNERSHIP_HAS_EXPIRED, "until", String.valueOf(course.until()), "day", day);
        }
    }

    static Rejected notSigned() {
        return Rejected.because(PartnershipRejection.PARTNERSHIP_NOT_SIGNED);
    }

    private static Rejected alreadySigned() {
        return Rejected.because(PartnershipRejection.PARTNERSHIP_ALREADY_SIGNED);
    }

    private static Rejected notDecided(Partnership.Proposed proposed, LawInForce law, ActContext act) {
        return Rejected.because(
                PartnershipRejection.notDecided(proposed.file().kind()),
                law.on(act.today()).councilDecisions(proposed.file().kind()).steps());
    }

    private static List<Explanation> both(List<Explanation> first, List<Explanation> then) {
        List<Explanation> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
