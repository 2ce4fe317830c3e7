package org.defter.query.open.catalog;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.defter.query.open.platform.Xml;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of what is published (DCAT-AP), for portals that harvest it. */
@Hidden
@RestController
class CatalogController {

    private static final String RDF = "application/rdf+xml";
    private static final String JSON_LD = "application/ld+json";
    private static final String THEME = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
    private static final String FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/";
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";
    private static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language/TUR";

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
                .body(xml(described).document());
    }

    @GetMapping(path = "/catalog.jsonld", produces = JSON_LD)
    ResponseEntity<Map<String, Object>> jsonLd() {
        Catalog.Described described = catalog.described();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(JSON_LD))
                .lastModified(described.modified().toInstant())
                .body(json(described));
    }

    private static Xml xml(Catalog.Described described) {
        Xml self = about("dcat:Catalog", described.address());
        translated(self, "dct:title", described.title());
        translated(self, "dct:description", described.description());
        self.add(new Xml("dct:publisher").add(publisher(described)))
                .add(link("foaf:homepage", described.home()))
                .add(link("dct:license", described.licence()))
                .add(link("dct:language", LANGUAGE))
                .add(link("dcat:themeTaxonomy", "http://publications.europa.eu/resource/authority/data-theme"))
                .add(time("dct:modified", described));
        for (Catalog.Dataset dataset : described.datasets()) {
            self.add(new Xml("dcat:dataset").add(dataset(described, dataset)));
        }
        return new Xml("rdf:RDF")
                .with("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
                .with("xmlns:dcat", "http://www.w3.org/ns/dcat#")
                .with("xmlns:dct", "http://purl.org/dc/terms/")
                .with("xmlns:foaf", "http://xmlns.com/foaf/0.1/")
                .with("xmlns:vcard", "http://www.w3.org/2006/vcard/ns#")
                .add(self);
    }

    private static Xml dataset(Catalog.Described described, Catalog.Dataset dataset) {
        Xml self = about("dcat:Dataset", dataset.address());
        translated(self, "dct:title", dataset.title());
        translated(self, "dct:description", dataset.description());
        self.add(new Xml("dct:publisher").add(publisher(described)))
                .add(link("dcat:theme", THEME))
                .add(link("dct:language", LANGUAGE))
                .add(link("dcat:landingPage", dataset.page()))
                .add(time("dct:modified", described));
        dataset.keywords()
                .forEach(word ->
                        self.add(new Xml("dcat:keyword").with("xml:lang", "tr").text(word)));
        if (!described.contact().isEmpty()) {
            self.add(new Xml("dcat:contactPoint")
                    .add(new Xml("vcard:Organization")
                            .add("vcard:fn", described.publisher())
                            .add(link("vcard:hasEmail", "mailto:" + described.contact()))));
        }
        for (Catalog.Distribution form : dataset.distributions()) {
            self.add(new Xml("dcat:distribution")
                    .add(about(
                                    "dcat:Distribution",
                                    dataset.address() + "-"
                                            + dataset.distributions().indexOf(form))
                            .add("dct:title", form.title())
                            .add(link("dcat:accessURL", form.address()))
                            .add(link("dcat:mediaType", MEDIA_TYPE + form.mediaType()))
                            .add(link("dct:format", FILE_TYPE + form.format()))
                            .add(link("dct:license", described.licence()))
                            .add(link("dct:conformsTo", form.conformsTo()))));
        }
        return self;
    }

    private static Xml publisher(Catalog.Described described) {
        return about("foaf:Organization", described.home() + "#publisher").add("foaf:name", described.publisher());
    }

    private static Xml about(String element, String address) {
        return new Xml(element).with("rdf:about", address);
    }

    private static Xml link(String element, String address) {
        return new Xml(element).with("rdf:resource", address);
    }

    private static Xml time(String element, Catalog.Described described) {
        return new Xml(element)
                .with("rdf:datatype", "http://www.w3.org/2001/XMLSchema#dateTime")
                .text(described.modified().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private static void translated(Xml self, String element, Map<String, String> texts) {
        new TreeMap<>(texts)
                .forEach((language, text) ->
                        self.add(new Xml(element).with("xml:lang", language).text(text)));
    }

    private static Map<String, Object> json(Catalog.Described described) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        Map<String, Object> self = typed("dcat:Catalog", described.address());
        self.put("dct:title", translated(described.title()));
        self.put("dct:description", translated(described.description()));
        self.put("dct:publisher", publisherOf(described));
        self.put("foaf:homepage", reference(described.home()));
        self.put("dct:license", reference(described.licence()));
        self.put("dct:language", reference(LANGUAGE));
        self.put("dcat:themeTaxonomy", reference("http://publications.europa.eu/resource/authority/data-theme"));
        self.put("dct:modified", modified(described));
        self.put(
                "dcat:dataset",
                described.datasets().stream()
                        .map(dataset -> json(described, dataset))
                        .toList());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context);
        document.putAll(self);
        return document;
    }

    private static Map<String, Object> json(Catalog.Described described, Catalog.Dataset dataset) {
        Map<String, Object> self = typed("dcat:Dataset", dataset.address());
        self.put("dct:title", translated(dataset.title()));
        self.put("dct:description", translated(dataset.description()));
        self.put("dct:publisher", publisherOf(described));
        self.put("dcat:theme", reference(THEME));
        self.put("dct:language", reference(LANGUAGE));
        self.put("dcat:landingPage", reference(dataset.page()));
        self.put("dct:modified", modified(described));
        self.put(
                "dcat:keyword",
                dataset.keywords().stream()
                        .map(word -> Map.of("@value", word, "@language", "tr"))
                        .toList());
        if (!described.contact().isEmpty()) {
            Map<String, Object> contact = new LinkedHashMap<>();
            contact.put("@type", "vcard:Organization");
            contact.put("vcard:fn", described.publisher());
            contact.put("vcard:hasEmail", reference("mailto:" + described.contact()));
            self.put("dcat:contactPoint", contact);
        }
        List<Map<String, Object>> forms = new ArrayList<>();
        for (Catalog.Distribution form : dataset.distributions()) {
            Map<String, Object> told = typed("dcat:Distribution", dataset.address() + "-" + forms.size());
            told.put("dct:title", form.title());
            told.put("dcat:accessURL", reference(form.address()));
            told.put("dcat:mediaType", reference(MEDIA_TYPE + form.mediaType()));
            told.put("dct:format", reference(FILE_TYPE + form.format()));
            told.put("dct:license", reference(described.licence()));
            told.put("dct:conformsTo", reference(form.conformsTo()));
            forms.add(told);
        }
        self.put("dcat:distribution", forms);
        return self;
    }

    private static Map<String, Object> typed(String type, String address) {
        Map<String, Object> self = new LinkedHashMap<>();
        self.put("@id", address);
        self.put("@type", type);
        return self;
    }

    private static Map<String, Object> publisherOf(Catalog.Described described) {
        Map<String, Object> publisher = typed("foaf:Organization", described.home() + "#publisher");
        publisher.put("foaf:name", described.publisher());
        return publisher;
    }

    private static Map<String, Object> modified(Catalog.Described described) {
        return Map.of(
                "@type", "xsd:dateTime", "@value", described.modified().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private static Map<String, Object> reference(String address) {
        return Map.of("@id", address);
    }

    private static List<Map<String, String>> translated(Map<String, String> texts) {
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .map(text -> Map.of("@language", text.getKey(), "@value", text.getValue()))
                        .toList();
    }
}
