package org.defter.command.platform;

import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.id.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who asked last, in PostgreSQL. The row of what is asked for is locked until the transaction of the submission ends; a refused one
 * leaves the row as it was.
 */
@Component
class JdbcAuthorityRequests implements AuthorityRequests {

    private final JdbcClient database;

    JdbcAuthorityRequests(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<ProposalId> ask(UUID subject, ProposalId proposal) {
        if (isFirst(subject, proposal)) {
            return Optional.empty();
        }
        ProposalId before = database.sql(
                        "select proposal_id from command.authority_request where subject_id = :subject for update")
                .param("subject", subject.toString())
                .query((row, _) -> ProposalId.of(row.getString("proposal_id")))
                .single();
        database.sql("update command.authority_request set proposal_id = :proposal where subject_id = :subject")
                .param("subject", subject.toString())
                .param("proposal", proposal.toString())
                .update();
        return Optional.of(before).filter(one -> !one.equals(proposal));
    }

    private boolean isFirst(UUID subject, ProposalId proposal) {
        return database.sql("""
                        insert into command.authority_request (subject_id, proposal_id) values (:subject, :proposal)
                        on conflict do nothing""")
                        .param("subject", subject.toString())
                        .param("proposal", proposal.toString())
                        .update()
                == 1;
    }
}
