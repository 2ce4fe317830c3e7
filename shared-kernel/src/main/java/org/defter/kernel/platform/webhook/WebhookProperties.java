package org.defter.kernel.platform.webhook;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other systems are told.
 *
 * @param enabled whether this process delivers, default true; any number of processes may
 * @param insideHosts hosts that may be inside of the house, and on loopback without https; none by default
 * @param connectTimeout how long a receiver may take to accept a connection, default 5 s
 * @param answerTimeout how long it may take to answer, default 15 s
 * @param atOnce events on their way to one receiver at the same time, of different streams, default 8
 * @param backlog events put up for one receiver in advance, default 10,000; the others wait in the record
 * @param giveUpAfter how long a receiver may fail before it is disabled, default 5 days
 * @param rotation how long a former secret signs beside the new one, default 24 h
 * @param keep how long attempts and what was delivered are kept, default 30 days
 * @param interval how often to look for what is due, default 1 s
 */
@ConfigurationProperties("defter.webhooks")
public record WebhookProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue({}) Set<String> insideHosts,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration answerTimeout,
        @DefaultValue("8") int atOnce,
        @DefaultValue("10000") int backlog,
        @DefaultValue("5d") Duration giveUpAfter,
        @DefaultValue("24h") Duration rotation,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("1s") Duration interval) {}
