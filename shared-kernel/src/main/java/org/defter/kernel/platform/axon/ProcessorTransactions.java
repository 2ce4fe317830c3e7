package org.defter.kernel.platform.axon;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The transactions of processors: what they write need not be on the disk when they commit.
 *
 * <p>A view and its token commit together, so a crash of the server that loses the last of them loses both, and the events
 * are handled once more. Acts are another matter: the commands of a policy have transactions of their own that do wait.
 * So one wait for the disk per batch and processor is saved, of which there are dozens.
 */
final class ProcessorTransactions implements TransactionManager {

    private final TransactionManager transactions;
    private final JdbcTemplate jdbc;

    ProcessorTransactions(TransactionManager transactions, JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public Transaction startTransaction() {
        Transaction transaction = transactions.startTransaction();
        try {
            jdbc.execute("set local synchronous_commit to off");
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
        return transaction;
    }
}
