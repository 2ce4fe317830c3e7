package org.defter.query.open.catalog;

import java.util.Map;

/**
 * A catalogue in the words of DCAT-AP 3.0.1. What it refers to in the vocabularies of the EU is said with its class and its name, so that a
 * reader who does not know the vocabularies can check the catalogue, as the profile's own shapes do.
 */
final class DcatAp {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";

    private DcatAp() {}

    /** The catalogue. */
    static Resource of(Catalog.Described described) {
        Resource catalog = new Resource(described.address(), "dcat:Catalog")
                .texts("dct:title", described.title())
                .texts("dct:description", described.description())
                .with("dct:publisher", publisher(described))
                .with("foaf:homepage", page(described.home()))
                .with("dct:license", licence(described))
                .with("dct:language", turkish())
                .with("dct:spatial", turkey())
                .with("dcat:themeTaxonomy", themes())
                .time("dct:modified", described.modified());
        described.datasets().forEach(dataset -> catalog.with("dcat:dataset", dataset(described, dataset)));
        return catalog;
    }

    private static Resource dataset(Catalog.Described described, Catalog.Dataset dataset) {
        Resource self = new Resource(dataset.address(), "dcat:Dataset")
                .texts("dct:title", dataset.title())
                .texts("dct:description", dataset.description())
                .text("dct:identifier", dataset.address())
                .with("dct:publisher", publisher(described))
                .with("dcat:theme", government())
                .with("dct:language", turkish())
                .with("dct:spatial", turkey())
                .with("dct:accessRights", new Resource(AUTHORITY + "access-right/PUBLIC", "dct:RightsStatement"))
                .with("dcat:landingPage", page(dataset.page()))
                .time("dct:modified", described.modified());
        dataset.keywords().forEach(word -> self.text("dcat:keyword", word, "tr"));
        if (!described.contact().isEmpty()) {
            self.with(
                    "dcat:contactPoint",
                    new Resource("", "vcard:Organization", "vcard:Kind")
                            .text("vcard:fn", described.publisher())
                            .link("vcard:hasEmail", "mailto:" + described.contact()));
        }
        int number = 0;
        for (Catalog.Distribution form : dataset.distributions()) {
            self.with("dcat:distribution", distribution(described, dataset.address() + "-" + number++, form));
        }
        return self;
    }

    private static Resource distribution(Catalog.Described described, String address, Catalog.Distribution form) {
        return new Resource(address, "dcat:Distribution")
                .text("dct:title", form.title())
                .text("dct:description", form.title() + ", " + form.mediaType(), "en")
                .link("dcat:accessURL", form.address())
                .with("dcat:mediaType", new Resource(MEDIA_TYPE + form.mediaType(), "dct:MediaType"))
                .with("dct:format", new Resource(AUTHORITY + "file-type/" + form.format(), "dct:MediaTypeOrExtent"))
                .with("dct:license", licence(described))
                .with("dct:conformsTo", new Resource(form.conformsTo(), "dct:Standard"))
                .with(
                        "dcatap:availability",
                        concept(AUTHORITY + "planned-availability/STABLE", Map.of("tr", "kalıcı", "en", "stable")));
    }

    private static Resource publisher(Catalog.Described described) {
        return new Resource(described.home() + "#publisher", "foaf:Organization", "foaf:Agent")
                .text("foaf:name", described.publisher())
                .with(
                        "dct:type",
                        concept(
                                "http://purl.org/adms/publishertype/LocalAuthority",
                                Map.of("tr", "yerel yönetim", "en", "Local Authority")));
    }

    private static Resource licence(Catalog.Described described) {
        return new Resource(described.licence(), "dct:LicenseDocument");
    }

    private static Resource page(String address) {
        return new Resource(address, "foaf:Document");
    }

    private static Resource turkish() {
        return new Resource(AUTHORITY + "language/TUR", "dct:LinguisticSystem");
    }

    private static Resource turkey() {
        return new Resource(AUTHORITY + "country/TUR", "dct:Location");
    }

    private static Resource themes() {
        return new Resource(AUTHORITY + "data-theme", "skos:ConceptScheme")
                .texts("dct:title", Map.of("tr", "veri konusu", "en", "Data theme"));
    }

    private static Resource government() {
        return concept(
                AUTHORITY + "data-theme/GOVE",
                Map.of("tr", "devlet ve kamu sektörü", "en", "Government and public sector"));
    }

    private static Resource concept(String address, Map<String, String> names) {
        return new Resource(address, "skos:Concept").texts("skos:prefLabel", names);
    }
}
