package org.defter.kernel.project;

import java.time.LocalDate;
import org.defter.kernel.Money;

/**
 * What a project is bound to, and what a change changes.
 *
 * @param scope what is done
 * @param cost estimated cost
 * @param end planned last day
 */
public record ProjectTerms(String scope, Money cost, LocalDate end) {

    /** The terms with a change. */
    public ProjectTerms with(ProjectChange change) {
        String scopeNow = change.scope();
        Money costNow = change.cost();
        LocalDate endNow = change.end();
        return new ProjectTerms(
                scopeNow == null ? scope : scopeNow, costNow == null ? cost : costNow, endNow == null ? end : endNow);
    }
}
