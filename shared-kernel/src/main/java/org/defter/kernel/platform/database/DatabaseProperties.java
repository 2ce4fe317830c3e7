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
 * @param poolSize connections kept for the application role, 2 to 100, default 10
 */
@Validated
@ConfigurationProperties("defter.db")
public record DatabaseProperties(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String ownerUser,
        @Nullable String ownerPassword,
        @DefaultValue("10") @Min(2) @Max(100) int poolSize) {}
