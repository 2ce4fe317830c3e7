package org.defter.command.partnership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.defter.kernel.id.ActivityId;
import org.defter.kernel.id.GoalId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.partnership.ImportedRecord;
import org.defter.kernel.partnership.ImportedStanding;
import org.defter.kernel.partnership.NameSource;
import org.defter.kernel.partnership.Partner;
import org.defter.kernel.partnership.PartnerDecision;
import org.defter.kernel.partnership.PartnershipEnding;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.partnership.ServedPlan;
import org.defter.kernel.partnership.Signature;
import org.defter.kernel.partnership.SignedDocument;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about partnerships; days are optional and default to today. */
final class PartnershipRequests {

    private PartnershipRequests() {}

    /**
     * The partner of a partnership to be proposed.
     *
     * @param name the city, network or institution, as it is called
     * @param city city it is in; the seat of a network
     * @param country ISO 3166-1 alpha-2 code, TR for Türkiye: what the law asks for depends on it
     */
    record ProposedPartner(
            @NotBlank @Size(max = 300) String name,
            @Nullable @Size(max = 200) String city,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country) {

        Partner toPartner() {
            return new Partner(name, NameSource.GIVEN, city, country);
        }
    }

    /**
     * The partner of an imported partnership.
     *
     * @param name the city, network or institution
     * @param nameSource whether it is called so, or the source gives no name; GIVEN if absent
     * @param city city it is in; the seat of a network
     * @param country ISO 3166-1 alpha-2 code, TR for Türkiye; none where the source does not give it
     */
    record ImportedPartner(
            @NotBlank @Size(max = 300) String name,
            @Nullable NameSource nameSource,
            @Nullable @Size(max = 200) String city,
            @Nullable @Pattern(regexp = "[A-Z]{2}") String country) {

        Partner toPartner() {
            return new Partner(name, nameSource == null ? NameSource.GIVEN : nameSource, city, country);
        }
    }

    /**
     * The part of a plan that it serves.
     *
     * @param planId the plan
     * @param goalId the goal; none for the plan as a whole or an activity
     * @param activityId the activity; none for the plan as a whole or a goal
     */
    record Serves(
            @NotNull PlanId planId,
            @Nullable GoalId goalId,
            @Nullable ActivityId activityId) {

        static @Nullable ServedPlan given(@Nullable Serves serves) {
            return serves == null ? null : new ServedPlan(serves.planId(), serves.goalId(), serves.activityId());
        }
    }

    /**
     * A partnership to be proposed.
     *
     * @param municipalityId the municipality
     * @param unitId the unit that answers for it
     * @param form its form
     * @param partner the partner
     * @param title title
     * @param purpose what for
     * @param serves the part of a plan that it serves
     * @param occurredOn day it happened; none = today
     */
    record Propose(
            @NotNull MunicipalityId municipalityId,
            @NotNull UnitId unitId,
            @NotNull PartnershipForm form,
            @NotNull @Valid ProposedPartner partner,
            @NotBlank @Size(max = 500) String title,
            @NotBlank @Size(max = 5000) String purpose,
            @Nullable @Valid Serves serves,
            @Nullable LocalDate occurredOn) {

        PartnershipProfile toProfile() {
            return new PartnershipProfile(form, partner.toPartner(), title, purpose, Serves.given(serves));
        }
    }

    /**
     * A decision or permission as a register has it: by number, by day, or by both.
     *
     * @param number its number
     * @param day its day
     */
    record Paper(
            @Nullable @Size(min = 1, max = 100) String number,
            @Nullable LocalDate day) {

        static @Nullable RegisterPaper given(@Nullable Paper paper) {
            return paper == null || (paper.number() == null && paper.day() == null)
                    ? null
                    : new RegisterPaper(paper.number(), paper.day());
        }
    }

    /**
     * A partnership of before this record.
     *
     * @param municipalityId the municipality
     * @param unitId the unit that answers for it
     * @param form its form
     * @param partner the partner
     * @param title title
     * @param purpose what for
     * @param serves the part of a plan that it serves
     * @param standing whether it is signed or active
     * @param since since when
     * @param validUntil last day on which it holds
     * @param decision the council decision
     * @param permission the ministry's permission
     * @param source the register or document it is taken from
     * @param occurredOn day it is entered; none = today
     */
    record Import(
            @NotNull MunicipalityId municipalityId,
            @NotNull UnitId unitId,
            @NotNull PartnershipForm form,
            @NotNull @Valid ImportedPartner partner,
            @NotBlank @Size(max = 500) String title,
            @Nullable @Size(max = 5000) String purpose,
            @Nullable @Valid Serves serves,
            @NotNull ImportedStanding standing,
            @Nullable LocalDate since,
            @Nullable LocalDate validUntil,
            @Nullable @Valid Paper decision,
            @Nullable @Valid Paper permission,
            @NotBlank @Size(max = 500) String source,
            @Nullable LocalDate occurredOn) {

        PartnershipProfile toProfile() {
            return new PartnershipProfile(form, partner.toPartner(), title, purpose, Serves.given(serves));
        }

        ImportedRecord toRecord() {
            return new ImportedRecord(standing, since, validUntil, Paper.given(decision), Paper.given(permission));
        }
    }

    /**
     * What was found of an imported partnership.
     *
     * @param decision the council decision
     * @param permission the ministry's permission
     * @param source where it was found
     * @param occurredOn day it is entered; none = today
     */
    record Supplement(
            @Nullable @Valid Paper decision,
            @Nullable @Valid Paper permission,
            @NotBlank @Size(max = 500) String source,
            @Nullable LocalDate occurredOn) {}

    /**
     * The decision of the partner's council (I05).
     *
     * @param council the council
     * @param number number of the decision
     * @param decidedOn its day
     * @param occurredOn day it became known; none = today
     */
    record Partnered(
            @NotBlank @Size(max = 300) String council,
            @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate decidedOn,
            @Nullable LocalDate occurredOn) {

        PartnerDecision toDecision() {
            return new PartnerDecision(council, number, decidedOn);
        }
    }

    /**
     * The permission of the ministry (I03).
     *
     * @param number its number
     * @param occurredOn its day; none = today
     */
    record Permit(
            @NotBlank @Size(max = 100) String number,
            @Nullable LocalDate occurredOn) {}

    /**
     * A signature, of the partnership or of its extension.
     *
     * @param signatory who signed for the municipality
     * @param office in which office
     * @param place where
     * @param document title of what was signed
     * @param sha256 lower-case hexadecimal SHA-256 of the document
     * @param validUntil last day on which it holds; none if it has no end
     * @param occurredOn day it happened; none = today
     */
    record Sign(
            @NotBlank @Size(max = 200) String signatory,
            @NotBlank @Size(max = 200) String office,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 500) String document,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate occurredOn) {

        Signature toSignature() {
            return new Signature(signatory, office, place, new SignedDocument(document, sha256), validUntil);
        }
    }

    /**
     * It is active.
     *
     * @param reference letter or minutes that say so
     * @param occurredOn day it happened; none = today
     */
    record Activate(
            @Nullable @Size(min = 1, max = 500) String reference,
            @Nullable LocalDate occurredOn) {}

    /**
     * The end, without a decision of the council.
     *
     * @param cause EXPIRED, ENDED_BY_PARTNER or, before the signature, GIVEN_UP
     * @param reason in words, or the document that says so
     * @param occurredOn day it happened; none = today
     */
    record End(
            @NotNull PartnershipEnding cause,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable LocalDate occurredOn) {}
}
