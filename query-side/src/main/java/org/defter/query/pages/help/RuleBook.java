package org.defter.query.pages.help;

import java.util.List;

/** The rules the record knows, by what they are about. Their texts are {@code rule.<id>.title}, {@code .text}, {@code .source}. */
final class RuleBook {

    static final List<Group> GROUPS = List.of(
            new Group("meeting", "A01", "A02", "A03", "A04", "A05", "A06", "A08", "A09", "A10"),
            new Group("vote", "B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B10"),
            new Group("commission", "C01", "C02", "C05", "C06", "C07", "C08", "C09", "C11"),
            new Group("force", "D01", "D02", "D03", "D04", "D05", "D06", "D08", "D09"),
            new Group("plan", "S01", "S03", "S05", "S06", "S07", "S08", "S10", "S12", "S13"),
            new Group("money", "I01", "I02", "I03", "I05", "I08", "I09", "I10", "I12", "I13", "I14", "I15"));

    private RuleBook() {}

    /** All of them, in their order. */
    static List<String> all() {
        return GROUPS.stream().flatMap(group -> group.rules().stream()).toList();
    }

    /**
     * Rules about one thing.
     *
     * @param key of its title: {@code rules.<key>}
     * @param rules their ids
     */
    record Group(String key, List<String> rules) {

        Group(String key, String... rules) {
            this(key, List.of(rules));
        }
    }
}
