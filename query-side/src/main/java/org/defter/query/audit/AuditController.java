package org.defter.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.query.platform.Page;
import org.defter.query.platform.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers auditors. */
@RestController
@RequestMapping("/api/audit/proposals/{id}")
@Tag(name = "audit")
class AuditController {

    private final AuditQueries audit;

    AuditController(AuditQueries audit) {
        this.audit = audit;
    }

    @Operation(
            operationId = "replayProposal",
            summary = "The way of a proposal, step by step",
            description =
                    "Each event of the proposal and, of its sittings and reviews, those about it, in the order of the record: what happened and who recorded it in which office, what the law computed for it, computed once more, and the dossier of its stream before and after.")
    @GetMapping("/replay")
    Page<ReplayStepView> replay(@PathVariable ProposalId id, @ParameterObject @Valid Paging paging, Locale locale) {
        return audit.replay(id, paging, locale).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    @Operation(
            operationId = "verifyProposal",
            summary = "Everything the law computed for a proposal, computed once more",
            description =
                    "Quorums, mandates, votes, thresholds, ties, signatures and periods, each under the ruleset its event names and with what had been recorded before it. Names the first difference.")
    @GetMapping("/verification")
    VerificationView verification(@PathVariable ProposalId id, Locale locale) {
        return audit.verification(id, locale).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    @Operation(
            operationId = "supposeVote",
            summary = "What a vote would have come to",
            description =
                    "The vote of a decision under other counts, another membership or another ruleset, beside the vote as recorded. Nothing is written.")
    @GetMapping("/what-if")
    WhatIfView whatIf(@PathVariable ProposalId id, @ParameterObject @Valid Supposition supposition, Locale locale) {
        return audit.whatIf(id, supposition, locale).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }
}
