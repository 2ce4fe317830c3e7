package org.defter.query.platform.rebuild;

import org.defter.kernel.platform.database.SchemaMigration;

/**
 * A release as far as views are concerned, by the newest migration of their schema. While one release follows another, nodes of both run
 * side by side, and the tables of a view must be made by the handlers of one of them.
 *
 * @param migration the newest migration it knows
 */
record Release(int migration) {

    /** That of this process. */
    static Release ofThisProcess() {
        return new Release(SchemaMigration.newest("query"));
    }

    /** Whether it came before another. */
    boolean before(Release other) {
        return migration < other.migration;
    }
}
