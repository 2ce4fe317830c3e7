package org.defter.command.platform;

import java.util.List;
import java.util.UUID;
import org.defter.kernel.id.FundingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The loans in PostgreSQL. The row of the municipality is locked until the transaction of the contract ends. */
@Component
class JdbcLoanContracts implements LoanContracts {

    private final JdbcClient database;

    JdbcLoanContracts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Loan> of(MunicipalityId municipality) {
        database.sql("insert into command.borrower (municipality_id) values (:municipality) on conflict do nothing")
                .param("municipality", municipality.value())
                .update();
        database.sql("select municipality_id from command.borrower where municipality_id = :municipality for update")
                .param("municipality", municipality.value())
                .query(UUID.class)
                .single();
        return database.sql("""
                        select project_id, funding_id from command.loan_contract
                        where municipality_id = :municipality order by funding_id""")
                .param("municipality", municipality.value())
                .query((row, _) -> new Loan(
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        new FundingId(row.getObject("funding_id", UUID.class))))
                .list();
    }

    @Override
    public void signed(MunicipalityId municipality, Loan loan) {
        database.sql("""
                        insert into command.loan_contract (funding_id, project_id, municipality_id)
                        values (:funding, :project, :municipality)""")
                .param("funding", loan.fundingId().value())
                .param("project", loan.projectId().value())
                .param("municipality", municipality.value())
                .update();
    }
}
