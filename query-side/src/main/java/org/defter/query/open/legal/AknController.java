package org.defter.query.open.legal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.commission.CommissionDossierView;
import org.defter.query.council.CouncilDossierView;
import org.defter.query.open.platform.Xml;
import org.defter.query.open.record.Dated;
import org.defter.query.open.record.PublicRecord;
import org.defter.query.platform.Audience;
import org.defter.query.platform.dossier.Dossiers;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.proposal.DecisionView;
import org.defter.query.proposal.FindProposalDossier;
import org.defter.query.proposal.ProposalDossierView;
import org.defter.query.review.FindReviewDossier;
import org.defter.query.review.ReviewDossierView;
import org.defter.query.sitting.AgendaItemView;
import org.defter.query.sitting.FindSittingDossier;
import org.defter.query.sitting.SittingDossierView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Decisions, minutes and reports as Akoma Ntoso, to whom the dossiers show them. */
@RestController
@Tag(name = "open standards")
class AknController {

    private static final String AKN = "application/akn+xml";
    private static final MediaType TYPE = new MediaType("application", "akn+xml", StandardCharsets.UTF_8);
    private static final String EXAMPLE =
            "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">…</akomaNtoso>";

    private final Dossiers dossiers;
    private final QueryGateway queries;
    private final PublicRecord record;
    private final JdbcClient database;

    AknController(Dossiers dossiers, QueryGateway queries, PublicRecord record, JdbcClient database) {
        this.dossiers = dossiers;
        this.queries = queries;
        this.record = record;
        this.database = database;
    }

    @Operation(
            operationId = "exportDecisionAsAkn",
            summary = "A decision as Akoma Ntoso 1.0",
            description =
                    "A statement with its text, signatures, and the quorum and counts of its vote as parliamentary analysis. Unknown to the public until announced.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = AKN, schema = @Schema(type = "string"), examples = @ExampleObject(EXAMPLE)))
    @GetMapping(path = "/api/decisions/{councilId}/{year}/{number}/akn", produces = AKN)
    ResponseEntity<String> decision(
            @PathVariable UUID councilId,
            @PathVariable int year,
            @PathVariable int number,
            @Nullable Principal caller) {
        Audience audience = Audience.of(caller);
        UUID id = database.sql("select proposal_id from decision_register where council_id = :council"
                        + " and series_year = :year and series_number = :number")
                .param("council", councilId)
                .param("year", year)
                .param("number", number)
                .query(UUID.class)
                .optional()
                .orElseThrow(AknController::unknown);
        ProposalDossierView proposal = dossiers.required(
                new FindProposalDossier(new ProposalId(id), audience, Moment.NOW), ProposalDossierView.class);
        DecisionView decision = proposal.decisions().stream()
                .filter(one -> one.number().councilId().value().equals(councilId)
                        && one.number().year() == year
                        && one.number().number() == number)
                .findFirst()
                .orElseThrow(AknController::unknown);
        SittingDossierView sitting = queries.query(
                        new FindSittingDossier(decision.sittingId(), audience, Moment.NOW),
                        ResponseTypes.optionalInstanceOf(SittingDossierView.class))
                .join()
                .orElse(null);
        return answer(
                Akn.decision(
                        name(decision.number().councilId()),
                        names(new CouncilId(councilId)),
                        proposal,
                        decision,
                        sitting),
                proposal.version());
    }

    @Operation(
            operationId = "exportMinutesAsAkn",
            summary = "The minutes of a sitting as Akoma Ntoso 1.0",
            description =
                    "A debate with the roll call, the items and their votes; quorum and counts as parliamentary analysis. Not found before the sitting has ended. The public is told the votes on announced decisions only.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = AKN, schema = @Schema(type = "string"), examples = @ExampleObject(EXAMPLE)))
    @GetMapping(path = "/api/sittings/{id}/akn", produces = AKN)
    ResponseEntity<String> minutes(@PathVariable SittingId id, @Nullable Principal caller) {
        Audience audience = Audience.of(caller);
        SittingDossierView sitting =
                dossiers.required(new FindSittingDossier(id, audience, Moment.NOW), SittingDossierView.class);
        if (sitting.opening() == null || sitting.closedAt() == null) {
            throw unknown();
        }
        List<AgendaItemView> items = sitting.agenda().stream()
                .map(item -> audience == Audience.STAFF || announced(sitting, item) ? item : withoutVotes(item))
                .sorted(Comparator.comparingInt(AgendaItemView::itemNumber))
                .toList();
        return answer(
                Akn.minutes(name(sitting.councilId()), names(sitting.councilId()), sitting, items), sitting.version());
    }

    private boolean announced(SittingDossierView sitting, AgendaItemView item) {
        return record.proposal(item.proposalId().value()).stream()
                .flatMap(proposal -> proposal.view().decisions().stream())
                .anyMatch(decision ->
                        decision.sittingId().equals(sitting.id()) && decision.itemNumber() == item.itemNumber());
    }

    private static AgendaItemView withoutVotes(AgendaItemView item) {
        return new AgendaItemView(
                item.itemNumber(),
                item.proposalId(),
                item.title(),
                item.purpose(),
                item.addedOn(),
                item.announced(),
                item.referral(),
                item.postponed(),
                item.withdrawal(),
                item.recusals(),
                item.amendments(),
                List.of(),
                item.closedSession());
    }

    @Operation(
            operationId = "exportReportAsAkn",
            summary = "The report of a commission as Akoma Ntoso 1.0",
            description =
                    "A doc with reasons, operative text and signatures; quorum and signatures needed as parliamentary analysis. Not found before the report was issued.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = AKN, schema = @Schema(type = "string"), examples = @ExampleObject(EXAMPLE)))
    @GetMapping(path = "/api/reviews/{id}/akn", produces = AKN)
    ResponseEntity<String> report(@PathVariable ReviewId id) {
        ReviewDossierView review = dossiers.required(new FindReviewDossier(id, Moment.NOW), ReviewDossierView.class);
        ReviewDossierView.ReportView report = review.report();
        if (report == null) {
            throw unknown();
        }
        Map<UUID, String> names = new HashMap<>();
        review.commissions()
                .forEach(commission -> commission(commission)
                        .ifPresent(view -> view.mandates()
                                .forEach(mandate -> names.put(mandate.personId().value(), mandate.name()))));
        Optional<CommissionDossierView> first = commission(review.commissions().getFirst());
        return answer(
                Akn.report(
                        first.map(view -> name(view.councilId())).orElse("Belediye Meclisi"),
                        first.map(CommissionDossierView::name).orElse("Komisyon"),
                        names,
                        review,
                        report),
                review.version());
    }

    private Optional<CommissionDossierView> commission(CommissionId id) {
        return record.commission(id.value()).map(Dated::view);
    }

    private String name(CouncilId council) {
        return record.council(council.value())
                .flatMap(found ->
                        record.municipality(found.view().municipalityId().value()))
                .map(municipality -> municipality.view().name() + " Meclisi")
                .orElse("Belediye Meclisi");
    }

    private Map<UUID, String> names(CouncilId council) {
        Map<UUID, String> names = new HashMap<>();
        record.council(council.value())
                .map(Dated::view)
                .map(CouncilDossierView::members)
                .ifPresent(members ->
                        members.forEach(member -> names.put(member.personId().value(), member.name())));
        return names;
    }

    private static ResponseEntity<String> answer(Xml document, long version) {
        return ResponseEntity.ok().contentType(TYPE).eTag("\"" + version + "\"").body(document.document());
    }

    private static HttpRefused unknown() {
        return HttpRefused.because(HttpReason.NOT_FOUND);
    }
}
