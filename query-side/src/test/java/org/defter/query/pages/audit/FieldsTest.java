package org.defter.query.pages.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import tools.jackson.databind.json.JsonMapper;

class FieldsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Fields fields = new Fields(new Texts(messages, Clock.systemUTC()));

    @BeforeEach
    void speakEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        messages.addMessage("label.state", Locale.ENGLISH, "State");
        messages.addMessage("value.FINAL", Locale.ENGLISH, "Final");
    }

    @AfterEach
    void speakNothing() {
        LocaleContextHolder.resetLocaleContext();
    }

    private List<Fields.Line> compare(String before, String after) {
        return fields.compare(Json.of(JSON.readTree(before)), Json.of(JSON.readTree(after)), Map.of("7d1", "Üye 10"));
    }

    @Test
    void marksWhatChangedAndKeepsWhatStayed() {
        assertThat(compare("{\"state\":\"SUBMITTED\",\"title\":\"Plan\"}", "{\"state\":\"FINAL\",\"title\":\"Plan\"}"))
                .containsExactly(
                        new Fields.Line("State", "SUBMITTED", "Final", true),
                        new Fields.Line("title", "Plan", "Plan", false));
    }

    @Test
    void tellsWhatCameAndWhatWentWithinLists() {
        List<Fields.Line> lines = compare(
                "{\"signatures\":[{\"personId\":\"7d1\"}],\"late\":true}",
                "{\"signatures\":[{\"personId\":\"7d1\"},{\"signedOn\":\"2024-03-15\"}]}");

        assertThat(lines)
                .containsExactly(
                        new Fields.Line("signatures › 1 › personId", "Üye 10", "Üye 10", false),
                        new Fields.Line("signatures › 2 › signedOn", "", "15 Mar 2024", true),
                        new Fields.Line("late", "true", "", true));
        assertThat(lines.get(1).added()).isTrue();
        assertThat(lines.get(2).removed()).isTrue();
    }

    @Test
    void saysMonthsInWordsWhereTheyAreMonths() {
        assertThat(
                        compare(
                                "{}",
                                "{\"month\":\"2024-03\",\"recesses\":[\"2024-08\"],\"reportDate\":\"2024-03\",\"reference\":\"2024-03\"}"))
                .extracting(Fields.Line::after)
                .containsExactly("March 2024", "August 2024", "March 2024", "2024-03");
    }

    @Test
    void leavesOutWhatOnlyFollowsFromTheState() {
        assertThat(compare("{}", "{\"nextActs\":[{\"act\":\"SIGN\"}]}")).isEmpty();
    }
}
