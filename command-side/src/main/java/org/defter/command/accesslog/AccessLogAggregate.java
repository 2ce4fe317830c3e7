package org.defter.command.accesslog;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.ActContext;
import org.defter.command.platform.Recording;
import org.defter.kernel.accesslog.AccessLogEvent;
import org.defter.kernel.id.AccessLogId;

/** The stream of the access log's seals. */
@Aggregate(type = "AccessLog")
class AccessLogAggregate {

    @AggregateIdentifier
    private AccessLogId accessLogId;

    private AccessLog log = AccessLog.initial();

    AccessLogAggregate() {}

    // -- commands, in the order of the life cycle

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(SealAccessLog command, ActContext act) {
        return Recording.of(AccessLogDecider.seal(command, log, act));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(AccessLogEvent event) {
        accessLogId = event.accessLogId();
        log = log.evolve(event);
    }
}
