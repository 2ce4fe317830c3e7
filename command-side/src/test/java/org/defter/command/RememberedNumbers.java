package org.defter.command;

import java.util.HashMap;
import java.util.Map;
import org.defter.command.platform.NumberSeries;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/** Number series of one test, that remember who holds what. */
public final class RememberedNumbers implements NumberSeries {

    private static final String NOBODY = "";

    private final Map<String, String> given = new HashMap<>();

    @Override
    public NumberSource decisions(CouncilId council) {
        return new Series("decision:" + council, NOBODY);
    }

    @Override
    public NumberSource extraordinaryMeetings(CouncilId council) {
        return new Series("extraordinary:" + council, NOBODY);
    }

    @Override
    public NumberSource reports(CommissionId commission) {
        return new Series("report:" + commission, NOBODY);
    }

    @Override
    public boolean claim(FrozenPlan version) {
        return given.putIfAbsent(version.planId() + "/" + version.version(), NOBODY) == null;
    }

    private final class Series implements NumberSource {

        private final String name;
        private final String holder;

        Series(String name, String holder) {
            this.name = name;
            this.holder = holder;
        }

        @Override
        public NumberSource heldBy(String holder) {
            return new Series(name, holder);
        }

        @Override
        public int draw(int year, @Nullable Integer requested) {
            int number = 1;
            if (requested != null) {
                number = requested;
            } else {
                while (given.containsKey(key(year, number))) {
                    number++;
                }
            }
            String before = given.putIfAbsent(key(year, number), holder);
            if (before != null && (holder.equals(NOBODY) || !before.equals(holder))) {
                throw Rejected.because(CommonRejection.NUMBER_TAKEN, "number", number, "year", year);
            }
            return number;
        }

        private String key(int year, int number) {
            return name + "/" + year + "/" + number;
        }
    }
}
