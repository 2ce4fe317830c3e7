package org.defter.command.project;

import java.util.ArrayList;
import java.util.List;
import org.defter.command.platform.LoanContracts;
import org.defter.kernel.id.MunicipalityId;

/** The loans of one municipality, without a database: nobody else signs. */
final class RememberedLoans implements LoanContracts {

    private final List<Loan> loans = new ArrayList<>();

    @Override
    public List<Loan> of(MunicipalityId municipality) {
        return List.copyOf(loans);
    }

    @Override
    public void signed(MunicipalityId municipality, Loan loan) {
        loans.add(loan);
    }
}
