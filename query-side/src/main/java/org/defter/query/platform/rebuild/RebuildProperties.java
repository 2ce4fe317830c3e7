package org.defter.query.platform.rebuild;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How views are built anew.
 *
 * @param batchSize most events added in one transaction, 1 to 10,000; default 5,000. What is read ahead is as much
 * @param pause how long the worker waits when there is nothing to do, which is also how soon a node notices a rebuild that
 *     another one began; default 500 ms
 */
@Validated
@ConfigurationProperties("defter.rebuild")
record RebuildProperties(
        @DefaultValue("5000") @Min(1) @Max(10_000) int batchSize,
        @DefaultValue("500ms") Duration pause) {}
