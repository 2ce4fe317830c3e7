package org.defter.query.open.oparl;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.defter.query.municipality.MunicipalityDossierView;
import org.defter.query.open.record.Dated;
import org.defter.query.open.record.PublicRecord;
import org.defter.query.open.record.Slice;
import org.defter.query.open.record.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * OParl 1.1 for everyone. Not part of the API and its description: its description is the specification. Nothing public is ever
 * deleted from the record, so no object is told as deleted.
 */
@Hidden
@RestController
@RequestMapping(path = "/oparl/v1.1", produces = MediaType.APPLICATION_JSON_VALUE)
class OparlController {

    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final int LAST_PAGE = 1_000_000;

    private final Oparl oparl;
    private final PublicRecord record;

    OparlController(Oparl oparl, PublicRecord record) {
        this.oparl = oparl;
        this.record = record;
    }

    @GetMapping({"", "/", "/system"})
    ResponseEntity<Map<String, Object>> system() {
        return ResponseEntity.ok().body(oparl.system());
    }

    @GetMapping("/bodies")
    ResponseEntity<Map<String, Object>> bodies(@RequestParam Map<String, String> given, HttpServletRequest request) {
        return list(
                request,
                given,
                record.municipalities().stream()
                        .map(one -> one.with(oparl.body(one)))
                        .toList());
    }

    @GetMapping("/bodies/{id}")
    ResponseEntity<Map<String, Object>> body(@PathVariable UUID id) {
        return one(record.municipality(id).map(one -> one.with(oparl.body(one))));
    }

    @GetMapping("/bodies/{id}/organizations")
    ResponseEntity<Map<String, Object>> organizations(
            @PathVariable UUID id, @RequestParam Map<String, String> given, HttpServletRequest request) {
        return list(request, given, oparl.organizations(known(id)));
    }

    @GetMapping("/bodies/{id}/people")
    ResponseEntity<Map<String, Object>> people(
            @PathVariable UUID id, @RequestParam Map<String, String> given, HttpServletRequest request) {
        known(id);
        return list(request, given, oparl.people(id));
    }

    @GetMapping("/bodies/{id}/memberships")
    ResponseEntity<Map<String, Object>> memberships(
            @PathVariable UUID id, @RequestParam Map<String, String> given, HttpServletRequest request) {
        known(id);
        return list(request, given, oparl.allMemberships(id));
    }

    @GetMapping("/bodies/{id}/legislative-terms")
    ResponseEntity<Map<String, Object>> legislativeTerms(
            @PathVariable UUID id, @RequestParam Map<String, String> given, HttpServletRequest request) {
        known(id);
        return list(
                request,
                given,
                record.councils(id).stream()
                        .map(one -> one.with(oparl.legislativeTerm(one)))
                        .toList());
    }

    @GetMapping("/bodies/{id}/meetings")
    ResponseEntity<Map<String, Object>> meetings(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID organization,
            @RequestParam Map<String, String> given,
            HttpServletRequest request) {
        known(id);
        if (organization != null) {
            return list(
                    request,
                    given,
                    record.sittings(id).stream()
                            .filter(one -> one.view().councilId().value().equals(organization))
                            .map(one -> one.with(oparl.meeting(one)))
                            .toList());
        }
        return page(
                request,
                given,
                (span, offset, size) -> record.sittings(id, span, offset, size).map(oparl::meeting));
    }

    @GetMapping("/bodies/{id}/papers")
    ResponseEntity<Map<String, Object>> papers(
            @PathVariable UUID id, @RequestParam Map<String, String> given, HttpServletRequest request) {
        known(id);
        return page(
                request,
                given,
                (span, offset, size) -> record.proposals(id, span, offset, size).map(oparl::paper));
    }

    @GetMapping("/bodies/{id}/agenda-items")
    ResponseEntity<Map<String, Object>> agendaItems(
            @PathVariable UUID id, @RequestParam Map<String, String> given, HttpServletRequest request) {
        known(id);
        return list(
                request,
                given,
                record.sittings(id).stream()
                        .flatMap(sitting -> oparl.agenda(sitting).stream())
                        .toList());
    }

    @GetMapping("/bodies/{id}/consultations")
    ResponseEntity<Map<String, Object>> consultations(
            @PathVariable UUID id, @RequestParam Map<String, String> given, HttpServletRequest request) {
        known(id);
        return list(
                request,
                given,
                record.proposals(id).stream()
                        .flatMap(proposal -> oparl.consultations(proposal).stream())
                        .toList());
    }

    @GetMapping("/bodies/{id}/files")
    ResponseEntity<Map<String, Object>> files(
            @PathVariable UUID id, @RequestParam Map<String, String> given, HttpServletRequest request) {
        known(id);
        return page(
                request,
                given,
                (span, offset, size) -> record.documents(id, span, offset, size).map(oparl::file));
    }

    /** No place of a meeting is recorded: the list is empty. */
    @GetMapping("/bodies/{id}/locations")
    ResponseEntity<Map<String, Object>> locations(
            @PathVariable UUID id, @RequestParam Map<String, String> given, HttpServletRequest request) {
        known(id);
        return list(request, given, List.of());
    }

    @GetMapping("/legislative-terms/{id}")
    ResponseEntity<Map<String, Object>> legislativeTerm(@PathVariable UUID id) {
        return one(record.council(id).map(one -> one.with(oparl.legislativeTerm(one))));
    }

    @GetMapping("/organizations/{id}")
    ResponseEntity<Map<String, Object>> organization(@PathVariable UUID id) {
        return one(record.council(id)
                .map(one -> one.with(oparl.council(one)))
                .or(() -> record.commission(id).map(one -> one.with(oparl.commission(one))))
                .or(() -> record.municipalities().stream()
                        .flatMap(municipality -> Oparl.units(municipality.view())
                                .filter(unit -> unit.id().value().equals(id))
                                .map(unit -> municipality.with(oparl.unit(municipality, unit))))
                        .findFirst()));
    }

    @GetMapping("/people/{id}")
    ResponseEntity<Map<String, Object>> person(@PathVariable UUID id) {
        return one(among(municipality -> oparl.people(municipality).stream(), "/people/" + id));
    }

    @GetMapping("/memberships/{id}")
    ResponseEntity<Map<String, Object>> membership(@PathVariable String id) {
        return one(among(municipality -> oparl.allMemberships(municipality).stream(), "/memberships/" + id));
    }

    @GetMapping("/meetings/{id}")
    ResponseEntity<Map<String, Object>> meeting(@PathVariable UUID id) {
        return one(record.sitting(id).map(one -> one.with(oparl.meeting(one))));
    }

    @GetMapping("/agenda-items/{sitting:[0-9a-f-]{36}}-{number:\\d{1,6}}")
    ResponseEntity<Map<String, Object>> agendaItem(@PathVariable UUID sitting, @PathVariable int number) {
        String id = oparl.address("/agenda-items/" + sitting + "-" + number);
        return one(record.sitting(sitting)
                .flatMap(one -> oparl.agenda(one).stream()
                        .filter(item -> id.equals(item.view().get("id")))
                        .findFirst()));
    }

    @GetMapping("/papers/{id}")
    ResponseEntity<Map<String, Object>> paper(@PathVariable UUID id) {
        return one(record.proposal(id).map(one -> one.with(oparl.paper(one))));
    }

    @GetMapping("/files/{id}")
    ResponseEntity<Map<String, Object>> file(@PathVariable UUID id) {
        return one(record.document(id).map(one -> one.with(oparl.file(one))));
    }

    @GetMapping("/consultations/{proposal:[0-9a-f-]{36}}-{rest:[0-9a-f-]{36,43}}")
    ResponseEntity<Map<String, Object>> consultation(@PathVariable UUID proposal, @PathVariable String rest) {
        String id = oparl.address("/consultations/" + proposal + "-" + rest);
        return one(record.proposal(proposal)
                .flatMap(one -> oparl.consultations(one).stream()
                        .filter(consultation -> id.equals(consultation.view().get("id")))
                        .findFirst()));
    }

    private Dated<MunicipalityDossierView> known(UUID id) {
        return record.municipality(id).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
    }

    private Optional<Dated<Map<String, Object>>> among(
            Function<UUID, Stream<Dated<Map<String, Object>>>> objects, String path) {
        String id = oparl.address(path);
        return record.municipalities().stream()
                .flatMap(municipality -> objects.apply(municipality.view().id().value()))
                .filter(object -> id.equals(object.view().get("id")))
                .findFirst();
    }

    private static ResponseEntity<Map<String, Object>> one(Optional<Dated<Map<String, Object>>> object) {
        Dated<Map<String, Object>> found = object.orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        return ResponseEntity.ok().lastModified(found.modified().toInstant()).body(found.view());
    }

    /** Where the objects of a list are read page by page. */
    @FunctionalInterface
    private interface Pages {

        Slice<Map<String, Object>> read(Span span, int offset, int size);
    }

    /** A list of which only the page asked for is read. */
    private ResponseEntity<Map<String, Object>> page(
            HttpServletRequest request, Map<String, String> given, Pages pages) {
        Asked asked = Asked.of(given);
        return list(request, given, asked, pages.read(asked.span(), asked.offset(), asked.size()));
    }

    /** A list that is there whole. */
    private ResponseEntity<Map<String, Object>> list(
            HttpServletRequest request, Map<String, String> given, List<Dated<Map<String, Object>>> all) {
        Asked asked = Asked.of(given);
        List<Map<String, Object>> wanted =
                all.stream().filter(asked.span()::holds).map(Dated::view).toList();
        return list(request, given, asked, Slice.of(wanted, asked.offset(), asked.size()));
    }

    private ResponseEntity<Map<String, Object>> list(
            HttpServletRequest request, Map<String, String> given, Asked asked, Slice<Map<String, Object>> slice) {
        long pages = Math.max(1, (slice.total() + asked.size() - 1) / asked.size());
        Map<String, Object> pagination = new LinkedHashMap<>();
        pagination.put("totalElements", slice.total());
        pagination.put("elementsPerPage", asked.size());
        pagination.put("currentPage", asked.page());
        pagination.put("totalPages", pages);
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("first", address(request, given, 1));
        if (asked.page() > 1) {
            links.put("prev", address(request, given, asked.page() - 1));
        }
        links.put("self", address(request, given, asked.page()));
        if (asked.page() < pages) {
            links.put("next", address(request, given, asked.page() + 1));
        }
        links.put("last", address(request, given, pages));
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("data", slice.items());
        list.put("pagination", pagination);
        list.put("links", links);
        return ResponseEntity.ok().body(list);
    }

    private String address(HttpServletRequest request, Map<String, String> given, long page) {
        List<String> parameters = new ArrayList<>();
        Stream.of("organization", "limit", "created_since", "created_until", "modified_since", "modified_until")
                .filter(given::containsKey)
                .forEach(name -> parameters.add(name + "="
                        + java.net.URLEncoder.encode(
                                given.getOrDefault(name, ""), java.nio.charset.StandardCharsets.UTF_8)));
        parameters.add("page=" + page);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return oparl.address(path.substring("/oparl/v1.1".length())) + "?" + String.join("&", parameters);
    }

    /**
     * What of a list is asked for.
     *
     * @param page number of the page, from 1
     * @param size objects of a page
     * @param span when they were created or changed
     */
    private record Asked(int page, int size, Span span) {

        static Asked of(Map<String, String> given) {
            return new Asked(
                    number(given, "page", 1, LAST_PAGE),
                    number(given, "limit", USUAL, MOST),
                    new Span(
                            time(given, "created_since"),
                            time(given, "created_until"),
                            time(given, "modified_since"),
                            time(given, "modified_until")));
        }

        int offset() {
            return (page - 1) * size;
        }

        private static int number(Map<String, String> given, String name, int otherwise, int most) {
            String text = given.get(name);
            if (text == null) {
                return otherwise;
            }
            if (!text.matches("[1-9]\\d{0,6}") || Integer.parseInt(text) > most) {
                throw invalid(name, "field.value");
            }
            return Integer.parseInt(text);
        }

        private static @Nullable OffsetDateTime time(Map<String, String> given, String name) {
            String text = given.get(name);
            if (text == null) {
                return null;
            }
            try {
                // A plus sign that was sent as it is arrives as a blank.
                return OffsetDateTime.parse(text.replace(' ', '+'));
            } catch (DateTimeParseException e) {
                throw invalid(name, "field.moment");
            }
        }

        private static HttpRefused invalid(String name, String text) {
            return HttpRefused.because(HttpReason.INVALID_PARAMETER).withErrors(List.of(WrongField.of(name, text)));
        }
    }
}
