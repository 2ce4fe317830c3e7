package org.defter.command.finance;

import org.defter.kernel.finance.FinancesEvent;
import org.defter.kernel.finance.FinancesYear;

/** What is recorded of the finances of a year. Any history is accepted. */
sealed interface Finances permits Finances.Blank, Finances.Kept {

    /** A year of which nothing is recorded. */
    static Finances initial() {
        return new Blank();
    }

    /** The state after one more event. */
    default Finances evolve(FinancesEvent event) {
        return new Kept(on(event.year()).evolve(event));
    }

    /** What is recorded of the year. */
    FinancesYear on(int year);

    /** Nothing is recorded. */
    record Blank() implements Finances {
        @Override
        public FinancesYear on(int year) {
            return FinancesYear.initial(year);
        }
    }

    /**
     * Something is recorded.
     *
     * @param file what
     */
    record Kept(FinancesYear file) implements Finances {
        @Override
        public FinancesYear on(int year) {
            return file;
        }
    }
}
