package org.defter.query.pages.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Offer;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to a partnership at its stage, and why not what cannot. It tells in words what the deciders of partnerships
 * would answer; they have the last word.
 */
final class PartnershipOffers {

    private final Json partnership;
    private final PartnershipStage stage;
    private final PartnershipForm form;
    private final boolean expired;
    private final Predicate<String> may;

    /**
     * Offers for a reader.
     *
     * @param partnership the partnership as the API tells it
     * @param today the day it is
     * @param may whether the reader may do an act of that name
     */
    PartnershipOffers(Json partnership, LocalDate today, Predicate<String> may) {
        this.partnership = partnership;
        this.stage = PartnershipStage.valueOf(partnership.text("stage"));
        this.form = PartnershipForm.valueOf(partnership.object("profile").text("form"));
        this.expired = partnership.day("validUntil").filter(today::isAfter).isPresent();
        this.may = may;
    }

    /** A reason: its key and its rule. */
    private record Reason(String key, @Nullable String rule) {}

    /** What it needs until it is active, its renewal and its end. */
    public List<Offer> ofCourse() {
        Json mandate = partnership.object("basis").object("mandate");
        Json extension = partnership.objects("renewals").stream()
                .filter(renewal -> !renewal.has("signature") && !renewal.has("fallenOn"))
                .reduce((_, last) -> last)
                .map(renewal -> renewal.object("mandate"))
                .orElseGet(Json::new);
        return allowed(
                offer("recordPartnerDecision", unsigned()),
                offer("recordPermission", permission()),
                offer("signPartnership", signature())
                        .with("signatory", mandate.get("signatory"))
                        .with("office", mandate.get("office")),
                offer("activatePartnership", activation()),
                offer("renewPartnership", renewal())
                        .with("signatory", extension.get("signatory"))
                        .with("office", extension.get("office")),
                offer("supplementImport", supplement()),
                offer("endPartnership", stage == PartnershipStage.ENDED ? ended() : null));
    }

    /** What an active partnership takes on. */
    public List<Offer> ofAffairs() {
        Reason any = begun(false);
        Reason member = begun(true);
        return allowed(
                offer("setContact", active(false)),
                offer("setDues", member),
                offer("appointDelegate", member),
                offer("joinWorkingGroup", member),
                offer("takeOnObligation", any),
                offer("recordPartnershipActivity", any));
    }

    /** For the dues of a year that are not paid; they can be paid after the end as well. */
    public List<Offer> ofDues(Json dues) {
        Json open = dues.object("open");
        boolean paid = open.decimal("amount").filter(left -> left.signum() > 0).isEmpty();
        return paid || suspended() || (stage != PartnershipStage.ACTIVE && stage != PartnershipStage.ENDED)
                ? List.of()
                : allowed(offer("payDues", null)
                        .with("year", dues.get("year"))
                        .with("amount.amount", open.get("amount"))
                        .with("amount.currency", open.get("currency")));
    }

    /** For a delegate in office. */
    public List<Offer> ofDelegate(Json delegate) {
        return delegate.has("until") || active(true) != null
                ? List.of()
                : allowed(offer("dismissDelegate", null).with("delegateId", delegate.get("id")));
    }

    /** For a working group it is in. */
    public List<Offer> ofGroup(Json group) {
        return group.has("until") || active(true) != null
                ? List.of()
                : allowed(offer("leaveWorkingGroup", null).with("groupId", group.get("id")));
    }

    /** For an obligation that is not fulfilled. */
    public List<Offer> ofObligation(Json obligation) {
        return obligation.has("fulfilledOn") || active(false) != null
                ? List.of()
                : allowed(offer("fulfilObligation", null).with("obligationId", obligation.get("id")));
    }

    private List<Offer> allowed(Offer... offers) {
        return Stream.of(offers).filter(offer -> may.test(offer.act())).toList();
    }

    private static Offer offer(String act, @Nullable Reason reason) {
        return reason == null ? Offer.of(act) : Offer.not(act, reason.key(), reason.rule());
    }

    private boolean suspended() {
        return partnership.yes("suspended");
    }

    private static Reason ended() {
        return new Reason("why.partnership.ended", null);
    }

    private static Reason stayed() {
        return new Reason("why.partnership.suspended", "D05");
    }

    /** The rule by which the council has to decide on this form. */
    private String decisionRule() {
        return switch (form) {
            case NETWORK_MEMBERSHIP -> "I01";
            case SISTER_CITY -> partnership.yes("foreign") ? "I02" : "I05";
            case COOPERATION_PROTOCOL, STRATEGIC_PARTNERSHIP -> "I02";
        };
    }

    private @Nullable Reason unsigned() {
        if (suspended()) {
            return stayed();
        }
        return switch (stage) {
            case PROPOSED, DECIDED, PERMITTED ->
                partnership.object("basis").has("partnerDecision")
                        ? new Reason("why.partnership.partner-known", "I05")
                        : null;
            case SIGNED, ACTIVE -> new Reason("why.partnership.signed", null);
            case ENDED -> ended();
        };
    }

    private @Nullable Reason permission() {
        if (suspended()) {
            return stayed();
        }
        Json basis = partnership.object("basis");
        return switch (stage) {
            case PROPOSED -> new Reason("why.partnership.undecided", decisionRule());
            case DECIDED ->
                basis.has("permissionNeeded") && !basis.yes("permissionNeeded")
                        ? new Reason("why.partnership.no-permission", "I03")
                        : null;
            case PERMITTED -> new Reason("why.partnership.permitted", "I03");
            case SIGNED, ACTIVE -> new Reason("why.partnership.signed", null);
            case ENDED -> ended();
        };
    }

    private @Nullable Reason signature() {
        if (suspended()) {
            return stayed();
        }
        return switch (stage) {
            case PROPOSED -> new Reason("why.partnership.undecided", decisionRule());
            case DECIDED ->
                partnership.object("basis").yes("permissionNeeded")
                        ? new Reason("why.partnership.unpermitted", "I03")
                        : null;
            case PERMITTED -> null;
            case SIGNED, ACTIVE -> new Reason("why.partnership.signed", null);
            case ENDED -> ended();
        };
    }

    private @Nullable Reason activation() {
        if (suspended()) {
            return stayed();
        }
        return switch (stage) {
            case PROPOSED, DECIDED, PERMITTED -> new Reason("why.partnership.unsigned", null);
            case SIGNED -> expired ? new Reason("why.partnership.expired", null) : null;
            case ACTIVE -> new Reason("why.partnership.active", null);
            case ENDED -> ended();
        };
    }

    private @Nullable Reason renewal() {
        if (suspended()) {
            return stayed();
        }
        boolean decided = partnership.objects("renewals").stream()
                .anyMatch(renewal -> !renewal.has("signature") && !renewal.has("fallenOn"));
        return switch (stage) {
            case PROPOSED, DECIDED, PERMITTED -> new Reason("why.partnership.unsigned", null);
            case SIGNED, ACTIVE -> decided ? null : new Reason("why.partnership.renewal", decisionRule());
            case ENDED -> ended();
        };
    }

    private @Nullable Reason supplement() {
        return partnership.has("imported") ? null : new Reason("why.partnership.not-imported", "I08");
    }

    private @Nullable Reason begun(boolean membership) {
        Reason reason = active(membership);
        return reason == null && expired ? new Reason("why.partnership.expired", null) : reason;
    }

    private @Nullable Reason active(boolean membership) {
        if (membership && !form.membership()) {
            return new Reason("why.partnership.no-membership", "I10");
        }
        if (suspended()) {
            return stayed();
        }
        return switch (stage) {
            case PROPOSED, DECIDED, PERMITTED, SIGNED -> new Reason("why.partnership.inactive", null);
            case ACTIVE -> null;
            case ENDED -> ended();
        };
    }
}
