package org.defter.kernel.platform.axon;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactions of processors: what they write need not be on the disk when they commit.
 *
 * <p>A view and its token commit together, so a crash of the server that loses the last of them loses both, and the events
 * are handled once more. Acts are another matter: the commands of a policy have transactions of their own that do wait.
 * So one wait for the disk per batch and processor is saved, of which there are dozens.
 *
 * <p>The statement that says so also tells whether there are dead letters at all, see {@link BatchedDeadLetters}.
 */
final class ProcessorTransactions implements TransactionManager {

    private static final String BEGIN =
            "select set_config('synchronous_commit', 'off', true)," + " exists (select from eventstore.dead_letter)";
    private static final Object LETTERS = new Object();

    private final TransactionManager transactions;
    private final JdbcTemplate jdbc;

    ProcessorTransactions(TransactionManager transactions, JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Whether any group may have dead letters, as far as the transaction of this thread has seen when it began. */
    static boolean lettersPossible() {
        return !Boolean.FALSE.equals(TransactionSynchronizationManager.getResource(LETTERS));
    }

    @Override
    public Transaction startTransaction() {
        Transaction transaction = transactions.startTransaction();
        if (TransactionSynchronizationManager.hasResource(LETTERS)) {
            return transaction;
        }
        try {
            Boolean letters = jdbc.queryForObject(BEGIN, (row, number) -> row.getBoolean(2));
            TransactionSynchronizationManager.bindResource(LETTERS, Boolean.TRUE.equals(letters));
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
        return new Ended(transaction);
    }

    private record Ended(Transaction transaction) implements Transaction {

        @Override
        public void commit() {
            TransactionSynchronizationManager.unbindResourceIfPossible(LETTERS);
            transaction.commit();
        }

        @Override
        public void rollback() {
            TransactionSynchronizationManager.unbindResourceIfPossible(LETTERS);
            transaction.rollback();
        }
    }
}
