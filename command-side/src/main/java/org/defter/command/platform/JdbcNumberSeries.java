package org.defter.command.platform;

import org.defter.command.CommonRejection;
import org.defter.command.NumberSource;
import org.defter.command.Rejected;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Number series in PostgreSQL. The row of the series is locked until the transaction that records the event ends: a
 * refused or failed command gives its number back, and two commands at once get two numbers.
 */
@Component
class JdbcNumberSeries implements NumberSeries {

    private final JdbcClient database;

    JdbcNumberSeries(JdbcClient database) {
        this.database = database;
    }

    @Override
    public NumberSource decisions(CouncilId council) {
        return new Series("decision:" + council, null);
    }

    @Override
    public NumberSource extraordinaryMeetings(CouncilId council) {
        return new Series("extraordinary:" + council, null);
    }

    @Override
    public NumberSource reports(CommissionId commission) {
        return new Series("report:" + commission, null);
    }

    /** A claim by a transaction that is still open is waited for: of two at once the second finds it taken. */
    @Override
    public boolean claim(FrozenPlan version) {
        return database.sql("""
                        insert into command.number_given (series, year, number) values (:series, 0, :number)
                        on conflict do nothing""")
                        .param("series", "plan-version:" + version.planId())
                        .param("number", version.version())
                        .update()
                == 1;
    }

    /** A series as one holder, or nobody in particular, draws from it. */
    private final class Series implements NumberSource {

        private final String name;
        private final @Nullable String holder;

        Series(String name, @Nullable String holder) {
            this.name = name;
            this.holder = holder;
        }

        @Override
        public NumberSource heldBy(String holder) {
            return new Series(name, holder);
        }

        @Override
        public int draw(int year, @Nullable Integer requested) {
            int highest = lockAndRead(year);
            int number = requested == null ? highest + 1 : requested;
            if (!give(year, number) && !isHeld(year, number)) {
                throw Rejected.because(CommonRejection.NUMBER_TAKEN, "number", number, "year", year);
            }
            database.sql("""
                            update command.number_series set highest = greatest(highest, :number)
                            where series = :series and year = :year""")
                    .param("series", name)
                    .param("year", year)
                    .param("number", number)
                    .update();
            return number;
        }

        private int lockAndRead(int year) {
            database.sql("""
                            insert into command.number_series (series, year, highest) values (:series, :year, 0)
                            on conflict do nothing""").param("series", name).param("year", year).update();
            return database.sql("""
                            select highest from command.number_series where series = :series and year = :year
                            for update""")
                    .param("series", name)
                    .param("year", year)
                    .query(Integer.class)
                    .single();
        }

        private boolean give(int year, int number) {
            return database.sql("""
                            insert into command.number_given (series, year, number, holder)
                            values (:series, :year, :number, :holder) on conflict do nothing""")
                            .param("series", name)
                            .param("year", year)
                            .param("number", number)
                            .param("holder", holder)
                            .update()
                    == 1;
        }

        /** Whether it was given to this holder; what was given to nobody in particular is held by nobody. */
        private boolean isHeld(int year, int number) {
            return database.sql("""
                            select count(*) from command.number_given
                            where series = :series and year = :year and number = :number and holder = :holder""")
                            .param("series", name)
                            .param("year", year)
                            .param("number", number)
                            .param("holder", holder)
                            .query(Integer.class)
                            .single()
                    == 1;
        }
    }
}
