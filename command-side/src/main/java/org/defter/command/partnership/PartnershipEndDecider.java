package org.defter.command.partnership;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.ActContext;
import org.defter.command.Rejected;
import org.defter.kernel.partnership.PartnershipDecisionTookNoEffect;
import org.defter.kernel.partnership.PartnershipEnded;
import org.defter.kernel.partnership.PartnershipEnding;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipNoEffect;

/**
 * Decides on the end of a partnership: by decision of the council, with its last day, by the partner, or given up before its
 * signature.
 *
 * <table>
 * <caption>Events, nothing, or a refusal; of Unproposed every command is refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Proposed</th><th>Decided</th><th>Permitted</th><th>Signed</th><th>Active</th>
 * <th>Suspended</th><th>Ended</th></tr>
 * <tr><td>EndPartnership</td>
 * <td colspan="3">PartnershipEnded given up, PARTNERSHIP_NOT_SIGNED for another cause, ENDING_NEEDS_DECISION</td>
 * <td colspan="2">PartnershipEnded, PARTNERSHIP_NOT_EXPIRED, PARTNERSHIP_ALREADY_SIGNED to be given up,
 * ENDING_NEEDS_DECISION</td>
 * <td>PartnershipEnded, PARTNERSHIP_NOT_EXPIRED, PARTNERSHIP_NOT_SIGNED, PARTNERSHIP_ALREADY_SIGNED,
 * ENDING_NEEDS_DECISION</td>
 * <td>nothing for the same cause, else PARTNERSHIP_HAS_ENDED; ENDING_NEEDS_DECISION</td></tr>
 * <tr><td>EndByDecision</td><td colspan="3">nothing the second time, PartnershipDecisionTookNoEffect</td>
 * <td colspan="2">PartnershipEnded</td>
 * <td>PartnershipEnded if it is signed, else nothing the second time, PartnershipDecisionTookNoEffect</td>
 * <td>nothing if by the same decision, else PartnershipDecisionTookNoEffect</td></tr>
 * </table>
 */
final class PartnershipEndDecider {

    private PartnershipEndDecider() {}

    static List<PartnershipEvent> end(EndPartnership c, Partnership partnership, ActContext act) {
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw PartnershipDecider.unknown(c);
            case Partnership.Known _
            when c.cause() == PartnershipEnding.COUNCIL_DECISION ->
                throw Rejected.because(PartnershipRejection.ENDING_NEEDS_DECISION);
            case Partnership.Unsigned unsigned -> List.of(givenUp(c, unsigned, act));
            case ExecutedPartnership executed -> List.of(ended(c, executed, act));
            case Suspended suspended -> end(c, suspended.standing(), act);
            case Ended ended -> {
                if (c.cause() != ended.cause()) {
                    throw PartnershipDecider.ended(ended);
                }
                yield List.of();
            }
        };
    }

    private static PartnershipEnded givenUp(EndPartnership c, Partnership.Unsigned unsigned, ActContext act) {
        act.requireUnit(unsigned.file().unitId());
        return switch (c.cause()) {
            case GIVEN_UP -> ended(c, unsigned.file(), act);
            case EXPIRED, ENDED_BY_PARTNER, COUNCIL_DECISION -> throw SignatureDecider.notSigned();
        };
    }

    private static PartnershipEnded ended(EndPartnership c, ExecutedPartnership executed, ActContext act) {
        act.requireUnit(executed.file().unitId());
        return switch (c.cause()) {
            case EXPIRED -> expired(c, executed, act);
            case ENDED_BY_PARTNER -> ended(c, executed.file(), act);
            case GIVEN_UP, COUNCIL_DECISION -> throw Rejected.because(PartnershipRejection.PARTNERSHIP_ALREADY_SIGNED);
        };
    }

    private static PartnershipEnded expired(EndPartnership c, ExecutedPartnership executed, ActContext act) {
        PartnershipEnded ended = ended(c, executed.file(), act);
        if (!executed.course().expired(ended.occurredOn())) {
            throw Rejected.because(PartnershipRejection.PARTNERSHIP_NOT_EXPIRED, "day", ended.occurredOn());
        }
        return ended;
    }

    private static PartnershipEnded ended(EndPartnership c, PartnershipFile file, ActContext act) {
        LocalDate day = act.occurredOn(c.occurredOn(), file.since());
        return new PartnershipEnded(c.partnershipId(), c.cause(), c.reason(), null, null, day);
    }

    static List<PartnershipEvent> endByDecision(EndByDecision c, Partnership partnership) {
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw PartnershipDecider.unknown(c);
            case Partnership.Unsigned unsigned -> noEffect(c, unsigned, PartnershipNoEffect.NOT_SIGNED);
            case ExecutedPartnership _ ->
                List.of(new PartnershipEnded(
                        c.partnershipId(),
                        PartnershipEnding.COUNCIL_DECISION,
                        null,
                        c.proposalId(),
                        c.decision(),
                        c.occurredOn()));
            case Suspended suspended -> endByDecision(c, suspended.standing());
            case Ended ended ->
                c.proposalId().equals(ended.endedBy())
                        ? List.of()
                        : noEffect(c, ended, PartnershipNoEffect.PARTNERSHIP_ENDED);
        };
    }

    private static List<PartnershipEvent> noEffect(
            EndByDecision c, Partnership.Known known, PartnershipNoEffect cause) {
        return known.file().settled().contains(c.proposalId())
                ? List.of()
                : List.of(new PartnershipDecisionTookNoEffect(
                        c.partnershipId(), cause, c.proposalId(), c.decision(), c.occurredOn()));
    }
}
