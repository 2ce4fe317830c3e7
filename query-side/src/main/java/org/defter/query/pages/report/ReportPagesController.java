package org.defter.query.pages.report;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.ApiProblem;
import org.defter.query.pages.platform.Filtered;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Texts;
import org.defter.query.pages.platform.charts.Bars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports, one of them, and the events a figure of it is made of. */
@Controller
class ReportPagesController {

    private static final int DRAWN = 25;
    private static final List<String> ALWAYS = List.of("group", "then", "measure", "from", "to", "asOf", "by");

    private final Api api;
    private final Texts texts;

    ReportPagesController(Api api, Texts texts) {
        this.api = api;
        this.texts = texts;
    }

    /**
     * A row as the page shows it.
     *
     * @param names what it is about, in words
     * @param cells its figures
     */
    record Row(List<String> names, List<Cell> cells) {

        Row {
            names = List.copyOf(names);
            cells = List.copyOf(cells);
        }
    }

    /**
     * A figure.
     *
     * @param number as it is written; a dash if it cannot be worked out
     * @param href the events it is made of; nothing if there are none
     * @param label what it is, for who cannot see the table
     */
    record Cell(String number, @Nullable String href, String label) {}

    @GetMapping("/reports")
    String reports(Model page) {
        page.addAttribute("reports", api.get("/api/reporting").objects("items"));
        return "pages/reports";
    }

    @GetMapping("/reports/{name}")
    String report(@PathVariable String name, @RequestParam MultiValueMap<String, String> given, Model page) {
        Json definition = definition(name);
        List<String> dimensions = definition.objects("dimensions").stream()
                .map(dimension -> dimension.text("name"))
                .toList();
        Filtered filter = Filtered.of("/reports/" + name, given, filters(dimensions));
        String first = filter.get("group").isEmpty() ? dimensions.getFirst() : filter.get("group");
        List<String> group = Stream.of(first, filter.get("then"))
                .filter(dimension -> !dimension.isEmpty())
                .distinct()
                .toList();
        String narrowed = narrowed(filter, dimensions);
        Json report = api.get("/api/reporting/{name}?group=" + String.join(",", group) + narrowed, name);
        List<Json> measures = definition.objects("measures");
        String drawn = filter.get("measure").isEmpty() ? measures.getFirst().text("name") : filter.get("measure");
        List<Json> rows = report.objects("rows");
        page.addAttribute("definition", definition);
        page.addAttribute("filter", filter);
        page.addAttribute(
                "group", report.texts("group").stream().map(this::label).toList());
        page.addAttribute("first", first);
        page.addAttribute("drawn", drawn);
        page.addAttribute(
                "rows",
                rows.stream()
                        .map(row -> row(name, report.texts("group"), row, measures, narrowed))
                        .toList());
        page.addAttribute(
                "totals",
                report.objects("totals").stream()
                        .map(row -> row(name, definition.texts("always"), row, measures, narrowed))
                        .toList());
        page.addAttribute("bars", Bars.of(bars(report, rows, drawn)));
        page.addAttribute(
                "drawnLabel",
                measures.stream()
                        .filter(measure -> measure.text("name").equals(drawn))
                        .map(measure -> measure.text("label"))
                        .findFirst()
                        .orElse(drawn));
        page.addAttribute("export", "/downloads/reports/" + name + "?group=" + String.join(",", group) + narrowed);
        return "pages/report-figures";
    }

    @GetMapping("/reports/{name}/explanation")
    String explanation(@PathVariable String name, @RequestParam MultiValueMap<String, String> given, Model page) {
        Json definition = definition(name);
        List<String> dimensions = definition.objects("dimensions").stream()
                .map(dimension -> dimension.text("name"))
                .toList();
        Filtered filter = Filtered.of("/reports/" + name + "/explanation", given, filters(dimensions));
        StringBuilder none = new StringBuilder();
        given.forEach((parameter, values) -> {
            if (dimensions.contains(parameter) && values.contains("")) {
                none.append('&').append(parameter).append('=');
            }
        });
        page.addAttribute("definition", definition);
        page.addAttribute("filter", filter);
        page.addAttribute("measure", label(filter.get("measure")));
        page.addAttribute("events", api.get("/api/reporting/{name}/explanation?" + filter.query() + none, name));
        return "pages/report-explanation";
    }

    private Json definition(String name) {
        return api.get("/api/reporting").objects("items").stream()
                .filter(report -> report.text("report").equals(name))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(404, new Json()));
    }

    private static List<String> filters(List<String> dimensions) {
        List<String> filters = new ArrayList<>(ALWAYS);
        filters.addAll(dimensions);
        return filters;
    }

    /** The time, the moment and the dimensions the report is narrowed to, to be added to a query. */
    private static String narrowed(Filtered filter, List<String> dimensions) {
        StringBuilder query = new StringBuilder();
        Stream.concat(Stream.of("from", "to", "asOf", "by"), dimensions.stream())
                .filter(name -> !filter.get(name).isEmpty())
                .forEach(name -> query.append('&').append(name).append('=').append(encoded(filter.get(name))));
        return query.toString();
    }

    private String label(String term) {
        return texts.find("label.Report." + term).orElse(term);
    }

    private Row row(String name, List<String> group, Json row, List<Json> measures, String narrowed) {
        List<String> names =
                group.stream().map(dimension -> named(row, dimension)).toList();
        StringBuilder at = new StringBuilder();
        for (String dimension : group) {
            if (!narrowed.contains("&" + dimension + "=")) {
                at.append('&')
                        .append(dimension)
                        .append('=')
                        .append(encoded(row.object("at").text(dimension)));
            }
        }
        List<Cell> cells = measures.stream()
                .map(measure -> {
                    Optional<BigDecimal> figure = row.object("figures").decimal(measure.text("name"));
                    boolean some = figure.filter(number -> number.signum() != 0).isPresent();
                    return new Cell(
                            figure.map(texts::number).orElse("–"),
                            some
                                    ? "/reports/" + name + "/explanation?measure=" + measure.text("name") + at
                                            + narrowed
                                    : null,
                            measure.text("label"));
                })
                .toList();
        return new Row(names, cells);
    }

    private String named(Json row, String dimension) {
        String name = row.object("names").text(dimension);
        return texts.title(name.isEmpty() ? row.object("at").text(dimension) : name);
    }

    private List<Bars.Item> bars(Json report, List<Json> rows, String drawn) {
        return rows.stream()
                .filter(row -> row.object("figures").decimal(drawn).isPresent())
                .limit(DRAWN)
                .map(row -> new Bars.Item(
                        String.join(
                                ", ",
                                report.texts("group").stream()
                                        .map(dimension -> named(row, dimension))
                                        .filter(Objects::nonNull)
                                        .filter(text -> !text.isEmpty())
                                        .toList()),
                        null,
                        List.of(new Bars.Value(
                                "bar", row.object("figures").decimal(drawn).orElse(null))),
                        null))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
