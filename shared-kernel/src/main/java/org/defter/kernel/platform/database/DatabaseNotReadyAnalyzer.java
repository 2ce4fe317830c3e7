package org.defter.kernel.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a problem of the database as two sentences instead of a stack trace. */
final class DatabaseNotReadyAnalyzer extends AbstractFailureAnalyzer<DatabaseNotReady> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseNotReady cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
