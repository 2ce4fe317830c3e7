package org.defter.query.pages.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.defter.kernel.access.Role;
import org.defter.query.pages.act.Act;
import org.defter.query.pages.act.Acts;
import org.defter.query.pages.file.FileReadiness;
import org.defter.query.pages.platform.Api;
import org.defter.query.pages.platform.Json;
import org.defter.query.pages.platform.Links;
import org.defter.query.pages.platform.Reader;
import org.defter.query.pages.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at tasks one by one before anything is done: what will be done for each, and why not where it cannot be. */
@Component
class BulkPlans {

    private static final Pattern KEY = Pattern.compile("[a-z]+/[0-9a-f-]{36}/[A-Za-z0-9/._-]*");
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private final Api api;
    private final BulkActs bulk;
    private final Acts acts;
    private final Links links;
    private final Texts texts;

    BulkPlans(Api api, BulkActs bulk, Acts acts, Links links, Texts texts) {
        this.api = api;
        this.bulk = bulk;
        this.acts = acts;
        this.links = links;
        this.texts = texts;
    }

    /**
     * What is said once for all.
     *
     * @param sitting the sitting on whose agenda is put what waits for one; empty if none was chosen
     * @param medium where it was announced; empty if nothing was said
     */
    record Common(String sitting, String medium) {}

    /** The plans, in the order of the tasks. */
    List<Planned> of(List<String> keys, Common common) {
        Looked looked = new Looked();
        return keys.stream()
                .distinct()
                .filter(key -> KEY.matcher(key).matches())
                .map(key -> plan(key, common, looked))
                .toList();
    }

    /**
     * The plans for what waits in these files, in their order: every task the reader may do together with others. A file in which
     * nothing waits is among them, with that reason.
     *
     * @param act the only operation that is wanted; all of them if empty
     */
    List<Planned> ofFiles(List<String> files, String act, Common common) {
        Looked looked = new Looked();
        List<Planned> plans = new ArrayList<>();
        files.stream().distinct().filter(id -> FILE.matcher(id).matches()).forEach(id -> {
            List<String> keys = looked.tasks(id).entrySet().stream()
                    .filter(task -> bulk.offers(task.getValue()))
                    .filter(task -> act.isEmpty()
                            || BulkActs.operation(task.getValue().text("task"))
                                    .filter(act::equals)
                                    .isPresent())
                    .map(Map.Entry::getKey)
                    .toList();
            keys.forEach(key -> plans.add(plan(key, common, looked)));
            if (keys.isEmpty()) {
                plans.add(nothing(id));
            }
        });
        return plans;
    }

    private Planned nothing(String file) {
        String title = api.find("/api/proposals/{id}", file)
                .map(found -> found.text("title"))
                .filter(found -> !found.isEmpty())
                .orElse(file);
        return new Planned(
                file,
                title,
                "",
                "",
                links.to("PROPOSAL", file),
                null,
                Map.of(),
                null,
                texts.of("bulk.why.nothing"),
                "");
    }

    private Planned plan(String key, Common common, Looked looked) {
        Json task = looked.task(key);
        if (task == null) {
            return new Planned(key, key, "", "", "/worklist", null, Map.of(), null, texts.of("bulk.why.gone"), "");
        }
        Planned plan = new Planned(
                key,
                task.text("title"),
                detail(task),
                task.text("text"),
                links.to(task.get("subject"), task.get("subjectId")),
                null,
                Map.of(),
                null,
                null,
                "");
        if (task.has("doneOn")) {
            return plan.not(texts.of("bulk.why.done", texts.day(task.get("doneOn"))), "");
        }
        Optional<Act> act = BulkActs.operation(task.text("task")).flatMap(acts::find);
        if (act.isEmpty()) {
            return plan.not(texts.of("bulk.why.itself"), "");
        }
        if (!act.get().opensTo(Reader.roles())) {
            return plan.not(texts.of("bulk.why.office", offices(act.get())), task.text("rule"));
        }
        if (onlyForOneself(act.get()) && task.has("person") && !looked.mine(key)) {
            return plan.not(texts.of("bulk.why.another", task.object("person").text("name")), task.text("rule"));
        }
        return with(plan, task, act.get(), common, looked);
    }

    private Planned with(Planned plan, Json task, Act act, Common common, Looked looked) {
        String subject = task.text("subjectId");
        Map<String, String> fields = new LinkedHashMap<>();
        if (task.text("subject").equals("PROPOSAL")) {
            Api.Versioned file = looked.stream("proposals", subject);
            Optional<FileReadiness.Refusal> refusal = FileReadiness.whyNot(file.body(), act.id());
            if (refusal.isPresent()) {
                return plan.not(texts.of(refusal.get().key()), refusal.get().rule());
            }
        }
        switch (act.id()) {
            case "addAgendaItem" -> {
                if (common.sitting().isEmpty()) {
                    return plan.not(texts.of("bulk.why.sitting"), "A04");
                }
                fields.put("id", common.sitting());
                fields.put("proposalId", subject);
                fields.put("itemNumber", Long.toString(looked.nextItem(common.sitting())));
            }
            case "announceDecision" -> {
                if (common.medium().isEmpty()) {
                    return plan.not(texts.of("bulk.why.medium"), "D08");
                }
                fields.put("id", subject);
                fields.put("medium", common.medium());
            }
            case "signDecision", "signMinutes" -> {
                fields.put("id", subject);
                fields.put("personId", task.object("person").text("id"));
            }
            case "approveValue" -> {
                fields.put("id", subject);
                fields.put("indicatorId", plan.task().replaceFirst(".*/([0-9a-f-]{36})/$", "$1"));
            }
            default -> fields.put("id", subject);
        }
        String version = looked.stream(act.collection(), fields.getOrDefault("id", subject))
                .etag();
        return new Planned(
                plan.task(),
                plan.title(),
                plan.detail(),
                plan.text(),
                plan.href(),
                act.id(),
                fields,
                version,
                null,
                "");
    }

    /** What tells tasks of one title apart. */
    private static String detail(Json task) {
        List<String> parts = new ArrayList<>();
        if (task.has("detail")) {
            parts.add(task.text("detail"));
        }
        if (task.has("person")) {
            parts.add(task.object("person").text("name"));
        }
        return String.join(" · ", parts);
    }

    /** A councillor signs for nobody else; the office that keeps the record enters what others signed. */
    private static boolean onlyForOneself(Act act) {
        Set<Role> through = new HashSet<>(act.roles());
        through.retainAll(Reader.roles());
        return through.equals(Set.of(Role.COUNCILLOR));
    }

    private String offices(Act act) {
        return String.join(
                ", ",
                act.roles().stream().sorted().map(Role::claim).map(texts::value).toList());
    }

    /** What has been looked up for one page; each stream once. */
    private final class Looked {

        private final Map<String, Api.Versioned> streams = new HashMap<>();
        private final Map<String, Map<String, Json>> tasks = new HashMap<>();
        private final Map<String, Set<String>> own = new HashMap<>();
        private final Map<String, Long> items = new HashMap<>();

        @Nullable
        Json task(String key) {
            return tasks(subject(key)).get(key);
        }

        /** What there is to do and was done about a stream, by its key. */
        Map<String, Json> tasks(String subject) {
            return tasks.computeIfAbsent(subject, id -> {
                Map<String, Json> found = new LinkedHashMap<>();
                listed("state=ALL", id).forEach(task -> found.put(task.text("key"), task));
                return found;
            });
        }

        boolean mine(String key) {
            return own.computeIfAbsent(subject(key), id -> {
                        Set<String> found = new HashSet<>();
                        listed("mine=true", id).forEach(task -> found.add(task.text("key")));
                        return found;
                    })
                    .contains(key);
        }

        Api.Versioned stream(String collection, String id) {
            return streams.computeIfAbsent(
                    collection + "/" + id, path -> api.versioned("/api/" + collection + "/{id}", id));
        }

        /** The next free number of the agenda, each handed out once. */
        long nextItem(String sitting) {
            return items.merge(
                    sitting,
                    stream("sittings", sitting).body().objects("agenda").stream()
                                    .mapToLong(item -> item.number("itemNumber"))
                                    .max()
                                    .orElse(0)
                            + 1,
                    (before, first) -> before + 1);
        }

        private List<Json> listed(String which, String id) {
            List<Json> all = new ArrayList<>();
            Json page;
            int number = 0;
            do {
                page = api.get("/api/worklist?" + which + "&subject={id}&size=100&page={page}", id, number++);
                all.addAll(page.objects("items"));
            } while (all.size() < page.number("total") && !page.objects("items").isEmpty());
            return all;
        }

        private static String subject(String key) {
            return key.split("/")[1];
        }
    }
}
