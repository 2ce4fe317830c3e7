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
        return (year, requested) -> draw("decision:" + council, year, requested);
    }

    @Override
    public NumberSource extraordinaryMeetings(CouncilId council) {
        return (year, requested) -> draw("extraordinary:" + council, year, requested);
    }

    @Override
    public NumberSource reports(CommissionId commission) {
        return (year, requested) -> draw("report:" + commission, year, requested);
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

    private int draw(String series, int year, @Nullable Integer requested) {
        int highest = lockAndRead(series, year);
        int number = requested == null ? highest + 1 : requested;
        int given = database.sql("""
                        insert into command.number_given (series, year, number) values (:series, :year, :number)
                        on conflict do nothing""")
                .param("series", series)
                .param("year", year)
                .param("number", number)
                .update();
        if (given == 0) {
            throw Rejected.because(CommonRejection.NUMBER_TAKEN, "number", number, "year", year);
        }
        database.sql("""
                        update command.number_series set highest = greatest(highest, :number)
                        where series = :series and year = :year""")
                .param("series", series)
                .param("year", year)
                .param("number", number)
                .update();
        return number;
    }

    private int lockAndRead(String series, int year) {
        database.sql("""
                        insert into command.number_series (series, year, highest) values (:series, :year, 0)
                        on conflict do nothing""").param("series", series).param("year", year).update();
        return database.sql("""
                        select highest from command.number_series where series = :series and year = :year
                        for update""")
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
