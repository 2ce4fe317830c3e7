package org.defter.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A workflow engine that approves proposals in seven steps: one that starts the process and six user tasks. */
interface Engine extends AutoCloseable {

    /** The steps after the first, as the ids of user tasks. */
    List<String> STEPS = List.of("submit", "refer", "report", "vote", "finalise", "force");

    /** Takes one proposal the whole way; the task of each step is looked up as a user interface would. */
    void approve();

    @Override
    void close();

    /** The process of both engines. */
    static String process() {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:defter:bench">
                  <process id="approval" isExecutable="true">
                    <startEvent id="draft"/>
                """);
        String before = "draft";
        for (String step : STEPS) {
            xml.append(String.format(Locale.ROOT, "<userTask id=\"%s\" name=\"%s\"/>", step, step));
            xml.append(String.format(
                    Locale.ROOT, "<sequenceFlow id=\"to-%s\" sourceRef=\"%s\" targetRef=\"%s\"/>", step, before, step));
            before = step;
        }
        xml.append(String.format(
                Locale.ROOT,
                "<endEvent id=\"end\"/><sequenceFlow id=\"to-end\" sourceRef=\"%s\" targetRef=\"end\"/>",
                before));
        return xml.append("</process></definitions>").toString();
    }

    /** What is known when a proposal is drafted. */
    static Map<String, Object> drafted() {
        return Map.of(
                "title",
                "Uluslararasılaşma eylem planı hazırlanması",
                "text",
                "Kardeş şehir ilişkilerinin planlı biçimde geliştirilmesi için birime görev verilmesi.",
                "unit",
                "Birim");
    }

    /** What a step adds. */
    static Map<String, Object> done(String step) {
        return step.equals("vote") ? Map.of("yes", 8, "no", 1) : Map.of(step + "By", "office");
    }

    /** A schema of its own in the same database, and a pool of connections of the same size as Defter's. */
    static HikariDataSource pool(Bench bench, String schema, boolean tuned) throws SQLException {
        try (Connection owner = bench.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("create schema " + schema);
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(bench.access().url());
        config.setUsername(bench.ownerLogin().user());
        config.setPassword(bench.ownerLogin().password());
        config.addDataSourceProperty("currentSchema", schema);
        if (tuned) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            config.addDataSourceProperty("prepareThreshold", "3");
        }
        config.setMaximumPoolSize(40);
        config.setMinimumIdle(4);
        return new HikariDataSource(config);
    }
}
