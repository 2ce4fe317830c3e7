package org.defter.command.finance.policy;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.defter.command.finance.RecordBorrowing;
import org.defter.command.platform.Facts;
import org.defter.command.platform.PolicyGateway;
import org.defter.kernel.Money;
import org.defter.kernel.id.BorrowingId;
import org.defter.kernel.id.FinancesId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.project.ContractSigned;
import org.defter.kernel.project.FundingCard;
import org.defter.kernel.project.FundingKind;
import org.defter.kernel.project.FundingRecord;
import org.defter.kernel.project.ProjectRecord;
import org.springframework.stereotype.Component;

/** The contract of a loan was signed: it is a borrowing of the year of its day (I14). */
@Component
@ProcessingGroup("policy-finances")
class WhenContractSignedThenRecordBorrowing {

    private final PolicyGateway commands;
    private final Facts facts;

    WhenContractSignedThenRecordBorrowing(PolicyGateway commands, Facts facts) {
        this.commands = commands;
        this.facts = facts;
    }

    @EventHandler
    void on(ContractSigned event, EventMessage<?> message) {
        commands(event, facts.project(event.projectId()))
                .forEach(command -> commands.send(message, command, getClass().getSimpleName()));
    }

    /**
     * What follows from the event; the same every time.
     *
     * @param project the project, which knows what the funding is
     */
    static List<RecordBorrowing> commands(ContractSigned event, ProjectRecord project) {
        return project.funding(event.fundingId()).stream()
                .map(FundingRecord::card)
                .filter(card -> card.kind() == FundingKind.LOAN)
                .flatMap(card -> event.contract().inLira().stream().map(lira -> borrowing(event, project, card, lira)))
                .toList();
    }

    private static RecordBorrowing borrowing(
            ContractSigned event, ProjectRecord project, FundingCard card, Money lira) {
        MunicipalityId municipality = project.origin().municipalityId();
        int year = event.occurredOn().getYear();
        return new RecordBorrowing(
                FinancesId.of(municipality, year),
                municipality,
                year,
                BorrowingId.of(event.fundingId()),
                card.origin(),
                card.funder(),
                lira,
                event.projectId(),
                event.fundingId(),
                event.contract().number(),
                event.occurredOn());
    }
}
