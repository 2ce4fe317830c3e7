package org.defter.command.document;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.defter.kernel.document.DocumentKind;
import org.defter.kernel.id.PersonId;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about documents. */
final class DocumentRequests {

    private DocumentRequests() {}

    /**
     * What to make.
     *
     * @param kind what it is
     * @param subjectId the stream it is about: a review, a proposal, a sitting, a monitoring period or an archive record, as its kind says
     */
    @Schema(name = "MakeDocument")
    record Make(@NotNull DocumentKind kind, @NotNull UUID subjectId) {}

    /**
     * Who is about to sign with a card.
     *
     * @param signatory the name, as printed on the document
     * @param office the office, as printed
     * @param certificate the certificate of the card, DER in base64
     */
    @Schema(name = "PrepareSignature")
    record Prepare(
            @NotBlank @Size(max = 200) String signatory,
            @NotBlank @Size(max = 200) String office,
            @NotBlank @Size(max = 20000) String certificate) {}

    /**
     * A signature.
     *
     * @param signatory the name, as printed on the document
     * @param office the office, as printed
     * @param personId who that is in the record; a councillor signs in person
     * @param certificate the certificate of the card, DER in base64; without it, where that is allowed, a key of this process signs
     * @param signedAt as answered with the data to sign
     * @param signatureValue what the card made of the data, in base64
     */
    @Schema(name = "SignDocument")
    record Sign(
            @NotBlank @Size(max = 200) String signatory,
            @NotBlank @Size(max = 200) String office,
            @Nullable PersonId personId,
            @Nullable @Size(max = 20000) String certificate,
            @Nullable Instant signedAt,

            @Nullable @Size(max = 10000) @Pattern(regexp = "[A-Za-z0-9+/]+={0,2}")
            String signatureValue) {}

    /**
     * A scan of a copy that was signed by hand.
     *
     * @param signatories who signed, as printed
     * @param sha256 SHA-256 of the scan, which was stored before
     * @param occurredOn day on which it was signed; today if absent
     */
    @Schema(name = "AttachScan")
    record Scan(
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 200) String> signatories,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @Nullable LocalDate occurredOn) {}
}
