package org.defter.query.open.popolo;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.defter.query.open.record.PublicRecord;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Popolo for everyone: each class as a list of its own, and all of it in one. Its description is the specification. */
@Hidden
@RestController
@RequestMapping(path = "/popolo", produces = MediaType.APPLICATION_JSON_VALUE)
class PopoloController {

    private final Popolo popolo;
    private final PublicRecord record;

    PopoloController(Popolo popolo, PublicRecord record) {
        this.popolo = popolo;
        this.record = record;
    }

    @GetMapping("/persons.json")
    ResponseEntity<Object> persons() {
        return answer(popolo.persons());
    }

    @GetMapping("/organizations.json")
    ResponseEntity<Object> organizations() {
        return answer(popolo.organizations());
    }

    @GetMapping("/posts.json")
    ResponseEntity<Object> posts() {
        return answer(popolo.posts());
    }

    @GetMapping("/memberships.json")
    ResponseEntity<Object> memberships() {
        return answer(popolo.memberships());
    }

    @GetMapping("/motions.json")
    ResponseEntity<Object> motions() {
        return answer(popolo.motions());
    }

    @GetMapping("/vote_events.json")
    ResponseEntity<Object> voteEvents() {
        return answer(popolo.voteEvents());
    }

    @GetMapping("/popolo.json")
    ResponseEntity<Object> all() {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        all.put("persons", popolo.persons());
        all.put("organizations", popolo.organizations());
        all.put("posts", popolo.posts());
        all.put("memberships", popolo.memberships());
        all.put("motions", popolo.motions());
        all.put("vote_events", popolo.voteEvents());
        return answer(all);
    }

    private ResponseEntity<Object> answer(Object body) {
        return ResponseEntity.ok().lastModified(record.modified().toInstant()).body(body);
    }
}
