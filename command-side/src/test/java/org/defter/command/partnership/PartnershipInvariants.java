package org.defter.command.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.defter.kernel.Money;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.law.measure.PartnershipKind;
import org.defter.kernel.partnership.DuesPaid;
import org.defter.kernel.partnership.DuesSet;
import org.defter.kernel.partnership.ImportSupplemented;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.PartnerDecision;
import org.defter.kernel.partnership.PartnerDecisionRecorded;
import org.defter.kernel.partnership.PartnershipActivated;
import org.defter.kernel.partnership.PartnershipAnnulled;
import org.defter.kernel.partnership.PartnershipDecided;
import org.defter.kernel.partnership.PartnershipDecisionAnnulled;
import org.defter.kernel.partnership.PartnershipDecisionTookNoEffect;
import org.defter.kernel.partnership.PartnershipEnded;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipImported;
import org.defter.kernel.partnership.PartnershipPermitted;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.PartnershipProposed;
import org.defter.kernel.partnership.PartnershipReinstated;
import org.defter.kernel.partnership.PartnershipRenewed;
import org.defter.kernel.partnership.PartnershipResumed;
import org.defter.kernel.partnership.PartnershipSigned;
import org.defter.kernel.partnership.PartnershipStayed;
import org.defter.kernel.partnership.RenewalAnnulled;
import org.defter.kernel.partnership.RenewalDecided;
import org.defter.kernel.partnership.Signature;
import org.defter.kernel.proposal.SigningMandate;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of the record of any partnership, whatever was tried: told from its events alone, without asking the
 * states or the deciders.
 */
final class PartnershipInvariants {

    private final LawInForce law;
    private @Nullable PartnershipProfile profile;
    private @Nullable ImportedRecord imported;
    private @Nullable SigningMandate mandate;
    private @Nullable LocalDate decidedOn;
    private @Nullable SigningMandate renewalMandate;
    private @Nullable ProposalId renewalBy;
    private @Nullable LocalDate permittedOn;
    private @Nullable PartnerDecision partner;
    private boolean signed;
    private boolean ended;
    private final Set<ProposalId> stays = new HashSet<>();
    private final Map<Integer, Money> due = new HashMap<>();
    private final Map<Integer, BigDecimal> paid = new HashMap<>();

    private PartnershipInvariants(LawInForce law) {
        this.law = law;
    }

    /** Fails with what is wrong, if anything is. */
    static void hold(LawInForce law, List<PartnershipEvent> history) {
        PartnershipInvariants invariants = new PartnershipInvariants(law);
        history.forEach(invariants::next);
    }

    private void next(PartnershipEvent event) {
        require(stays.isEmpty() || mayHappenWhileStayed(event), "while a court's stay lasts nothing is done", event);
        require(!ended || mayHappenAfterTheEnd(event), "after its end nothing is done", event);
        switch (event) {
            case PartnershipProposed e -> profile = e.profile();
            case PartnershipImported e -> {
                profile = e.profile();
                imported = e.record();
                signed = true;
            }
            case ImportSupplemented e -> {
                require(imported != null, "only an imported one is supplemented", event);
                imported = imported.with(e.decision(), e.permission());
            }
            case PartnershipDecided e -> {
                mandate = e.mandate();
                decidedOn = e.decision().inForceOn();
            }
            case PartnerDecisionRecorded e -> partner = e.decision();
            case PartnershipPermitted e -> {
                require(decidedOn != null, "a permission follows a decision", event);
                permittedOn = e.permission().day();
            }
            case PartnershipSigned e -> signed(e);
            case PartnershipActivated e -> {
                require(signed, "active only once it is signed", event);
                requirePermission(event);
            }
            case RenewalDecided e -> {
                renewalMandate = e.mandate();
                renewalBy = e.decision().proposalId();
            }
            case PartnershipRenewed e -> {
                requireMandate(renewalMandate, e.signature(), event);
                requirePermission(event);
                renewalMandate = null;
            }
            case DuesSet e -> {
                due.put(e.year(), e.amount());
                requirePayable(e.year(), event);
            }
            case DuesPaid e -> {
                require(
                        due.containsKey(e.year())
                                && due.get(e.year())
                                        .currency()
                                        .equals(e.amount().currency()),
                        "dues are paid in their currency",
                        event);
                paid.merge(e.year(), e.amount().amount(), BigDecimal::add);
                requirePayable(e.year(), event);
            }
            case PartnershipStayed e -> stays.add(e.proposalId());
            case PartnershipResumed e -> stays.remove(e.proposalId());
            case RenewalAnnulled e -> {
                stays.remove(e.proposalId());
                renewalMandate = e.proposalId().equals(renewalBy) ? null : renewalMandate;
            }
            case PartnershipDecisionAnnulled _ -> {
                require(!signed, "a signed one is annulled as a whole", event);
                mandate = null;
                decidedOn = null;
                permittedOn = null;
                stays.clear();
            }
            case PartnershipAnnulled _, PartnershipEnded _ -> {
                ended = true;
                stays.clear();
            }
            case PartnershipReinstated _ -> ended = false;
            default -> {}
        }
    }

    private void signed(PartnershipSigned e) {
        require(!signed, "signed once", e);
        require(decidedOn != null && !e.occurredOn().isBefore(decidedOn), "signed by a decision in force", e);
        requireMandate(mandate, e.signature(), e);
        requirePermission(e);
        int councils = partner != null && !partner.decidedOn().isAfter(e.occurredOn()) ? 2 : 1;
        require(
                councils >= law.on(e.occurredOn()).councilDecisions(kind()).result(),
                "signed by as many councils as the law asks for",
                e);
        signed = true;
    }

    private void requireMandate(@Nullable SigningMandate named, Signature signature, PartnershipEvent event) {
        require(
                named != null && named.covers(signature.signatory(), signature.office(), event.occurredOn()),
                "signed by whom the decision names, until it says",
                event);
    }

    /** Nothing foreign is signed or active before the date of the permission (I03). */
    private void requirePermission(PartnershipEvent event) {
        LocalDate known = imported == null
                ? permittedOn
                : imported.permission() == null ? null : imported.permission().day();
        require(
                !law.on(event.occurredOn()).permissionNeeded(kind()).result()
                        || (known != null && !event.occurredOn().isBefore(known)),
                "nothing foreign before the ministry's permission",
                event);
    }

    private void requirePayable(int year, PartnershipEvent event) {
        require(
                paid.getOrDefault(year, BigDecimal.ZERO).compareTo(due.get(year).amount()) <= 0,
                "never more paid than due",
                event);
    }

    private PartnershipKind kind() {
        if (profile == null) {
            throw new AssertionError("a partnership begins with its proposal or its import");
        }
        return profile.kind();
    }

    private static boolean mayHappenWhileStayed(PartnershipEvent event) {
        return switch (event) {
            case ImportSupplemented _,
                    RenewalDecided _,
                    PartnershipStayed _,
                    PartnershipResumed _,
                    PartnershipDecisionAnnulled _,
                    PartnershipAnnulled _,
                    RenewalAnnulled _,
                    PartnershipEnded _,
                    PartnershipDecisionTookNoEffect _ -> true;
            default -> false;
        };
    }

    private static boolean mayHappenAfterTheEnd(PartnershipEvent event) {
        return switch (event) {
            case ImportSupplemented _,
                    DuesPaid _,
                    PartnershipAnnulled _,
                    PartnershipReinstated _,
                    PartnershipDecisionTookNoEffect _ -> true;
            default -> false;
        };
    }

    private static void require(boolean holds, String what, PartnershipEvent event) {
        if (!holds) {
            throw new AssertionError(what + ": " + event);
        }
    }
}
