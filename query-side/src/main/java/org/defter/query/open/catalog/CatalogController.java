package org.defter.query.open.catalog;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of what is published (DCAT-AP 3.0.1), for portals that harvest it. */
@Hidden
@RestController
class CatalogController {

    private static final String RDF = "application/rdf+xml";
    private static final String JSON_LD = "application/ld+json";

    private final Catalog catalog;

    CatalogController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping(path = "/catalog.rdf", produces = RDF)
    ResponseEntity<String> rdf() {
        Catalog.Described described = catalog.described();
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "rdf+xml", StandardCharsets.UTF_8))
                .lastModified(described.modified().toInstant())
                .body(DcatAp.of(described).xml().document());
    }

    @GetMapping(path = "/catalog.jsonld", produces = JSON_LD)
    ResponseEntity<Map<String, Object>> jsonLd() {
        Catalog.Described described = catalog.described();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(JSON_LD))
                .lastModified(described.modified().toInstant())
                .body(DcatAp.of(described).json());
    }
}
