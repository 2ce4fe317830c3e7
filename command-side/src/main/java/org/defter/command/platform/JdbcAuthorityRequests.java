package org.defter.command.platform;

import java.util.Optional;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who asked last, in PostgreSQL. The row of the plan is locked until the transaction of the submission ends; a refused one
 * leaves the row as it was.
 */
@Component
class JdbcAuthorityRequests implements AuthorityRequests {

    private final JdbcClient database;

    JdbcAuthorityRequests(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<ProposalId> ask(PlanId plan, ProposalId proposal) {
        if (isFirst(plan, proposal)) {
            return Optional.empty();
        }
        ProposalId before = database.sql(
                        "select proposal_id from command.authority_request where plan_id = :plan for update")
                .param("plan", plan.toString())
                .query((row, _) -> ProposalId.of(row.getString("proposal_id")))
                .single();
        database.sql("update command.authority_request set proposal_id = :proposal where plan_id = :plan")
                .param("plan", plan.toString())
                .param("proposal", proposal.toString())
                .update();
        return Optional.of(before).filter(one -> !one.equals(proposal));
    }

    private boolean isFirst(PlanId plan, ProposalId proposal) {
        return database.sql("""
                        insert into command.authority_request (plan_id, proposal_id) values (:plan, :proposal)
                        on conflict do nothing""")
                        .param("plan", plan.toString())
                        .param("proposal", proposal.toString())
                        .update()
                == 1;
    }
}
