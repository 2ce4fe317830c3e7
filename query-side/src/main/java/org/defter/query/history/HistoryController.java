package org.defter.query.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.defter.query.platform.dossier.AsOf;
import org.defter.query.platform.dossier.Moment;
import org.defter.query.platform.export.ExportFormat;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what happened, event by event. */
@RestController
@Tag(name = "history")
class HistoryController {

    private static final String FORMAT = "With json, payload and metadata of each event as well; for auditors only";

    private final HistoryQueries history;

    HistoryController(HistoryQueries history) {
        this.history = history;
    }

    @Operation(
            operationId = "listHistory",
            summary = "Every event as a sentence",
            description = "Who recorded what in which office, on whose behalf, when it happened and was recorded, under"
                    + " which rule, and what it changed. In the order of the record; as of a moment, what had been recorded or"
                    + " had happened by then.")
    @GetMapping("/api/history")
    Page<HistoryView> list(
            @ParameterObject @Valid FindHistory query,
            @ParameterObject @Valid Paging paging,
            @ParameterObject AsOf asOf,
            @Parameter(description = FORMAT) @RequestParam(required = false) @Nullable String format,
            Locale locale,
            HttpServletRequest request) {
        return history.find(query, asOf.moment(), paging, locale, raw(format, request));
    }

    @Operation(operationId = "findHistoryEvent", summary = "One event, by its place in the record")
    @GetMapping("/api/history/{position}")
    HistoryView at(
            @PathVariable long position,
            @ParameterObject AsOf asOf,
            @Parameter(description = FORMAT) @RequestParam(required = false) @Nullable String format,
            Locale locale,
            HttpServletRequest request) {
        return history.at(position, asOf.moment(), locale, raw(format, request))
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    @Operation(operationId = "listMunicipalityHistory", summary = "What happened to a municipality")
    @GetMapping("/api/municipalities/{id}/history")
    Page<HistoryView> ofMunicipality(
            @PathVariable UUID id, @ParameterObject @Valid Paging paging, @ParameterObject AsOf asOf, Locale locale) {
        return of(HistoryStream.MUNICIPALITY, id, paging, asOf, locale);
    }

    @Operation(operationId = "listCouncilHistory", summary = "What happened to a council")
    @GetMapping("/api/councils/{id}/history")
    Page<HistoryView> ofCouncil(
            @PathVariable UUID id, @ParameterObject @Valid Paging paging, @ParameterObject AsOf asOf, Locale locale) {
        return of(HistoryStream.COUNCIL, id, paging, asOf, locale);
    }

    @Operation(operationId = "listCommissionHistory", summary = "What happened to a commission")
    @GetMapping("/api/commissions/{id}/history")
    Page<HistoryView> ofCommission(
            @PathVariable UUID id, @ParameterObject @Valid Paging paging, @ParameterObject AsOf asOf, Locale locale) {
        return of(HistoryStream.COMMISSION, id, paging, asOf, locale);
    }

    @Operation(operationId = "listMeetingHistory", summary = "What happened to a meeting")
    @GetMapping("/api/meetings/{id}/history")
    Page<HistoryView> ofMeeting(
            @PathVariable UUID id, @ParameterObject @Valid Paging paging, @ParameterObject AsOf asOf, Locale locale) {
        return of(HistoryStream.MEETING, id, paging, asOf, locale);
    }

    @Operation(operationId = "listSittingHistory", summary = "What happened at a sitting")
    @GetMapping("/api/sittings/{id}/history")
    Page<HistoryView> ofSitting(
            @PathVariable UUID id, @ParameterObject @Valid Paging paging, @ParameterObject AsOf asOf, Locale locale) {
        return of(HistoryStream.SITTING, id, paging, asOf, locale);
    }

    @Operation(operationId = "listReviewHistory", summary = "What happened in a review")
    @GetMapping("/api/reviews/{id}/history")
    Page<HistoryView> ofReview(
            @PathVariable UUID id, @ParameterObject @Valid Paging paging, @ParameterObject AsOf asOf, Locale locale) {
        return of(HistoryStream.REVIEW, id, paging, asOf, locale);
    }

    @Operation(operationId = "listProposalHistory", summary = "What happened to a proposal and its decisions")
    @GetMapping("/api/proposals/{id}/history")
    Page<HistoryView> ofProposal(
            @PathVariable UUID id, @ParameterObject @Valid Paging paging, @ParameterObject AsOf asOf, Locale locale) {
        return of(HistoryStream.PROPOSAL, id, paging, asOf, locale);
    }

    @Operation(operationId = "listPlanHistory", summary = "What happened to a plan")
    @GetMapping("/api/plans/{id}/history")
    Page<HistoryView> ofPlan(
            @PathVariable UUID id, @ParameterObject @Valid Paging paging, @ParameterObject AsOf asOf, Locale locale) {
        return of(HistoryStream.PLAN, id, paging, asOf, locale);
    }

    @Operation(operationId = "listPartnershipHistory", summary = "What happened to a partnership")
    @GetMapping("/api/partnerships/{id}/history")
    Page<HistoryView> ofPartnership(
            @PathVariable UUID id, @ParameterObject @Valid Paging paging, @ParameterObject AsOf asOf, Locale locale) {
        return of(HistoryStream.PARTNERSHIP, id, paging, asOf, locale);
    }

    @Operation(operationId = "listMonitoringPeriodHistory", summary = "What happened in a monitoring period")
    @GetMapping("/api/monitoring-periods/{id}/history")
    Page<HistoryView> ofMonitoringPeriod(
            @PathVariable UUID id, @ParameterObject @Valid Paging paging, @ParameterObject AsOf asOf, Locale locale) {
        return of(HistoryStream.MONITORING_PERIOD, id, paging, asOf, locale);
    }

    @Operation(operationId = "listProjectHistory", summary = "What happened to a project")
    @GetMapping("/api/projects/{id}/history")
    Page<HistoryView> ofProject(
            @PathVariable UUID id, @ParameterObject @Valid Paging paging, @ParameterObject AsOf asOf, Locale locale) {
        return of(HistoryStream.PROJECT, id, paging, asOf, locale);
    }

    private Page<HistoryView> of(HistoryStream kind, UUID id, Paging paging, AsOf asOf, Locale locale) {
        Moment moment = asOf.moment();
        if (!history.knows(kind, id, moment)) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
        return history.find(FindHistory.of(kind, id), moment, paging, locale, false);
    }

    private static boolean raw(@Nullable String format, HttpServletRequest request) {
        if (format == null || ExportFormat.of(format).isPresent()) {
            return false;
        }
        if (!format.equals("json")) {
            throw HttpRefused.because(HttpReason.INVALID_PARAMETER);
        }
        if (Caller.of(request)
                .filter(caller -> caller.roles().contains(Role.AUDITOR))
                .isEmpty()) {
            throw HttpRefused.because(HttpReason.ROLE_NOT_ALLOWED);
        }
        return true;
    }
}
