package org.defter.command.account;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.ActContext;
import org.defter.command.platform.Recording;
import org.defter.kernel.access.AccountEvent;
import org.defter.kernel.id.AccountId;

/** The stream of an account. */
@Aggregate(type = "Account")
class AccountAggregate {

    @AggregateIdentifier
    private AccountId accountId;

    private Account account = Account.initial();

    AccountAggregate() {}

    // -- commands, in the order of the life cycle

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(LinkAccount command, ActContext act) {
        return Recording.of(AccountDecider.link(command, account, act));
    }

    @CommandHandler
    Long handle(UnlinkAccount command, ActContext act) {
        return Recording.of(AccountDecider.unlink(command, account, act));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(AccountEvent event) {
        accountId = event.accountId();
        account = account.evolve(event);
    }
}
