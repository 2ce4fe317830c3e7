package org.defter.command.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Matter;
import org.defter.kernel.proposal.Misprint;
import org.defter.kernel.proposal.ProposalRequest;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about proposals; days are optional and default to today. */
final class ProposalRequests {

    private ProposalRequests() {}

    /**
     * A proposal.
     *
     * @param municipalityId the municipality
     * @param unitId the proposing unit
     * @param title what it is about, one line
     * @param matter zoning, budget or other
     * @param request what is asked for
     * @param legalBases the articles it rests on
     * @param text the proposal itself
     * @param occurredOn day it happened; none = today
     */
    record Draft(
            @NotNull MunicipalityId municipalityId,
            @NotNull UnitId unitId,
            @NotBlank @Size(max = 500) String title,
            @NotNull Matter matter,
            @NotNull ProposalRequest request,
            @NotNull @Size(max = 50) List<@NotNull LegalBasis> legalBases,
            @NotBlank @Size(max = 50000) String text,
            @Nullable LocalDate occurredOn) {}

    /**
     * A document, by its digest.
     *
     * @param title its title
     * @param mediaType its type
     * @param sha256 SHA-256 of its bytes, lower-case hex
     * @param occurredOn day it happened; none = today
     */
    record Attach(
            @NotBlank @Size(max = 300) String title,

            @NotNull @Pattern(regexp = "[a-z]+/[a-zA-Z0-9.+-]{1,100}")
            String mediaType,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @Nullable LocalDate occurredOn) {}

    /**
     * An act that needs nothing but its day.
     *
     * @param occurredOn day it happened; none = today
     */
    record Dated(@Nullable LocalDate occurredOn) {}

    /**
     * A withdrawal.
     *
     * @param reason why
     * @param occurredOn day it happened; none = today
     */
    record Withdraw(
            @NotBlank @Size(max = 5000) String reason,
            @Nullable LocalDate occurredOn) {}

    /**
     * A signature on the decision.
     *
     * @param personId who signs
     * @param occurredOn day it happened; none = today
     */
    record Sign(@NotNull PersonId personId, @Nullable LocalDate occurredOn) {}

    /**
     * The mayor's return.
     *
     * @param reasons why the mayor holds the decision unlawful
     * @param occurredOn day it happened; none = today
     */
    record Return(
            @NotBlank @Size(max = 20000) String reasons,
            @Nullable LocalDate occurredOn) {}

    /**
     * A rectification; at least one of number, day and text is corrected.
     *
     * @param correctedNumber the number it should have had; none = the number is right
     * @param correctedDay the day it was taken; none = the day is right
     * @param misprint the wrong passage of its text; none = the text is right
     * @param reason how the error came about
     * @param authority date and number of the document by which it is put right
     * @param occurredOn day it happened; none = today
     */
    record Rectify(
            @Nullable @Positive Integer correctedNumber,
            @Nullable LocalDate correctedDay,
            @Nullable @Valid Passage misprint,
            @NotBlank @Size(max = 5000) String reason,
            @NotBlank @Size(max = 300) String authority,
            @Nullable LocalDate occurredOn) {

        @Nullable
        Misprint wrongPassage() {
            return misprint == null ? null : new Misprint(misprint.was(), misprint.corrected());
        }
    }

    /**
     * A passage of a text.
     *
     * @param was as it was printed
     * @param corrected as it should be
     */
    record Passage(
            @NotBlank @Size(max = 5000) String was,
            @NotBlank @Size(max = 5000) String corrected) {}

    /**
     * The dispatch to the civil authority.
     *
     * @param authority the civil authority
     * @param occurredOn day it happened; none = today
     */
    record Send(
            @NotBlank @Size(max = 300) String authority,
            @Nullable LocalDate occurredOn) {}

    /**
     * The receipt of the civil authority.
     *
     * @param registryNumber number in its registry
     * @param occurredOn day it happened; none = today
     */
    record Receive(
            @NotBlank @Size(max = 100) String registryNumber,
            @Nullable LocalDate occurredOn) {}

    /**
     * The announcement.
     *
     * @param medium where it was announced
     * @param occurredOn day it happened; none = today
     */
    record Announce(
            @NotBlank @Size(max = 300) String medium,
            @Nullable LocalDate occurredOn) {}

    /**
     * The end of a period.
     *
     * @param kind which period
     * @param lastDay the last day the caller saw; none = whatever it is
     */
    record RunOut(@NotNull ClockKind kind, @Nullable LocalDate lastDay) {}
}
