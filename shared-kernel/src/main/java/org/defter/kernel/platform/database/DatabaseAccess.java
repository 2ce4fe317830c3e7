package org.defter.kernel.platform.database;

import org.jspecify.annotations.Nullable;

/**
 * A database and the keys to it: the application role always, the owner role where the schema is to be migrated.
 *
 * @param url JDBC address without credentials
 * @param owner null where the schema has been prepared by someone else
 * @param bi the role of BI tools, which sees the views for reports and nothing else; null where there is none
 */
public record DatabaseAccess(
        String url,
        Login application,
        @Nullable Login owner,
        @Nullable Login bi) {

    /** A database without BI tools. */
    public DatabaseAccess(String url, Login application, @Nullable Login owner) {
        this(url, application, owner, null);
    }

    /** A role that can log in. */
    public record Login(String user, String password) {

        /** Without the password: this ends in logs. */
        @Override
        public String toString() {
            return user;
        }
    }
}
