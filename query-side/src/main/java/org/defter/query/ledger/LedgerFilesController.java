package org.defter.query.ledger;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.defter.kernel.ledger.SignedNote;
import org.defter.kernel.ledger.Tile;
import org.defter.kernel.platform.ledger.LedgerReader;
import org.defter.kernel.platform.ledger.PublishedKeys;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Publishes the ledger as files (C2SP tlog-tiles): anyone may fetch, keep and pass them on. They are no part of the API and
 * of its description; their description is the specification.
 */
@Hidden
@RestController
class LedgerFilesController {

    private static final String PREFIX = "/ledger/tile/";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_SECONDS =
            CacheControl.maxAge(Duration.ofSeconds(2)).cachePublic();

    private final LedgerReader ledger;

    LedgerFilesController(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** The newest signed head, with the cosignatures it has got. */
    @GetMapping("/ledger/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return text(ledger.checkpoint().map(SignedNote::toString));
    }

    /** The keys of the log and its witnesses as a policy that asks for none; not found before anything is signed. */
    @GetMapping("/ledger/keys")
    ResponseEntity<byte[]> keys() {
        return text(ledger.keys().map(PublishedKeys::policy));
    }

    /** The statement by which a key named its successor, counted from 1. */
    @GetMapping("/ledger/keys/rotations/{number}")
    ResponseEntity<byte[]> rotation(@PathVariable int number) {
        return text(ledger.keys()
                .flatMap(it -> it.rotations().stream()
                        .skip(Math.max(0, number - 1L))
                        .limit(number < 1 ? 0 : 1)
                        .findFirst()
                        .map(SignedNote::toString)));
    }

    /** A tile or a bundle of entries; a path that is not exactly the one a tile has is not found. */
    @GetMapping("/ledger/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        byte[] tile = Tile.parse(path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "")
                .flatMap(ledger::tile)
                .orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(tile);
    }

    /** The proof for an event, as a file (C2SP tlog-proof). */
    @GetMapping("/ledger/proofs/{eventId}.tlog-proof")
    ResponseEntity<byte[]> proof(@PathVariable UUID eventId) {
        return text(ledger.proof(eventId).map(proven -> proven.proof().toString()));
    }

    private static ResponseEntity<byte[]> text(Optional<String> text) {
        return ResponseEntity.ok()
                .cacheControl(FOR_SECONDS)
                .contentType(TEXT)
                .body(text.orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
