package org.defter.kernel.platform.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the database is and as whom to go there; from the environment as {@code DEFTER_DB_URL} and so on.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/database}
 * @param user the application role: reads and appends, owns nothing
 * @param password its password
 * @param ownerUser the owner role, used at start to migrate and to grant; without it the schema must be there
 * @param ownerPassword its password
 * @param biUser the role of BI tools: given, the owner grants it the views for reports at start, and creates it where it may
 * @param biPassword its password, set by the owner where it may
 * @param poolSize connections kept for the application role, up to 100; 0, the default, for as many as the threads of this
 *     process need on this machine, up to 30: one for each worker of the views, two for each of the policies, three for the watermark
 *     and the coordinators, and two per core for requests
 */
@Validated
@ConfigurationProperties("defter.db")
public record DatabaseProperties(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String ownerUser,
        @Nullable String ownerPassword,
        @Nullable String biUser,
        @Nullable String biPassword,
        @DefaultValue("0") @Min(0) @Max(100) int poolSize) {

    /** The embedded server lets 40 in, of which migrations and the superuser need a few. */
    private static final int LARGEST = 30;

    /** Puts the number of connections that fits the machine where none is given. */
    public DatabaseProperties {
        poolSize = poolSize > 0 ? poolSize : forCores(Runtime.getRuntime().availableProcessors());
    }

    /** Connections for a process on so many cores; more of them would only queue for the cores of the server. */
    static int forCores(int cores) {
        int workers = Math.clamp(cores, 4, 8);
        int policyWorkers = Math.clamp(cores / 2, 2, 4);
        return Math.min(LARGEST, workers + 2 * policyWorkers + 3 + 2 * cores);
    }
}
