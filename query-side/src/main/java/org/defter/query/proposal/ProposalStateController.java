package org.defter.query.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers how many proposals are in which state, for who looks at all of them at once: asked list by list the same would be counted
 * one by one.
 */
@RestController
@Tag(name = "proposals")
class ProposalStateController {

    private final ProposalStateQueries states;

    ProposalStateController(ProposalStateQueries states) {
        this.states = states;
    }

    @Operation(
            operationId = "countProposals",
            summary = "How many proposals are in which state",
            description = "In the order of the states, with the proposal of each that was drafted first; today's.")
    @GetMapping("/api/proposals/states")
    List<ProposalStateView> count() {
        return states.count();
    }
}
