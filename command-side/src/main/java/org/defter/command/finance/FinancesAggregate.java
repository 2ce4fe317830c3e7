package org.defter.command.finance;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.ActContext;
import org.defter.command.platform.Facts;
import org.defter.command.platform.Recording;
import org.defter.kernel.finance.FinancesEvent;
import org.defter.kernel.id.FinancesId;

/** The stream of the finances of a municipality in one year. */
@Aggregate(type = "Finances")
class FinancesAggregate {

    @AggregateIdentifier
    private FinancesId financesId;

    private Finances finances = Finances.initial();

    FinancesAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(RecordFinalRevenue command, Facts facts, ActContext act) {
        return Recording.of(
                FinancesDecider.recordRevenue(command, finances, facts.municipality(command.municipalityId()), act));
    }

    @CommandHandler
    Long handle(RectifyFinalRevenue command, ActContext act) {
        return Recording.of(FinancesDecider.rectifyRevenue(command, finances, act));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(RecordDebtStock command, Facts facts, ActContext act) {
        return Recording.of(
                FinancesDecider.recordStock(command, finances, facts.municipality(command.municipalityId()), act));
    }

    @CommandHandler
    Long handle(RectifyDebtStock command, ActContext act) {
        return Recording.of(FinancesDecider.rectifyStock(command, finances, act));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(RecordBorrowing command, Facts facts, ActContext act) {
        return Recording.of(
                FinancesDecider.borrow(command, finances, facts.municipality(command.municipalityId()), act));
    }

    @CommandHandler
    Long handle(RectifyBorrowing command, ActContext act) {
        return Recording.of(FinancesDecider.rectifyBorrowing(command, finances, act));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(RecordRepayment command, Facts facts, ActContext act) {
        return Recording.of(FinancesDecider.repay(
                command,
                finances,
                facts.finances(command.municipalityId(), act.today().getYear()),
                facts.municipality(command.municipalityId()).law(),
                act));
    }

    @CommandHandler
    Long handle(RectifyRepayment command, ActContext act) {
        return Recording.of(FinancesDecider.rectifyRepayment(command, finances, act));
    }

    @EventSourcingHandler
    void on(FinancesEvent event) {
        financesId = event.financesId();
        finances = finances.evolve(event);
    }
}
