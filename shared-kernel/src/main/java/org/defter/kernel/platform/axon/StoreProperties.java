package org.defter.kernel.platform.axon;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the store is read.
 *
 * @param pollInterval how often events of other processes are looked for, default 200 ms; own events do not wait for it
 * @param nodeId name under which processors claim their tokens; unique per process, drawn at random unless given
 * @param workers threads that handle events, shared by all processors, default 4
 * @param deadLetterRetry how often dead letters are tried again, default 60 s
 */
@ConfigurationProperties("defter.store")
public record StoreProperties(
        @DefaultValue("200ms") Duration pollInterval,
        @Nullable String nodeId,
        @DefaultValue("4") int workers,
        @DefaultValue("60s") Duration deadLetterRetry) {}
