package org.defter.query.open.catalog;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.defter.query.open.platform.Xml;

/**
 * A resource of an RDF graph while it is described: once, for both ways in which it is written. Names are written with the prefixes
 * {@link #PREFIXES} declares.
 */
final class Resource {

    /** What the prefixes of names stand for. */
    static final Map<String, String> PREFIXES = prefixes();

    private final String address;
    private final List<String> types;
    private final List<Property> properties = new ArrayList<>();

    /** What is said of a resource. */
    private record Property(String name, Value value) {}

    private sealed interface Value {}

    /** A text; its language is empty if it has none. */
    private record Text(String text, String language) implements Value {}

    private record Time(OffsetDateTime time) implements Value {}

    private record Link(String address) implements Value {}

    private record Nested(Resource resource) implements Value {}

    /**
     * A resource of which nothing is said yet.
     *
     * @param address its address; one without is empty
     * @param types its classes, the most special first
     */
    Resource(String address, String... types) {
        this.address = address;
        this.types = List.of(types);
    }

    /** With a text in no language, a name or a code. */
    Resource text(String name, String text) {
        return with(name, new Text(text, ""));
    }

    /** With a text in a language. */
    Resource text(String name, String text, String language) {
        return with(name, new Text(text, language));
    }

    /** With a text in several languages. */
    Resource texts(String name, Map<String, String> byLanguage) {
        new TreeMap<>(byLanguage).forEach((language, text) -> text(name, text, language));
        return this;
    }

    /** With a moment. */
    Resource time(String name, OffsetDateTime time) {
        return with(name, new Time(time));
    }

    /** With an address of which nothing more is said. */
    Resource link(String name, String to) {
        return with(name, new Link(to));
    }

    /** With another resource. */
    Resource with(String name, Resource other) {
        return with(name, new Nested(other));
    }

    private Resource with(String name, Value value) {
        properties.add(new Property(name, value));
        return this;
    }

    /** As an RDF/XML document. */
    Xml xml() {
        Xml root = new Xml("rdf:RDF");
        PREFIXES.forEach((prefix, namespace) -> root.with("xmlns:" + prefix, namespace));
        return root.add(element());
    }

    private Xml element() {
        Xml self = new Xml(types.getFirst()).with("rdf:about", address.isEmpty() ? null : address);
        types.stream().skip(1).forEach(type -> self.add(new Xml("rdf:type").with("rdf:resource", expanded(type))));
        for (Property property : properties) {
            Xml element = new Xml(property.name());
            self.add(
                    switch (property.value()) {
                        case Text(String text, String language) ->
                            element.with("xml:lang", language.isEmpty() ? null : language)
                                    .text(text);
                        case Time(OffsetDateTime time) ->
                            element.with("rdf:datatype", expanded("xsd:dateTime"))
                                    .text(written(time));
                        case Link(String to) -> element.with("rdf:resource", to);
                        case Nested(Resource other) -> element.add(other.element());
                    });
        }
        return self;
    }

    /** As a JSON-LD document. */
    Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", PREFIXES);
        document.putAll(members());
        return document;
    }

    private Map<String, Object> members() {
        Map<String, Object> self = new LinkedHashMap<>();
        if (!address.isEmpty()) {
            self.put("@id", address);
        }
        self.put("@type", types);
        Map<String, List<Object>> values = new LinkedHashMap<>();
        for (Property property : properties) {
            values.computeIfAbsent(property.name(), _ -> new ArrayList<>())
                    .add(
                            switch (property.value()) {
                                case Text(String text, String language) ->
                                    language.isEmpty() ? text : Map.of("@value", text, "@language", language);
                                case Time(OffsetDateTime time) ->
                                    Map.of("@value", written(time), "@type", "xsd:dateTime");
                                case Link(String to) -> Map.of("@id", to);
                                case Nested(Resource other) -> other.members();
                            });
        }
        self.putAll(values);
        return self;
    }

    private static String written(OffsetDateTime time) {
        return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String expanded(String name) {
        int colon = name.indexOf(':');
        return PREFIXES.get(name.substring(0, colon)) + name.substring(colon + 1);
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dcatap", "http://data.europa.eu/r5r/");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        return java.util.Collections.unmodifiableMap(prefixes);
    }
}
